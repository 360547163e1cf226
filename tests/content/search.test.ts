/** R28: what people type leads to the page they want. */
import { describe, expect, test } from 'vitest';
import { searchData } from '../../src/site/search/data.ts';
import { makeSearch } from '../../src/site/search/engine.ts';
import { searchWords } from '../../src/site/search/tokens.ts';
import { QUERIES } from './search-queries.ts';

const finds = {
  en: await makeSearch(searchData('en')),
  ja: await makeSearch(searchData('ja')),
};

describe.each(['en', 'ja'] as const)('R28 search in %s', (language) => {
  const find = finds[language];
  /** Pages in the order their best section comes. */
  const pagesFor = (query: string) => [
    ...new Set(find(query).map(({ id }) => id.replace(/#.*/, ''))),
  ];
  const queries = QUERIES[language];

  test.each(queries)('“%s” has %s among the first three pages', (query, wanted) => {
    expect(pagesFor(query).slice(0, 3)).toContain(wanted);
  });

  test('nine in ten have the wanted page first', () => {
    const missed = queries.filter(([query, wanted]) => pagesFor(query)[0] !== wanted);
    expect(missed.length / queries.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.1);
  });

  test('nothing is found for what the guide does not have', () => {
    expect(find('')).toEqual([]);
    expect(find('zzqx')).toEqual([]);
  });
});

test('words are cut alike whatever their width, kana or long marks', () => {
  expect(searchWords('リカバリーコード')).toEqual(searchWords('りかばりこど'));
  expect(searchWords('ＱＲコード')).toEqual(['qr', 'こど']);
  expect(searchWords('二要素認証')).toEqual(searchWords('2要素認証'));
  expect(searchWords('2要素')).toEqual(['2', '要素']);
  expect(searchWords('Docker’s docker-login')).toEqual(['dockers', 'docker', 'login']);
});
