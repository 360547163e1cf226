/** The path: the groups of exercises, their numbers of steps, their short texts, and progress. */
import { describe, expect, test } from 'vitest';
import { update } from '../../src/core/world/update.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { beginExercise, type Exercise } from '../../src/exercises/exercise.ts';
import { groups, listedIds, nextExercise, stepsOf } from '../../src/exercises/groups.ts';
import { exercises, findExercise } from '../../src/exercises/list.ts';
import { play } from '../../src/exercises/play.ts';
import { progress, routeFrom } from '../../src/exercises/route.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { startMs } from '../core/player.ts';
import { wordsOf } from '../support/words.ts';
import { editionsOf, inEachEdition } from './each-edition.ts';
import { stamps } from './stamps.ts';

const all = inEachEdition(exercises);

test('every exercise is in one group, in the order of the list', () => {
  expect(listedIds).toEqual(exercises.map(({ id }) => id));
  expect(groups.length).toBe(5);
});

test('the next exercise follows each one, and undefined follows the last one', () => {
  let id: string | undefined = listedIds[0];
  const walked: string[] = [];
  for (; id !== undefined; id = nextExercise(id)) walked.push(id);
  expect(walked).toEqual(listedIds);
  expect(nextExercise('get-back-in')).toBeUndefined();
});

test.each(all)('%s (%s) has the number of steps that its plan takes', (id, edition, exercise) => {
  const stamp = stamps();
  const begun = beginExercise(exercise, edition, stamp);
  const { acts } = play(begun, exercise.plan, stamp, exercise.goal);
  expect(stepsOf(id, edition)).toBe(acts.length);
});

test('an exercise that does not exist has 0 steps', () => {
  expect(stepsOf('no-such-exercise', 'today')).toBe(0);
});

describe('the edition of an exercise', () => {
  const begunIn = (exercise: Exercise, edition: 'today' | 'classic') =>
    beginExercise(exercise, edition, stamps()).edition;

  test('is the one that the reader has chosen, if the exercise exists there', () => {
    for (const [, edition, exercise] of all) expect(begunIn(exercise, edition)).toBe(edition);
  });

  test('is today’s if the earlier screens lack a page that the exercise needs', () => {
    const onlyToday = exercises.filter(({ id }) => !editionsOf(id).includes('classic'));
    expect(onlyToday.map(({ id }) => id)).toEqual(['unverified-pull']);
    for (const exercise of onlyToday) {
      expect(begunIn(exercise, 'classic')).toBe('today');
      expect(stepsOf(exercise.id, 'classic')).toBe(stepsOf(exercise.id, 'today'));
    }
  });
});

describe('progress', () => {
  test.each(all)('counts each step of %s (%s) once', (id, edition, exercise) => {
    const stamp = stamps();
    let world = beginExercise(exercise, edition, stamp);
    const steps = stepsOf(id, edition);
    for (let step = 1; step <= steps; step += 1) {
      const { at, entropy } = stamp();
      const nowMs = at + (world.clock.kind === 'running' ? world.clock.offsetMs : 0);
      const route = routeFrom(exercise, { world, nowMs }, update);
      expect(progress(steps, route)).toEqual({ step, steps });
      const [act] = route ?? [];
      if (!act) throw new RangeError(`${id}: the route ends at step ${step}`);
      world = update(world, { ...act, at, entropy }).world;
    }
    expect(exercise.goal(world)).toBe(true);
  });

  test('is step 1 after a detour, and the last step at the goal', () => {
    const exercise = findExercise('sign-in');
    if (!exercise) throw new TypeError();
    const world = beginExercise(exercise, 'today', stamps());
    const lost = update(world, {
      ...{ type: 'hub.leave', at: startMs, entropy: '5a'.repeat(64) },
    }).world;
    expect(progress(3, routeFrom(exercise, { world: lost, nowMs: startMs }, update)).step).toBe(1);
    expect(progress(3, Array.from({ length: 9 })).step).toBe(1);
    expect(progress(3, undefined).step).toBe(1);
    expect(progress(3, [])).toEqual({ step: 3, steps: 3 });
    expect(progress(0, Array.from({ length: 2 }))).toEqual({ step: 1, steps: 2 });
    expect(progress(0, [])).toEqual({ step: 1, steps: 1 });
  });

  test.each(all)('asks the plan once for each act: %s, %s', (_, edition, exercise) => {
    let asked = 0;
    const plan: Exercise['plan'] = (situation) => {
      asked += 1;
      return exercise.plan(situation);
    };
    const world = beginExercise(exercise, edition, stamps());
    const { goal } = exercise;
    const route = routeFrom({ plan, goal }, { world, nowMs: startMs + 60_000 }, update);
    // At this time, the token of the exercise about an expired token is still valid.
    expect(asked).toBe(route?.length ?? 1);
  });
});

test('a plan that never ends has no route', () => {
  const world = newWorld({ edition: 'today' });
  const plan = () => ({ type: 'hub.press', control: 'avatar' }) as const;
  expect(routeFrom({ plan, goal: () => false }, { world, nowMs: startMs }, update)).toBeUndefined();
});

/**
 * The maximum number of characters: a title and a goal have one line of the top bar, and what the
 * reader learned has the lines of the next line.
 */
const fits = {
  en: { title: 30, goal: 40, learned: 110 },
  ja: { title: 17, goal: 20, learned: 56 },
} as const;

describe.each(LOCALES)('the short texts in %s', (locale) => {
  const words = wordsOf(locale);
  const ids = [...listedIds, 'get-back-in'];
  test.each(['title', 'goal', 'learned'] as const)('the %s of each exercise fits', (kind) => {
    for (const id of ids) {
      const text = String(words.get(`path:exercise.${id}.${kind}`));
      expect(text.length, text).toBeGreaterThan(3);
      expect([...text].length, text).toBeLessThanOrEqual(fits[locale][kind]);
    }
  });

  test('no two exercises have the same title', () => {
    const titles = ids.map((id) => words.get(`path:exercise.${id}.title`));
    expect(new Set(titles).size).toBe(ids.length);
  });
});
