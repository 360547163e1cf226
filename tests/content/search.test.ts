/** What people type leads to the page they want; some queries are listed, more are generated. */
import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { searchData } from '../../src/site/search/data.ts';
import { makeSearch } from '../../src/site/search/engine.ts';
import { searchWords } from '../../src/site/search/tokens.ts';
import {
  fullWidth,
  glossaryRows,
  messageHeadings,
  questionsOf,
  sectionQueries,
  sourcesIn,
  spellings,
} from './search-corpus.ts';
import { logWith } from './pasted-log.ts';
import { QUERIES } from './search-queries.ts';

const STOP_WORDS = new Set(['off', 'how', 'out', 'new', 'works', 'this', 'about']);

const finds = {
  en: await makeSearch(searchData('en')),
  ja: await makeSearch(searchData('ja')),
};

describe.each(['en', 'ja'] as const)('search in %s', (language) => {
  const find = finds[language];
  /** Pages in the order of their best section. */
  const pagesFor = (query: string) => [
    ...new Set(find(query).map(({ id }) => id.replace(/#.*/, ''))),
  ];
  const queries = QUERIES[language];

  test.each(queries)('“%s” finds %s among the first three pages', (query, wanted) => {
    expect(pagesFor(query).slice(0, 3)).toContain(wanted);
  });

  test('the wanted page is first for nine in ten queries', () => {
    const missed = queries.filter(([query, wanted]) => pagesFor(query)[0] !== wanted);
    expect(missed.length / queries.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.1);
  });

  test('finds nothing for terms that the guide does not contain', () => {
    expect(find('')).toEqual([]);
    expect(find('zzqx')).toEqual([]);
  });
});

describe.each(['en', 'ja'] as const)('queries generated from the guide in %s', (language) => {
  const find = finds[language];
  const idsFor = (query: string) => find(query).map(({ id }) => id);
  const rows = glossaryRows(language);
  /** Queries that miss, with what is found instead. */
  const missed = (
    queries: readonly (readonly [query: string, wanted: readonly string[]])[],
    among: number,
  ) =>
    queries.flatMap(([query, wanted]) => {
      const found = idsFor(query).slice(0, among);
      return found.some((id) => wanted.includes(id)) ? [] : [{ query, wanted, found }];
    });

  test('each row of the glossary names an address of the guide', () => {
    const ids = sourcesIn(language).flatMap(({ address, body }) => [
      address,
      ...[...body.matchAll(/\{\/\* #([a-z0-9-]+) \*\/\}/g)].map(([, id]) => `${address}#${id}`),
    ]);
    expect(rows).toHaveLength(18);
    for (const { id, target } of rows) expect(ids, id).toContain(target);
  });

  test('a name belongs to one row of the glossary', () => {
    const squeezed = rows.flatMap(({ names }) =>
      names.map((name) => name.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '')),
    );
    expect(squeezed.filter((name, at) => squeezed.indexOf(name) !== at)).toEqual([]);
  });

  test('each name in the glossary, in every spelling, finds the address of its row first', () => {
    const queries = rows.flatMap(({ names, target }) =>
      names.flatMap((name) =>
        [...spellings(name), ...questionsOf(language, name)].map(
          (query) => [query, [target]] as const,
        ),
      ),
    );
    expect(queries.length).toBeGreaterThan(700);
    expect(missed(queries, 1)).toEqual([]);
  });

  test('the label of a page, in every spelling, finds the page first', () => {
    const queries = sourcesIn(language).flatMap(({ address, label }) =>
      spellings(label).map((query) => [query, [address]] as const),
    );
    expect(queries.length).toBeGreaterThan(150);
    expect(missed(queries, 1)).toEqual([]);
  });

  const { headings, labels } = sectionQueries(language);
  const cased = (asked: ReadonlyMap<string, ReadonlySet<string>>) =>
    [...asked].flatMap(([text, ids]) =>
      [text, text.toLowerCase(), text.toUpperCase(), `  ${text} `, fullWidth(text)].map(
        (query) => [query, [...ids]] as const,
      ),
    );

  test('a heading finds one of its sections among the first three', () => {
    expect(headings.size).toBeGreaterThan(80);
    expect(missed(cased(headings), 3)).toEqual([]);
  });

  test('a label of Docker’s finds one of its sections among the first three', () => {
    expect(labels.size).toBeGreaterThan(30);
    expect(missed(cased(labels), 3)).toEqual([]);
  });
});

test('the English name of a term finds the same address on the Japanese site', () => {
  const targets = new Map(glossaryRows('ja').map(({ id, target }) => [id, target]));
  const queries = glossaryRows('en').flatMap(({ id, names }) =>
    names.flatMap((name) => spellings(name).map((query) => ({ query, wanted: targets.get(id) }))),
  );
  expect(queries.length).toBeGreaterThan(600);
  expect(queries.filter(({ query, wanted }) => finds.ja(query)[0]?.id !== wanted)).toEqual([]);
});

test.each(['en', 'ja'] as const)(
  'a word of an English page label finds such a page among the first three: %s',
  (language) => {
    const pages = new Map<string, Set<string>>();
    for (const { address, label } of sourcesIn('en'))
      for (const word of label.toLowerCase().match(/[a-z0-9]{3,}/g) ?? [])
        pages.set(word, (pages.get(word) ?? new Set()).add(address));
    const missed = [...pages].flatMap(([word, wanted]) => {
      const found = finds[language](word).map(({ id }) => id.replace(/#.*/, ''));
      const first = [...new Set(found)].slice(0, 3);
      return STOP_WORDS.has(word) || first.some((page) => wanted.has(page)) ? [] : { word, first };
    });
    expect(pages.size).toBeGreaterThan(20);
    expect(missed).toEqual([]);
  },
);

test('words are cut alike whatever their width, kana or long marks', () => {
  expect(searchWords('リカバリーコード')).toEqual(searchWords('りかばりこど'));
  expect(searchWords('ＱＲコード')).toEqual(['qr', 'こど']);
  expect(searchWords('二要素認証')).toEqual(searchWords('2要素認証'));
  expect(searchWords('2要素')).toEqual(['2', '要素']);
  expect(searchWords('Docker’s docker-login')).toEqual(['dockers', 'docker', 'login']);
});

describe.each(['en', 'ja'] as const)('a pasted log in %s', (language) => {
  const logs = messageHeadings(language).flatMap(({ message, id }) =>
    fc.sample(logWith(message, 10_000), { numRuns: 10, seed: 7 }).map((log) => ({ log, id })),
  );

  test('of 10,000 characters finds the section of the message in it among the first three', () => {
    expect(logs.length).toBeGreaterThan(90);
    const missed = logs.filter(
      ({ log, id }) =>
        !finds[language](log)
          .slice(0, 3)
          .some((found) => found.id === id),
    );
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  test('of 10,000 characters takes less than 10 ms of processor time to search', () => {
    const long = [
      ...logs.map(({ log }) => log),
      'x'.repeat(10_000),
      '認証'.repeat(5_000),
      'docker-'.repeat(1_500),
      ' '.repeat(10_000),
      Array.from({ length: 2_000 }, (_, at) => `w${at}`).join(' '),
    ];
    /** Processor time, so that other programs do not count; the best of three. */
    const milliseconds = (query: string) =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const start = process.cpuUsage();
          finds[language](query);
          const { user, system } = process.cpuUsage(start);
          return (user + system) / 1_000;
        }),
      );
    const times = long.map(milliseconds);
    expect(Math.max(...times)).toBeLessThan(10);
  });
});
