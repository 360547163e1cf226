/** The guide leads to every exercise on the path. `pages.test.ts` compares the languages. */
import { expect, test } from 'vitest';
import { listedIds } from '../../src/exercises/groups.ts';
import { sectionTexts } from '../support/sections.ts';

const linked = sectionTexts('en').flatMap(({ text }) =>
  [...text.matchAll(/\/practice\/#([\w-]+)|<Simulator exercise="([\w-]+)"/g)].map(
    ([, link, embedded]) => link ?? embedded,
  ),
);

test.each(listedIds)('a section of the guide links to the exercise %s', (id) => {
  expect(linked).toContain(id);
});
