/** Plans are played with the simulator’s time, up to a limit, and so is the rest of the way. */
import { describe, expect, test } from 'vitest';
import { simulatedNow } from '../../src/core/world/clock.ts';
import { update } from '../../src/core/world/update.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import { beginExercise, follow } from '../../src/exercises/exercise.ts';
import { findExercise } from '../../src/exercises/list.ts';
import { play, type Plan } from '../../src/exercises/play.ts';
import { routeFrom } from '../../src/exercises/route.ts';
import { startMs } from '../core/player.ts';
import { stamps } from './stamps.ts';

const hourMs = 3_600_000;
const secondMs = 1000;
const begun = newWorld({ edition: 'today' });
const wait = { type: 'clock.advance', ms: secondMs } as const;
const opened = { type: 'hub.press', control: 'avatar' } as const;

/** The number of milliseconds by which the simulator’s clock was advanced. */
const advancedMs = ({ clock }: World): number => (clock.kind === 'running' ? clock.offsetMs : 0);
/** Advances the clock by one second, this many times. */
const waits =
  (count: number): Plan =>
  ({ world }) =>
    advancedMs(world) < count * secondMs ? wait : undefined;

/** A plan that notes the times that it is given, and performs `count` acts. */
function noting(count: number): { readonly times: number[]; readonly plan: Plan } {
  const times: number[] = [];
  const plan: Plan = ({ nowMs }) => {
    times.push(nowMs);
    return times.length <= count ? opened : undefined;
  };
  return { times, plan };
}

describe('play', () => {
  test('performs up to 60 acts, and throws a RangeError at the next one', () => {
    const { world, acts } = play(begun, waits(60), stamps());
    expect(acts).toEqual(Array.from({ length: 60 }, () => wait));
    expect(advancedMs(world)).toBe(60 * secondMs);
    expect(() => play(begun, waits(61), stamps())).toThrow(RangeError);
  });

  test('asks the plan for nothing in a world that is already where it should end', () => {
    const { times, plan } = noting(1);
    expect(play(begun, plan, stamps(), () => true)).toEqual({ world: begun, acts: [] });
    expect(times).toEqual([]);
  });

  test('gives the plan the time on the simulator’s clock', () => {
    const { times, plan } = noting(2);
    const ahead = follow(begun, [{ type: 'clock.advance', ms: hourMs }], stamps());
    play(ahead, plan, stamps());
    expect(times).toEqual([1, 2, 3].map((count) => startMs + hourMs + count * secondMs));
  });

  test('gives the plan the same time for each act while the clock is frozen', () => {
    const { times, plan } = noting(2);
    const frozen = follow(begun, [{ type: 'clock.freeze' }], stamps());
    play(frozen, plan, stamps());
    expect(new Set(times)).toEqual(new Set([startMs + secondMs]));
  });
});

describe('the rest of the way', () => {
  const from = (plan: Plan, goal: (world: World) => boolean, world = begun) =>
    routeFrom({ plan, goal }, { world, nowMs: startMs }, update);

  test('has up to 60 acts', () => {
    const after = (count: number) => (world: World) => advancedMs(world) >= count * secondMs;
    expect(from(() => wait, after(60))).toHaveLength(60);
    expect(from(() => wait, after(61))).toBeUndefined();
  });

  test('is empty at the goal, also if the plan would continue', () => {
    expect(
      from(
        () => wait,
        () => true,
      ),
    ).toEqual([]);
  });

  test('is undefined if the plan ends before the goal', () => {
    expect(from(waits(2), () => false)).toBeUndefined();
    expect(
      from(
        () => undefined,
        () => false,
      ),
    ).toBeUndefined();
  });

  test.each([
    ['running', []],
    ['ahead', [{ type: 'clock.advance', ms: hourMs }]],
    ['frozen', [{ type: 'clock.freeze' }]],
    [
      'frozen after it was advanced',
      [{ type: 'clock.advance', ms: hourMs }, { type: 'clock.freeze' }],
    ],
  ] as const)('begins at the time on a clock that is %s', (_name, moves) => {
    const world = follow(begun, moves, stamps());
    const nowMs = simulatedNow(world.clock, startMs + 5 * secondMs);
    const times: number[] = [];
    const plan: Plan = (situation) => {
      times.push(situation.nowMs);
      return times.length < 3 ? wait : undefined;
    };
    routeFrom({ plan, goal: () => false }, { world, nowMs }, update);
    expect(times).toEqual([0, 1, 2].map((count) => nowMs + count * secondMs));
  });
});

describe('the beginning of an exercise', () => {
  const begin = (id: string, ...more: readonly ['graph'] | readonly []) => {
    const exercise = findExercise(id);
    if (!exercise) throw new RangeError(id);
    return beginExercise(exercise, 'today', stamps(), ...more);
  };
  const turnedOnMs = ({ account: { mails } }: World): number | undefined =>
    mails.find(({ kind }) => kind === 'two-factor-on')?.sentAtMs;
  const minuteMs = 60_000;

  test('is an hour after what happened before', () => {
    const ms = turnedOnMs(begin('sign-in')) ?? 0;
    expect(ms).toBeGreaterThan(startMs - hourMs);
    expect(ms).toBeLessThan(startMs - hourMs + minuteMs);
  });

  test('is just after what happened just before', () => {
    const ms = turnedOnMs(begin('code-used-twice')) ?? 0;
    expect(ms).toBeGreaterThan(startMs);
    expect(ms).toBeLessThan(startMs + minuteMs);
  });

  test('has the image store of the caller, or else the one that Docker installs today', () => {
    expect(begin('broken-pull').imageStore).toBe('containerd');
    expect(begin('broken-pull', 'graph').imageStore).toBe('graph');
  });
});
