/** The pages stay short, Japanese pages are in Japanese, and every outside link has its date. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { guideSources } from '../support/guide-source.ts';
import { paragraphsOf } from '../support/prose.ts';

/** Pages that are read with the hands on the keyboard. */
const HOW_TO = [
  '2fa/index.mdx',
  '2fa/recover-hub-account.mdx',
  '2fa/new-recovery-code.mdx',
  '2fa/new-phone.mdx',
  '2fa/disable-2fa.mdx',
  '2fa/authenticators.mdx',
  'access-tokens.mdx',
  'docker-login.mdx',
];
const MOST = { en: 700, ja: 1_600 };

const read = (language: string, path: string) =>
  readFileSync(`content/docs/${language}/${path}`, 'utf8');

describe.each(HOW_TO)('%s', (path) => {
  test.each(['today', 'classic'] as const)('is short for who sees the %s screens', (edition) => {
    const english = paragraphsOf(read('en', path), edition).join(' ').split(' ');
    const japanese = paragraphsOf(read('ja', path), edition).join('').replaceAll(' ', '');
    expect(english.length).toBeLessThanOrEqual(MOST.en);
    expect(japanese.length).toBeLessThanOrEqual(MOST.ja);
  });
});

test.each(HOW_TO.filter((path) => path !== '2fa/index.mdx'))(
  '%s leads to the glossary where a term first comes up',
  (path) => {
    const page = guideSources('en').find((each) => each.path === path);
    const terms = page?.links.filter((link) => link.startsWith('/glossary/#')) ?? [];
    expect(terms.length).toBeGreaterThan(0);
    expect([...new Set(terms)]).toEqual(terms);
  },
);

/** Kana and kanji among the characters of a text. */
const shareOfJapanese = (text: string): number =>
  (text.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/gu) ?? []).length /
  text.length;

test('a longer paragraph of a Japanese page is in Japanese', () => {
  const foreign = guideSources('ja').flatMap(({ path }) =>
    paragraphsOf(read('ja', path), 'today')
      .filter((paragraph) => paragraph.length >= 40 && shareOfJapanese(paragraph) < 0.2)
      .map((paragraph) => `${path}: ${paragraph}`),
  );
  expect(foreign).toEqual([]);
  // The rule would notice.
  expect(shareOfJapanese('Nothing is sent to you, so it works offline.')).toBeLessThan(0.2);
});

test.each(['en', 'ja'])('nothing in %s is marked bold by hand: labels are, by <UI>', (language) => {
  const marked = guideSources(language).filter(({ prose }) => /\*\*|__\w/.test(prose));
  expect(marked.map(({ path }) => path)).toEqual([]);
});

test('every outside link of the prose is on the list with the day it was last checked, and no other', () => {
  const listed = JSON.parse(readFileSync('content/outside-links.json', 'utf8')) as Readonly<
    Record<string, string>
  >;
  const linked = ['en', 'ja'].flatMap((language) =>
    guideSources(language).flatMap(({ prose }) =>
      [...prose.matchAll(/\]\((https?:[^)]+)\)/g)].map(([, url = '']) => url),
    ),
  );
  expect([...new Set(linked)].toSorted()).toEqual(Object.keys(listed).toSorted());
  for (const day of Object.values(listed)) expect(day).toMatch(/^20\d\d-\d\d-\d\d$/);
});
