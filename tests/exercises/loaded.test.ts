/** Before the lazy chunk is loaded, only the first exercise is found. */
import { expect, test } from 'vitest';
import { firstEnrollment } from '../../src/exercises/all/first-enrollment.ts';
import { listedIds } from '../../src/exercises/groups.ts';
import { exercises } from '../../src/exercises/list.ts';
import { findLoaded, isListed, loadExercises } from '../../src/exercises/loaded.ts';

test('every exercise on the path is listed before it is loaded, and found after', () => {
  expect(listedIds.map(findLoaded)).toEqual([
    firstEnrollment,
    ...listedIds.slice(1).map(() => undefined),
  ]);
  expect(listedIds.map(isListed)).toEqual(listedIds.map(() => true));
  loadExercises(exercises);
  expect(listedIds.map(findLoaded)).toEqual(exercises);
});

test.each(['', 'first', 'sign-in ', 'get-back-in', '__proto__'])(
  'no exercise has the id %j',
  (id) => {
    expect(isListed(id)).toBe(false);
    expect(findLoaded(id)).toBeUndefined();
  },
);
