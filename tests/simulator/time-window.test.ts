// @vitest-environment happy-dom
import fc from '../support/fast-check.ts';
import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/core/account/account.ts';
import { codeAt, timeStepAt, verifyCode } from '../../src/core/otp/totp.ts';
import { secretFromEntropy } from '../../src/core/otp/base32.ts';
import { VerdictDrawing } from '../../src/simulator/panels/VerdictDrawing.tsx';
import { verdictSteps } from '../../src/simulator/panels/time-window-steps.ts';
import { timeOfDay } from '../../src/simulator/time-of-day.ts';
import { entropyOf, startMs } from '../core/player.ts';
import { draw, textOf, textsOf } from './drawn.ts';

const now = timeStepAt(startMs);
const accepted = (drift: -1 | 0 | 1): Verdict => ({ ok: true, timeStep: now + drift, drift });
const refused = (offset: number): Verdict => ({
  ok: false,
  reason: 'out-of-window',
  timeStep: now + offset,
  secondsOff: offset * 30,
});
const replayed = (offset: number): Verdict => ({
  ok: false,
  reason: 'replayed',
  timeStep: now + offset,
  nextInSeconds: 1,
});

type Box = readonly [name: string, ...marks: ('window' | 'used' | 'old' | 'typed')[]];
type Over = 'used' | 'old';

/** The boxes as rendered. */
function boxes(verdict: Verdict): readonly Box[] {
  const { place } = draw(() => h(VerdictDrawing, { verdict, atMs: startMs }));
  return [...place.querySelectorAll<HTMLElement>('li')].map((box) => {
    const marks = [
      ...(box.hasAttribute('data-window') ? (['window'] as const) : []),
      ...(['used', 'old'] as const).filter((over) => over === box.dataset['over']),
      ...(textsOf(box, '.typed').includes('simulator:verdict.typed') ? (['typed'] as const) : []),
    ];
    // The struck-through box also has a text.
    const over = marks.filter((mark): mark is Over => mark === 'used' || mark === 'old');
    expect(textsOf(box, '.over')).toEqual(over.map((each) => `simulator:verdict.${each}`));
    return [textOf(box.querySelector('b')).replace('simulator:verdict.', ''), ...marks];
  });
}

describe('the picture of a verdict shades exactly the accepted window', () => {
  test.each<[string, Verdict, readonly Box[]]>([
    [
      'marks this step as used by the code that was accepted',
      accepted(0),
      [
        ['then', 'window', 'old'],
        ['now', 'window', 'used', 'typed'],
        ['next', 'window'],
      ],
    ],
    [
      'a code of the step before uses up that step only',
      accepted(-1),
      [
        ['then', 'window', 'used', 'typed'],
        ['now', 'window'],
        ['next', 'window'],
      ],
    ],
    [
      'a code of the next step uses up all three',
      accepted(1),
      [
        ['then', 'window', 'old'],
        ['now', 'window', 'old'],
        ['next', 'window', 'used', 'typed'],
      ],
    ],
    [
      'a used code stands in its struck-through step',
      replayed(-1),
      [
        ['then', 'window', 'used', 'typed'],
        ['now', 'window'],
        ['next', 'window'],
      ],
    ],
    [
      'a code that is older than the accepted one is too old, and not called used',
      { ok: false, reason: 'superseded', timeStep: now, nextInSeconds: 1 },
      [
        ['then', 'window', 'old'],
        ['now', 'window', 'old', 'typed'],
        ['next', 'window'],
      ],
    ],
    [
      'a code of the past stands before the window, in a step that is not shaded',
      refused(-10),
      [
        ['T−10', 'typed'],
        ['then', 'window'],
        ['now', 'window'],
        ['next', 'window'],
      ],
    ],
    [
      'a code of the future stands behind the window',
      refused(2),
      [
        ['then', 'window'],
        ['now', 'window'],
        ['next', 'window'],
        ['T+2', 'typed'],
      ],
    ],
    [
      'a code of no step stands nowhere',
      { ok: false, reason: 'mismatch' },
      [
        ['then', 'window'],
        ['now', 'window'],
        ['next', 'window'],
      ],
    ],
  ])('%s', (_name, verdict, expected) => {
    expect(boxes(verdict)).toEqual(expected);
  });
});

test('each box has the time at which its step starts', () => {
  const { place } = draw(() => h(VerdictDrawing, { verdict: accepted(0), atMs: startMs }));
  const times = [-1, 0, 1].map((offset) => (now + offset) * 30_000);
  expect(textsOf(place, 'time')).toEqual(times.map((ms) => timeOfDay('medium', ms)));
  expect([...place.querySelectorAll('time')].map((time) => time.getAttribute('datetime'))).toEqual(
    times.map((ms) => new Date(ms).toISOString()),
  );
});

test('only a code of no step is reported as belonging to none of them', () => {
  const none = (verdict: Verdict) =>
    textsOf(draw(() => h(VerdictDrawing, { verdict, atMs: startMs })).place, 'p');
  expect(none({ ok: false, reason: 'mismatch' })).toEqual(['simulator:verdict.none']);
  expect(none(accepted(0))).toEqual([]);
});

test('nothing is shown if no code was compared', () => {
  const malformed = {
    ok: false,
    reason: 'malformed',
    problem: 'empty',
    count: 0,
    looksLike: 'unknown',
  } as const;
  for (const verdict of [malformed, { ok: false, reason: 'throttled', untilMs: 1 } as const]) {
    expect(verdictSteps(verdict, startMs)).toBeUndefined();
    const { place } = draw(() => h(VerdictDrawing, { verdict, atMs: startMs }));
    expect(place.querySelector('figure')).toBeNull();
  }
});

test('a step is shaded exactly if the verifier accepts an unused code of it (2,000 times and codes)', () => {
  const secret = secretFromEntropy(entropyOf('verdict'));
  fc.assert(
    fc.property(
      fc.integer({ min: startMs, max: startMs + 1e9 }),
      fc.integer({ min: -19, max: 19 }),
      (nowMs, offset) => {
        const step = timeStepAt(nowMs) + offset;
        const text = codeAt(secret, step);
        const verdict = verifyCode({ secret, text, nowMs, lastAcceptedTimeStep: 'none' });
        const picture = verdictSteps(verdict, nowMs);
        const typed = picture?.steps.find(({ holdsCode }) => holdsCode);
        expect(typed?.step).toBe('timeStep' in verdict ? verdict.timeStep : undefined);
        expect(typed?.accepted).toBe(verdict.ok);
        expect(typed?.over).toBe(verdict.ok ? 'used' : undefined);
        expect(picture?.steps.filter(({ accepted }) => accepted)).toHaveLength(3);
      },
    ),
    { numRuns: 2_000 },
  );
});
