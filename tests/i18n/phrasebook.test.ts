/** i18next, which the build uses, and the simulator’s own reader of texts return the same text. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { phrasebook } from '../../src/i18n/phrasebook.ts';
import { translator, type Words } from '../../src/i18n/translate.ts';
import * as en from '../../src/simulator/text/en.ts';
import * as ja from '../../src/simulator/text/ja.ts';
import { wordsOf } from '../support/words.ts';

type Read = (key: string, values?: object) => string;

const wordsIn = (locale: string): Partial<Words> =>
  Object.fromEntries(
    globSync(`content/ui/${locale}/*.json`).map((file) => [
      basename(file, '.json'),
      JSON.parse(readFileSync(file, 'utf8')) as unknown,
    ]),
  );

describe.each(LOCALES)('every text of content/ui/%s', (locale) => {
  const words = wordsIn(locale);
  const ours = phrasebook(words) as unknown as Read;
  const theirs = translator(locale, words) as unknown as Read;
  const texts = [...wordsOf(locale)].map(([key, text]) => [key, String(text)] as const);

  test(`is the same from both readers (${texts.length} texts)`, () => {
    expect(texts.length).toBeGreaterThan(300);
    for (const [key, text] of texts) {
      const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');
      const values = Object.fromEntries(names.map((name) => [name, `<${name}/> & $1`]));
      const written = ours(key, values);
      expect(written, key).toBe(theirs(key, values));
      for (const name of names) expect(written, key).toContain(`<${name}/> & $1`);
      expect(written, key).not.toContain('{{');
      // Each placeholder has the form that both readers support.
      expect(text.replace(/\{\{\w+\}\}/g, ''), key).not.toMatch(/[{}]|\$t\(/);
    }
  });

  test('is the same with any values (300 of them)', () => {
    const withValues = texts.filter(([, text]) => text.includes('{{'));
    fc.assert(
      fc.property(
        fc.constantFrom(...withValues),
        // i18next expands `$t(…)` in a value; the simulator never passes such a value.
        fc.oneof(
          fc.integer(),
          fc.string().filter((value) => !/\$t\(|\{\{/.test(value)),
        ),
        ([key, text], value) => {
          const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');
          const values = Object.fromEntries(names.map((name) => [name, value]));
          expect(ours(key, values)).toBe(theirs(key, values));
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    'simulator:no.such',
    'simulator:do',
    'simulator:do.copied.more',
    'nowhere:at.all',
    '',
  ])('does not include %j, which is an error in both readers', (key) => {
    expect(() => ours(key)).toThrow(key);
    expect(() => theirs(key)).toThrow(`content/ui/${locale}`);
  });
});

test.each([
  ['en', en],
  ['ja', ja],
] as const)('the simulator gets the texts of its language (%s)', async (locale, given) => {
  const all = wordsIn(locale);
  const { simulator, path, stage, refusals, report, exercises, terminal, labels } = all;
  expect({ ...given.words, ...(await given.laterWords()) }).toEqual({
    ...{ simulator, path, stage, refusals, report, exercises, terminal },
    // What Docker's English labels mean; English has none.
    ...(labels && { labels }),
  });
});

test.each([
  ['en', en],
  ['ja', ja],
] as const)('the first texts are a part of all texts (%s)', async (locale, given) => {
  const all = wordsIn(locale);
  expect(all).toMatchObject(given.words);
  const first = JSON.stringify(given.words).length;
  const { words } = { words: { ...given.words, ...(await given.laterWords()) } };
  expect(first).toBeLessThan(JSON.stringify(words).length * 0.7);
  expect(Object.keys(given.words.path.exercise)).toEqual(['first-enrollment']);
  expect(given.words.exercises['first-enrollment'].situation).toBe(
    all.exercises?.['first-enrollment'].situation,
  );
  expect(given.words.exercises).not.toHaveProperty('lost-phone');
});

test('a key without text throws, unless a default is given', () => {
  const read = phrasebook({}) as unknown as Read;
  expect(() => read('labels:confirm')).toThrow(RangeError);
  expect(read('labels:confirm', { defaultValue: '' })).toBe('');
});
