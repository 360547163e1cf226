/**
 * `content/translating/context.json`, for translators: what a text is for, what its placeholders are, and how
 * long it can be. A key stands for one text; a `*` stands for any part of a key. The most exact line
 * counts.
 */
import { describe, expect, test } from 'vitest';
import context from '../../content/translating/context.json' with { type: 'json' };
import { languages, withoutPlural, wordsOf } from '../support/words.ts';

type Line = {
  readonly note: string;
  readonly longest?: { readonly en: number; readonly ja: number };
};

const lines = Object.entries(context as Readonly<Record<string, Line>>).map(([key, line]) => ({
  key,
  line,
  pattern: new RegExp(
    `^${key
      .split('*')
      .map((part) => part.replace(/[.]/g, '\\.'))
      .join('.+')}$`,
  ),
}));

const english = [...wordsOf('en')].map(
  ([key, text]) => [withoutPlural(key), String(text)] as const,
);

/** The line of a key with the fewest stars, then the longest. */
const lineOf = (key: string) =>
  lines
    .filter(({ pattern }) => pattern.test(key))
    .toSorted(
      (a, b) => a.key.split('*').length - b.key.split('*').length || b.key.length - a.key.length,
    )
    .at(0);

/** A text that cannot be understood without its place: one or two words, or with a placeholder. */
const needsContext = (text: string) => text.split(/\s+/).length <= 2 || text.includes('{{');

describe('the context for translators', () => {
  test.each(lines.map(({ key }) => key))('%s belongs to a text', (key) => {
    expect(english.filter(([name]) => lineOf(name)?.key === key)).not.toEqual([]);
  });

  test('explains each text of one or two words, and each text with a placeholder', () => {
    const alone = english.filter(([key, text]) => needsContext(text) && !lineOf(key));
    console.log(
      `${lines.length} lines of context for ${english.filter(([key]) => lineOf(key)).length} of ${english.length} texts`,
    );
    expect(
      alone.map(([key]) => key),
      'add a line to content/translating/context.json',
    ).toEqual([]);
  });

  test('a text without context would be reported', () => {
    expect(needsContext('Add')).toBe(true);
    expect(needsContext('Log in as {{id}} with a token.')).toBe(true);
    expect(needsContext('Load the page again.')).toBe(false);
    expect(lineOf('nowhere:add')).toBeUndefined();
  });

  test('names each placeholder', () => {
    const unnamed = english.flatMap(([key, text]) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)]
        .map(([, name = '']) => name)
        .filter((name) => !new RegExp(`\\b${name}\\b`).test(lineOf(key)?.line.note ?? ''))
        .map((name) => `${key}: ${name}`),
    );
    expect(unnamed).toEqual([]);
  });
});

describe.each(languages().filter((language) => language === 'en' || language === 'ja'))(
  'the texts of "%s"',
  (language) => {
    test('are not longer than their place in the layout', () => {
      const long = [...wordsOf(language)].flatMap(([key, text]) => {
        const longest = lineOf(withoutPlural(key))?.line.longest?.[language];
        // A placeholder is as long as what comes in its place, which is not known here.
        const length = String(text).replace(/\{\{\w+\}\}/g, '').length;
        return longest !== undefined && length > longest ? [`${key}: ${length} > ${longest}`] : [];
      });
      expect(long).toEqual([]);
    });
  },
);
