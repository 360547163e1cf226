/** Length of the pages, language of the Japanese pages, and dates of the outside links. */
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/i18n/source-text.ts';
import { guideSources } from '../support/guide-source.ts';
import { paragraphsOf } from '../support/prose.ts';

/** How-to pages, which readers follow step by step. */
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
const MOST = { en: 700, ja: 1_750 };

const read = (language: string, path: string) => readSource(`content/docs/${language}/${path}`);

describe.each(HOW_TO)('%s', (path) => {
  test.each(['today', 'classic'] as const)('is short with the %s screens', (edition) => {
    const english = paragraphsOf(read('en', path), edition).join(' ').split(' ');
    const japanese = paragraphsOf(read('ja', path), edition).join('').replaceAll(' ', '');
    expect(english.length).toBeLessThanOrEqual(MOST.en);
    expect(japanese.length).toBeLessThanOrEqual(MOST.ja);
  });
});

test.each(HOW_TO.filter((path) => path !== '2fa/index.mdx'))(
  '%s links each glossary term once',
  (path) => {
    const page = guideSources('en').find((each) => each.path === path);
    const terms = page?.links.filter((link) => link.startsWith('/glossary/#')) ?? [];
    expect(terms.length).toBeGreaterThan(0);
    expect([...new Set(terms)]).toEqual(terms);
  },
);

/** The proportion of kana and kanji in a text. */
const shareOfJapanese = (text: string): number =>
  (text.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/gu) ?? []).length /
  text.length;

test('long paragraphs of Japanese pages are in Japanese', () => {
  const foreign = guideSources('ja').flatMap(({ path }) =>
    paragraphsOf(read('ja', path), 'today')
      .filter((paragraph) => paragraph.length >= 40 && shareOfJapanese(paragraph) < 0.2)
      .map((paragraph) => `${path}: ${paragraph}`),
  );
  expect(foreign).toEqual([]);
  // Checks the rule itself.
  expect(shareOfJapanese('Nothing is sent to you, so it works offline.')).toBeLessThan(0.2);
});

test.each(['en', 'ja'])(
  'no text in %s is marked bold by hand: <Label> marks labels',
  (language) => {
    const marked = guideSources(language).filter(({ prose }) => /\*\*|__\w/.test(prose));
    expect(marked.map(({ path }) => path)).toEqual([]);
  },
);

test('every outside link is listed with the date of its last check, and no other is', () => {
  const listed = JSON.parse(readSource('content/outside-links.json')) as Readonly<
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
