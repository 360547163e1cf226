/** The exercises in the editions in which they exist. */
import type { EditionId } from '../../src/core/hub/edition.ts';
import type { Exercise } from '../../src/exercises/exercise.ts';
import { editionFor } from '../../src/exercises/groups.ts';

/** The editions in which the exercise with this id exists. */
export const editionsOf = (id: string): readonly EditionId[] =>
  (['today', 'classic'] as const).filter((edition) => editionFor(id, edition) === edition);

/** Each exercise, once for each of its editions. */
export const inEachEdition = (list: readonly Exercise[]) =>
  list.flatMap((exercise) =>
    editionsOf(exercise.id).map((edition) => [exercise.id, edition, exercise] as const),
  );
