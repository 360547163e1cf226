/**
 * The worlds from the first to the last step of an exercise, and a way to open the simulator in one
 * of them. A page that finds a world in the tab's storage continues there, as after a reload.
 */
import type { Page } from '@playwright/test';
import type { EditionId } from '../../src/core/hub/edition.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import type { World } from '../../src/core/world/world.ts';
import { beginExercise, type Exercise } from '../../src/exercises/exercise.ts';
import { play } from '../../src/exercises/play.ts';
import type { View } from '../../src/simulator/view-choice.ts';
import { prefixAt } from '../../src/storage/names.ts';
import { stamps } from '../exercises/stamps.ts';

/** The world at the beginning of an exercise, and after each act of its plan. */
export function worldsOf(exercise: Exercise, edition: EditionId): readonly World[] {
  const stamp = stamps();
  const worlds: World[] = [];
  const begun = beginExercise(exercise, edition, stamp);
  play(begun, exercise.plan, stamp, (world) => {
    if (world !== worlds.at(-1)) worlds.push(world);
    return exercise.goal(world);
  });
  return worlds;
}

/** The view in which the exercise begins. */
export const viewOf = ({ id, beginsAt }: Exercise): View => ({
  exercise: id,
  device: beginsAt ?? 'hub',
  authenticator: id === 'first-enrollment-key' ? 'key' : 'phone',
  hints: 'shown',
  acts: 0,
  shown: 0,
});

/** Shows this world on a page that has the simulator open, and waits until it is ready. */
export async function showWorld(page: Page, world: World, view: View): Promise<void> {
  await page.evaluate(
    ([prefix, text, seen]) => {
      sessionStorage.setItem(`${prefix}simulator`, text);
      sessionStorage.setItem(`${prefix}simulator-view`, seen);
      sessionStorage.removeItem(`${prefix}simulator-refusal`);
      history.replaceState(null, '', location.pathname);
    },
    [prefixAt('/'), saveWorld(world), JSON.stringify(view)] as const,
  );
  await page.reload();
  await page.locator('.simulator-place[data-ready]').waitFor();
}
