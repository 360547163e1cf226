/**
 * Search finds the answers to lines that people pasted in public (`pasted-lines.csv`). Twenty lines
 * that were set aside while the entries were written have a separate score (`pasted-lines.md`).
 * `later-lines.json` has lines that were collected after the entries were written.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { searchData } from '../../src/site/search/data.ts';
import { makeSearch } from '../../src/site/search/engine.ts';
import later from './later-lines.json' with { type: 'json' };

/** The commit that added the lines. */
const ADDED_BY = '20e30f21484095ff3f51d7a0905b9904b2b6a8cf';
const HELD_OUT = 20;

/** Kinds of answers whose section has another name, or that have several sections. */
const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  'credential-helper': [
    'troubleshooting/credential-store/#store-missing',
    'troubleshooting/credential-store/#pass-not-initialized',
  ],
  'device-login': ['troubleshooting/#device-login-failed'],
  'empty-secret': ['ci/#username-and-password-required'],
  'no-display': ['troubleshooting/credential-store/#no-display'],
  'stored-unencrypted': ['troubleshooting/credential-store/#stored-unencrypted'],
  'too-many': ['troubleshooting/sign-in/#too-many', 'troubleshooting/#rate-limit'],
};

const [, ...rows] = readFileSync('tests/content/pasted-lines.csv', 'utf8').trim().split('\n');
const lines = rows.map((row) => {
  const [number = '', , answer = '', , , ...rest] = row.split(',');
  const line = rest
    .join(',')
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('""', '"');
  const order = createHash('sha256').update(`${ADDED_BY}${number}`).digest('hex');
  return { number, line, order, wanted: SECTIONS[answer] ?? [`troubleshooting/#${answer}`] };
});
const byOrder = lines.toSorted((one, other) => (one.order < other.order ? -1 : 1));
const sets = {
  'held out': byOrder.slice(0, HELD_OUT),
  other: byOrder.slice(HELD_OUT),
  later: later.map(({ line, answers }, number) => ({ number, line, wanted: answers })),
};

describe.each(['en', 'ja'] as const)('search in %s', async (language) => {
  const find = await makeSearch(searchData(language));
  const placeOf = ({ line, wanted }: Pick<(typeof lines)[number], 'line' | 'wanted'>) =>
    find(line).findIndex(({ id }) => wanted.includes(id)) + 1 || Infinity;

  test.each(Object.entries(sets))(
    'finds the answers to the %s lines: nine in ten as the first result, and all among the first three',
    (name, set) => {
      const places = set.map((each) => ({ ...each, place: placeOf(each) }));
      const first = places.filter(({ place }) => place === 1).length;
      const missed = places.filter(({ place }) => place > 3);
      console.log(
        `${language}, ${name}: first ${first} of ${set.length}, among three ${set.length - missed.length}`,
      );
      expect(missed).toEqual([]);
      expect(first / set.length).toBeGreaterThanOrEqual(0.9);
    },
  );
});
