/** Every world that the plan of an exercise reaches can be saved in the tab and read again. */
import { expect, test } from 'vitest';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import type { World } from '../../src/core/world/world.ts';
import { exercises } from '../../src/exercises/list.ts';
import { play } from '../../src/exercises/play.ts';
import { beginExercise } from '../../src/exercises/exercise.ts';
import { editionsOf } from './each-edition.ts';
import { stamps } from './stamps.ts';

test.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  'every world of %s is the same after saving and reading',
  (_id, exercise) => {
    for (const edition of editionsOf(exercise.id)) {
      const moments: World[] = [];
      const stamp = stamps();
      play(beginExercise(exercise, edition, stamp), exercise.plan, stamp, (world) => {
        moments.push(world);
        return exercise.goal(world);
      });
      for (const world of moments) {
        expect(readWorld(saveWorld(world))).toEqual({ ok: true, world });
      }
    }
  },
);
