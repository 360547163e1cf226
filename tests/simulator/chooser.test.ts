// @vitest-environment happy-dom
/** The list of exercises in the simulator. */
import { h } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import type { EditionId } from '../../src/core/hub/edition.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { listedIds, stepsOf } from '../../src/exercises/groups.ts';
import { Chooser } from '../../src/simulator/Chooser.tsx';
import { rememberReached } from '../../src/simulator/completed-exercises.ts';
import { draw, textsOf } from './drawn.ts';

beforeEach(() => localStorage.clear());

const draws = (exercise: string, edition: EditionId = 'today') => {
  const { place } = draw(() => h(Chooser, {}), {
    view: { exercise },
    world: newWorld({ edition }),
  });
  return [...place.querySelectorAll('ol')].flatMap(({ start, children }) =>
    [...children].map((item, at) => ({ number: start + at, item, link: item.querySelector('a') })),
  );
};

test('each exercise has its number on the path and a link that begins it', () => {
  const items = draws('sign-in');
  expect(items.map(({ number }) => number)).toEqual(listedIds.map((_, at) => at + 1));
  expect(items.map(({ link }) => link?.dataset['begin'])).toEqual(listedIds);
  expect(items.map(({ link }) => link?.getAttribute('href'))).toEqual(
    listedIds.map((id) => `/en/practice/#${id}`),
  );
});

test.each(['today', 'classic'] as const)(
  'each exercise has its number of steps in the edition of the screens (%s)',
  (edition) => {
    expect(draws('sign-in', edition).map(({ item }) => textsOf(item, 'span.small')[0])).toEqual(
      listedIds.map((id) => `path:steps {"count":${stepsOf(id, edition)}}`),
    );
  },
);

test('the current exercise and the completed ones are marked, and no others', () => {
  rememberReached('lost-code');
  rememberReached('rate-limit');
  const items = draws('sign-in');
  const marked = (is: (item: Element) => boolean) =>
    items.filter(({ item }) => is(item)).map(({ link }) => link?.dataset['begin']);
  expect(marked((item) => item.querySelector('[aria-current="true"]') !== null)).toEqual([
    'sign-in',
  ]);
  expect(marked((item) => item.textContent.includes('✓ exercises:reached'))).toEqual([
    'lost-code',
    'rate-limit',
  ]);
});
