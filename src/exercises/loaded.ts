/**
 * The exercises that are loaded: at first only the one that the simulator begins with, and all of
 * them after the lazy chunk with `list.ts` is loaded.
 */
import { firstEnrollment } from './all/first-enrollment.ts';
import type { Exercise } from './exercise.ts';
import { listedIds } from './groups.ts';

let loaded: readonly Exercise[] = [firstEnrollment];

export function loadExercises(all: readonly Exercise[]): void {
  loaded = all;
}

/** The exercise with this id. `undefined` for any other text, and until the exercise is loaded. */
export const findLoaded = (id: string): Exercise | undefined =>
  loaded.find((exercise) => exercise.id === id);

/** Whether this is the id of an exercise on the path, loaded or not. */
export const isListed = (id: string): boolean => listedIds.some((each) => each === id);
