/**
 * A reader in each situation finds the solution: by search from what the reader asks or pastes, and
 * by links from the home page.
 */
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { searchData } from '../../src/site/search/data.ts';
import { makeSearch } from '../../src/site/search/engine.ts';
import { sectionTexts } from '../support/sections.ts';
import { SITUATIONS } from './situations.ts';

describe.each(LOCALES)('in %s', async (language) => {
  const find = await makeSearch(searchData(language));

  test.each(SITUATIONS)('search finds the solution among the first three: $name', (situation) => {
    const { lines = [], questions, sections } = situation;
    for (const asked of [...lines, ...(questions?.[language] ?? [])]) {
      const first = find(asked).slice(0, 3);
      expect(
        first.some(({ id }) => sections.includes(id)),
        `${asked}: ${first.map(({ id }) => id).join(', ')}`,
      ).toBe(true);
    }
  });
});

/** In the header of every page. */
const places = ['2fa/', 'practice/', '2fa/recover-hub-account/'];
const LINK = /(?:\]\(|to=")(\/[^)#"]*)?(#[\w-]+)?["|)]/g;

/** The addresses of a page and its headings, in the form in which links are written. */
const sections = sectionTexts('en').map(({ page, ...section }) => ({
  ...section,
  address: page && `${page}/`,
}));

/** The targets of the links on a page: its text, the header, and the outline of its headings. */
function linksOn(address: string): readonly string[] {
  return [
    ...places,
    ...sections
      .filter((section) => section.address === address)
      .flatMap(({ id, text }) => [
        ...(text.startsWith('## ') ? [`${address}#${id}`] : []),
        ...[...text.matchAll(LINK)].map(
          ([, path, hash = '']) => (path === undefined ? address : path.slice(1)) + hash,
        ),
      ]),
  ];
}

/** The fewest links that lead from the home page to each address. */
function distances(): ReadonlyMap<string, number> {
  const found = new Map([['', 0]]);
  for (const [from, presses] of found) {
    if (from.includes('#')) continue;
    for (const to of linksOn(from)) {
      for (const each of [to, to.replace(/#.*/, '')]) {
        if (!found.has(each)) found.set(each, presses + 1);
      }
    }
  }
  return found;
}

test.each(SITUATIONS)('at most three links lead from the home page to: $name', (situation) => {
  const [target] = situation.sections;
  const [address = '', id = ''] = target.split('#');
  const here = sections.filter((section) => section.address === address);
  const at = here.findIndex((section) => section.id === id);
  expect(at).toBeGreaterThanOrEqual(0);
  // The outline has no headings below the second level: the reader sees them after the one above.
  const above = here.slice(0, at + 1).findLast(({ text }) => text.startsWith('## '));
  const found = distances();
  const presses = [target, `${address}#${above?.id}`].map((each) => found.get(each) ?? Infinity);
  expect(Math.min(...presses)).toBeLessThanOrEqual(3);
});
