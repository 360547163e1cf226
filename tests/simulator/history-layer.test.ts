// @vitest-environment happy-dom
/** The history, and the foot bar that opens it. */
import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import type { Effect } from '../../src/core/world/effect.ts';
import { firstEnrollment } from '../../src/exercises/all/first-enrollment.ts';
import { getBackIn } from '../../src/exercises/all/get-back-in.ts';
import { loadExercises } from '../../src/exercises/loaded.ts';
import { timeStepAt } from '../../src/core/otp/totp.ts';
import { FootBar } from '../../src/simulator/FootBar.tsx';
import { History } from '../../src/simulator/History.tsx';
import type { Runtime } from '../../src/simulator/runtime.ts';
import type { Later } from '../../src/simulator/simulator-context.ts';
import { startMs } from '../core/player.ts';
import { draw, logLine, textOf, textsOf, type Scene } from './drawn.ts';
import { on } from './worlds.ts';

loadExercises([firstEnrollment, getBackIn]);

const now = timeStepAt(startMs);
const mismatch: Effect = {
  type: 'code-judged',
  at: 'sign-in',
  verdict: { ok: false, reason: 'mismatch' },
};
const accepted: Effect = {
  type: 'code-judged',
  at: 'sign-in',
  verdict: { ok: true, timeStep: now, drift: 0 },
};
const mail: Effect = { type: 'mail', kind: 'two-factor-on' };
const opened: Effect = { type: 'screen', from: 'sign-in', to: 'home' };
const restored = { start: 'restored', beginnings: () => 0 } as const;

describe('the history', () => {
  const history = (scene: Scene = {}) => draw(() => h(History, {}), scene).place;

  test('has a line for each event that has a text, the newest first', () => {
    const place = history({
      log: [mismatch, opened, accepted, mail].map((each, at) => logLine(at, each)),
    });
    expect(textsOf(place, '.log li span')).toEqual([
      'simulator:log.mail.two-factor-on',
      `simulator:log.code.ok {"step":${now}}`,
      'simulator:log.code.mismatch {"step":0}',
    ]);
  });

  test('draws the verdict about the last code, and says whose explanation it is', () => {
    const typed = (...effects: readonly Effect[]) => {
      const place = history({ log: effects.map((each, at) => logLine(at, each)) });
      expect(textsOf(place, '.small')).toContain('simulator:log.ours');
      return textsOf(place, '.verdict .typed, .verdict .small');
    };
    expect(typed(mismatch, accepted, mail)).toEqual(['simulator:verdict.typed']);
    expect(typed(accepted, mismatch, mail)).toEqual(['simulator:verdict.none']);
    const without = history({ log: [logLine(1, mail)] });
    expect(without.querySelector('.verdict')).toBeNull();
    expect(textsOf(without, '.small')).not.toContain('simulator:log.ours');
  });

  test('says that it is empty, or that its events were on an earlier page', () => {
    const empty = (runtime: Partial<Runtime>) => textsOf(history({ runtime }), '.empty');
    expect(empty({ start: 'fresh' })).toEqual(['simulator:log.empty']);
    expect(empty(restored)).toEqual(['simulator:log.earlier']);
    expect(empty({ ...restored, beginnings: () => 1 })).toEqual(['simulator:log.empty']);
  });

  test('tells the situation and the goal of an exercise that has them', () => {
    const first = (exercise: string) => textsOf(history({ view: { exercise } }), '.layer > p')[0];
    expect(first('first-enrollment')).toBe(
      'exercises:first-enrollment.situation exercises:goal exercises:first-enrollment.goal',
    );
    expect(first('get-back-in')).not.toContain('exercises:');
  });
});

describe('the foot bar', () => {
  const bar = (scene: Scene = {}) =>
    draw(() => h(FootBar, {}), { later: {} as Later, runtime: { start: 'fresh' }, ...scene }).place;
  const last = (scene: Scene) => textOf(bar(scene).querySelector('.last span'));

  test('has the newest explanation, with its time, and the number of lines', () => {
    const scene = { log: [mail, mismatch, opened].map((each, at) => logLine(at, each)) };
    expect(last(scene)).toBe('simulator:log.code.mismatch {"step":0}');
    const time = bar(scene).querySelector('time');
    expect(time?.dateTime).toBe(new Date(startMs + 1).toISOString());
    expect(textsOf(bar(scene), 'button')).toEqual(['stage:history {"count":2}']);
  });

  test('tells the situation before the first event, or that the exercise was continued', () => {
    expect(last({})).toBe('exercises:first-enrollment.situation');
    expect(last({ runtime: restored })).toBe('simulator:kept.restored');
    expect(last({ runtime: { ...restored, beginnings: () => 1 } })).toBe(
      'exercises:first-enrollment.situation',
    );
  });

  test('tells what was reached at the goal', () => {
    expect(last({ world: on, log: [logLine(1, mail)] })).toBe('exercises:first-enrollment.reached');
    expect(bar({}).querySelector('time')).toBeNull();
    // This exercise has no introduction and no other text.
    const view = { exercise: 'get-back-in' };
    expect(last({ view, log: [logLine(1, mail)] })).toBe('simulator:log.mail.two-factor-on');
    expect(last({ view })).toBe('');
  });
});
