/**
 * The acts in `before` use no code of the current time window: the account accepts the code that
 * the phone shows when an exercise begins.
 */
import { describe, expect, test } from 'vitest';
import type { EditionId } from '../../src/core/hub/edition.ts';
import { update } from '../../src/core/world/update.ts';
import { simulatedNow } from '../../src/core/world/clock.ts';
import type { World } from '../../src/core/world/world.ts';
import { shownCode, submitCode } from '../../src/exercises/plans/authenticator-code.ts';
import { exercises } from '../../src/exercises/list.ts';
import { play } from '../../src/exercises/play.ts';
import { beginExercise, type Exercise } from '../../src/exercises/exercise.ts';
import { signOut, toCodePrompt } from '../../src/exercises/plans/sign-in.ts';
import { entropyOf, startMs } from '../core/player.ts';
import { inEachEdition } from './each-edition.ts';

/**
 * The moments at which the exercise begins, in milliseconds after the start of a 30-second time
 * step.
 */
const arrivals = Array.from({ length: 10 }, (_, nth) => nth * 3_000 + (nth === 9 ? 2_999 : 0));

/**
 * In these two exercises, the code that is shown at the start cannot be used. That is their
 * subject.
 */
const aboutUsedCodes = ['code-used-twice', 'locked-out'];
/** In this exercise, the phone's clock is wrong. The code is accepted after the clock is set. */
const aboutTheClock = 'clock-wrong';

/** Returns stamps with the same time, each with different entropy. */
function stampsAt(at: number) {
  let count = 0;
  return () => {
    count += 1;
    return { at, entropy: entropyOf(`arrival ${count}`) };
  };
}

/**
 * Enters the code that the phone or the key shows. `at` is the time when the reader does that, and
 * `begunAt` the time when the exercise begins.
 */
function enterShownCode(exercise: Exercise, edition: EditionId, at: number, begunAt = at) {
  const stamp = stampsAt(at);
  let world: World = beginExercise(exercise, edition, stampsAt(begunAt));
  if (world.phone.kind === 'in-hand' && exercise.id === aboutTheClock) {
    world = update(world, { type: 'phone.set-skew', ms: 0, ...stamp() }).world;
  }
  const code = () => shownCode({ world, nowMs: simulatedNow(world.clock, at) });
  if (world.account.twoFactor.kind !== 'on' || code() === undefined) return 'no code';
  world = play(world, signOut, stamp).world;
  world = play(world, toCodePrompt, stamp).world;
  const { effects } = update(world, { ...submitCode(code() ?? ''), ...stamp() });
  const judged = effects.find(({ type }) => type === 'code-judged');
  if (judged?.type !== 'code-judged') throw new RangeError('No code was judged');
  return judged.verdict.ok ? 'accepted' : judged.verdict.reason;
}

const all = inEachEdition(exercises);

describe.each(all)('%s (%s)', (id, edition, exercise) => {
  const outcomes = () => arrivals.map((ms) => enterShownCode(exercise, edition, startMs + ms));

  if (aboutUsedCodes.includes(id)) {
    test('begins with a code that cannot be used', () => {
      expect(new Set(outcomes())).toEqual(
        new Set([id === 'locked-out' ? 'throttled' : 'replayed']),
      );
    });
  } else {
    test('begins with a code that is accepted immediately', () => {
      const [first, ...others] = new Set(outcomes());
      expect(others).toEqual([]);
      expect(first).toMatch(/^(accepted|no code)$/);
    });
  }
});

test.each(inEachEdition(exercises).filter(([id]) => id === 'code-used-twice'))(
  '%s (%s): the phone still shows the used code after the reader has read for two minutes',
  (_id, edition, exercise) => {
    const outcomes = arrivals.map((ms) =>
      enterShownCode(exercise, edition, startMs + ms + 120_000, startMs + ms),
    );
    expect(new Set(outcomes)).toEqual(new Set(['replayed']));
  },
);

test('at least seven exercises begin with a device that shows a code', () => {
  const shown = exercises.filter(
    (exercise) =>
      !aboutUsedCodes.includes(exercise.id) &&
      enterShownCode(exercise, 'today', startMs) === 'accepted',
  );
  expect(shown.length).toBeGreaterThanOrEqual(7);
});
