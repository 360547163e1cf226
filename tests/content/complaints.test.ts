/**
 * Forty complaints from public issues (2019 to 2026), each with the section of the guide that
 * answers it. `complaints.csv` has the number, the page, the id of the section's heading (`top` for
 * the text before the first heading), and words of the answer in both languages. These words are
 * rare in the guide, so a section that no longer answers the complaint is unlikely to contain them.
 */
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { readSource } from '../../src/i18n/source-text.ts';
import { sectionTexts } from '../support/sections.ts';

/** The maximum number of sections that may contain the words of an answer. */
const RARE = 4;

const unquoted = (field: string) => field.replace(/^"|"$/g, '').replaceAll('""', '"');

const [, ...rows] = readSource('tests/content/complaints.csv').trim().split('\n');
const complaints = rows.map((row) => {
  const [number, page = '', anchor = '', en = '', ja = ''] = row
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map(unquoted);
  return { number: Number(number), page, anchor, words: { en, ja } };
});

const sections = { en: sectionTexts('en'), ja: sectionTexts('ja') };

test('all forty complaints are listed once', () => {
  expect(complaints.map(({ number }) => number)).toEqual(
    Array.from({ length: 40 }, (_, index) => index + 1),
  );
});

test.each(complaints.flatMap((complaint) => LOCALES.map((locale) => ({ ...complaint, locale }))))(
  'complaint $number is answered in $page, $anchor ($locale)',
  ({ page, anchor, words, locale }) => {
    const answer = words[locale];
    expect(answer).not.toBe('');
    const section = sections[locale].find((each) => each.page === page && each.id === anchor);
    expect(section?.text).toContain(answer);
    const having = sections[locale].filter(({ text }) => text.includes(answer));
    expect(having.length, `“${answer}” is in too many sections`).toBeLessThanOrEqual(RARE);
  },
);
