/** The plan of each exercise reaches its goal, also after detours. No wrong way reaches it. */
import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/core/world/act.ts';
import { update } from '../../src/core/world/update.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { play } from '../../src/exercises/play.ts';
import { beginExercise } from '../../src/exercises/exercise.ts';
import { findExercise, exercises } from '../../src/exercises/list.ts';
import type { ListedId } from '../../src/exercises/groups.ts';
import { refusedText } from '../../src/simulator/next-line.ts';
import { keys } from '../simulator/keys.ts';
import { inEachEdition } from './each-edition.ts';
import { stamps } from './stamps.ts';
import { goWrong, type WrongWay } from './wrong/wrong-way.ts';
import { wrongWays } from './wrong/wrong-ways.ts';

const all = inEachEdition(exercises);

describe.each(all)('%s (%s)', (_id, edition, exercise) => {
  test('begins before its goal, and its plan reaches the goal', () => {
    const stamp = stamps();
    const world = beginExercise(exercise, edition, stamp);
    expect(exercise.goal(world)).toBe(false);
    const played = play(world, exercise.plan, stamp, exercise.goal);
    expect(exercise.goal(played.world)).toBe(true);
    expect(played.acts.length).toBeLessThanOrEqual(24);
  });

  test('no act of its plan is refused', () => {
    const first = stamps();
    const begun = beginExercise(exercise, edition, first);
    const { acts } = play(begun, exercise.plan, first, exercise.goal);
    expect(acts).not.toEqual([]);
    const stamp = stamps();
    let world = beginExercise(exercise, edition, stamp);
    for (const act of acts) {
      const next = update(world, { ...act, ...stamp() });
      expect(
        next.effects.filter(({ type }) => type === 'refused'),
        JSON.stringify(act),
      ).toEqual([]);
      world = next.world;
    }
  });

  test.each(wrongWays[exercise.id as ListedId])('is not reached by $name', (wrong) => {
    const stamp = stamps();
    const { world } = goWrong(beginExercise(exercise, edition, stamp), wrong, stamp);
    expect(exercise.goal(world)).toBe(false);
  });

  const ways: readonly WrongWay[] = wrongWays[exercise.id as ListedId];
  test.each(ways.filter(({ refusal }) => refusal))(
    'refuses $name with $refusal, and the plan leads back from there',
    (wrong) => {
      const stamp = stamps();
      const { world, effects } = goWrong(beginExercise(exercise, edition, stamp), wrong, stamp);
      expect(refusedText(keys, world, effects)).toContain(wrong.refusal);
      expect(exercise.goal(play(world, exercise.plan, stamp, exercise.goal).world)).toBe(true);
    },
  );
});

/** Acts that are not in the plan and lose nothing permanently. */
const detours: readonly Act[] = [
  { type: 'hub.press', control: 'cancel' },
  { type: 'hub.press', control: 'avatar' },
  { type: 'hub.press', control: 'text-code' },
  { type: 'hub.press', control: 'lost-device' },
  { type: 'hub.press', control: 'account-settings' },
  { type: 'phone.set-skew', ms: 300_000 },
  { type: 'phone.scan', text: 'a poster' },
  { type: 'hub.submit', field: 'authentication-code', text: '12345' },
  { type: 'hub.submit', field: 'recovery-code', text: '' },
  { type: 'clock.advance', ms: 30_000 },
  { type: 'edition.choose', edition: 'classic' },
  { type: 'edition.choose', edition: 'today' },
];

const recoverable = all.filter(([id]) => id !== 'code-used-twice');

test.each(recoverable)(
  'the goal of %s (%s) is reached after any detours',
  (_id, edition, exercise) => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...detours), { maxLength: 6 }),
        fc.nat(10),
        (strayed, after) => {
          const stamp = stamps();
          let left = after;
          const begun = beginExercise(exercise, edition, stamp);
          let { world } = play(
            begun,
            exercise.plan,
            stamp,
            (at) => left-- <= 0 || exercise.goal(at),
          );
          for (const act of strayed) world = update(world, { ...act, ...stamp() }).world;
          expect(exercise.goal(play(world, exercise.plan, stamp, exercise.goal).world)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  },
);

describe('finding an exercise', () => {
  test('returns it for its id', () => {
    for (const exercise of exercises) expect(findExercise(exercise.id)).toBe(exercise);
    expect(new Set(exercises.map(({ id }) => id)).size).toBe(exercises.length);
  });

  test('returns undefined for any other text', () => {
    const ids = exercises.map(({ id }) => id);
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!ids.includes(text));
        expect(findExercise(text)).toBeUndefined();
      }),
    );
    expect(findExercise('__proto__')).toBeUndefined();
  });
});

test('the first exercise begins with an empty world', () => {
  const begun = beginExercise(exercises[0] as (typeof exercises)[0], 'today', stamps());
  expect(begun).toEqual(newWorld({ edition: 'today' }));
});
