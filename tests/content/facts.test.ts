/**
 * `docs/facts.md` and `docs/trials.md` are complete, and each page and exercise names the facts it
 * relies on. `tests/project/citations.test.ts` checks the citations.
 */
import { existsSync, globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { citationsIn, factsNamedIn } from '../../scripts/fact-use.ts';
import { readSource } from '../../src/i18n/source-text.ts';
import { factField, recordsOf, type FactRecord } from '../../src/site/build/fact-records.ts';

const SURE = [
  'documented',
  'source code',
  'screenshot',
  'pasted by users',
  'staff in a thread',
  'inferred',
  'our choice',
  'not published',
];

const facts = recordsOf(readSource('docs/facts.md'));
const trials = recordsOf(readSource('docs/trials.md'));

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text;

/** The faults of the links in a field. */
function linkFaults(text: string): readonly string[] {
  const links = Array.from(text.matchAll(/\]\(([^)]*)\)( \((\d{4}(?:-\d{2}){0,2})\))?/g));
  if (links.length === 0) return ['no link'];
  return links.flatMap(([, url = '', , date]) => {
    if (!/^https:\/\/[^\s]+$/.test(url) || !URL.canParse(url)) return [`malformed: ${url}`];
    if (/github\.com\/[^/]+\/[^/]+\/(?:blob|tree)\/(?![0-9a-f]{8,40}\/)/.test(url))
      return [`not pinned to a commit: ${url}`];
    if (
      /github\.com\/[^/]+\/[^/]+\/(?:issues|pull)\/\d+$/.test(url) &&
      !date &&
      !/\(\d{4}\)\]/.test(text)
    )
      return [`no date: ${url}`];
    return [];
  });
}

function shapeFaults(record: FactRecord, names: readonly string[]): readonly string[] {
  const shape = record.fields.map(([name]) => name);
  return [
    ...(/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(record.id) ? [] : ['the heading is not an id']),
    ...(shape.join() === names.join() ? [] : [`fields: ${shape.join()}`]),
    ...record.rest.map((line) => `not a field: ${line}`),
  ];
}

function factFaults(fact: FactRecord): readonly string[] {
  const [read, checkBy] = [factField(fact, 'Read'), factField(fact, 'Check by')];
  return [
    ...shapeFaults(fact, ['Claim', 'Source', 'Read', 'Sure', 'Check by']),
    ...linkFaults(factField(fact, 'Source')),
    ...(isDay(read) ? [] : [`read: ${read}`]),
    ...(SURE.includes(factField(fact, 'Sure')) ? [] : [`sure: ${factField(fact, 'Sure')}`]),
    ...(/^never \(.+\)$/.test(checkBy) || (isDay(checkBy) && checkBy > read)
      ? []
      : [`check by: ${checkBy}`]),
  ];
}

function trialFaults(trial: FactRecord): readonly string[] {
  const tried = factField(trial, 'Tried in');
  const paths = Array.from(tried.matchAll(/`([^`]+)`/g), ([, path = '']) => path);
  return [
    ...shapeFaults(trial, ['Report', 'Fault', 'Must', 'Tried in']),
    ...linkFaults(factField(trial, 'Report')),
    ...(tried === 'not yet' || paths.length > 0 ? [] : [`tried in: ${tried}`]),
    ...paths.filter((path) => !existsSync(path)).map((path) => `no such test: ${path}`),
  ];
}

const faultsOf = (
  records: readonly FactRecord[],
  faults: (record: FactRecord) => readonly string[],
): readonly string[] =>
  records.flatMap((each) => faults(each).map((fault) => `${each.id}: ${fault}`));

const twice = (records: readonly FactRecord[]) => {
  const ids = records.map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
};

test('every fact has an id, a claim, a pinned or dated source, and its dates', () => {
  expect(facts.length).toBeGreaterThan(100);
  expect(faultsOf(facts, factFaults)).toEqual([]);
});

test('every trial has an id, a report, the required behavior, and tests that exist', () => {
  expect(trials.length).toBeGreaterThan(50);
  expect(faultsOf(trials, trialFaults)).toEqual([]);
});

test('no id is used twice', () => {
  expect([...twice(facts), ...twice(trials)]).toEqual([]);
});

test('every English page lists its facts, even if there are none, and no translation does', () => {
  const naming = globSync('content/docs/**/*.mdx').filter((file) => factsNamedIn(readSource(file)));
  expect(naming.toSorted()).toEqual(globSync('content/docs/en/**/*.mdx').toSorted());
});

test('every exercise cites the facts that it relies on', () => {
  const exercises = globSync('src/exercises/all/*.ts');
  expect(exercises.length).toBeGreaterThan(0);
  const without = exercises.filter((file) => citationsIn(file, readSource(file)).length === 0);
  expect(without).toEqual([]);
});

describe('a fault in a fact is reported:', () => {
  const source = '[docs](https://github.com/docker/docs/blob/28381baab9/a.md)';
  const good = {
    Claim: 'A claim.',
    Source: source,
    Read: '2026-11-25',
    Sure: 'documented',
    'Check by': '2027-08-25',
  };
  const factIn = (fields: Readonly<Record<string, string>>, id = 'an-id') =>
    recordsOf(
      `# Facts\n\n## One\n\n### ${id}\n\n${Object.entries(fields)
        .map(([name, text]) => `- **${name}:** ${text}`)
        .join('\n')}\n`,
    ).flatMap(factFaults);

  test('none in a complete fact', () => {
    expect(factIn(good)).toEqual([]);
    expect(factIn({ ...good, 'Check by': 'never (history)' })).toEqual([]);
  });

  test.each(Object.keys(good))('a missing %s', (name) => {
    const rest = Object.entries(good).filter(([each]) => each !== name);
    expect(factIn(Object.fromEntries(rest))).toContainEqual(expect.stringMatching(/^fields: /));
  });

  test.each([
    ['Read', '2026-02-30', 'read: 2026-02-30'],
    ['Read', '25 November 2026', 'read: 25 November 2026'],
    ['Sure', 'certain', 'sure: certain'],
    ['Check by', '2026-11-25', 'check by: 2026-11-25'],
    ['Check by', 'never', 'check by: never'],
    ['Source', 'Docker’s documentation', 'no link'],
    ['Source', '[a](http://docs.docker.com/)', 'malformed: http://docs.docker.com/'],
    ['Source', '[a](docs.docker.com)', 'malformed: docs.docker.com'],
    [
      'Source',
      '[a](https://github.com/docker/docs/blob/main/a.md)',
      'not pinned to a commit: https://github.com/docker/docs/blob/main/a.md',
    ],
    [
      'Source',
      '[a](https://github.com/docker/cli/issues/1)',
      'no date: https://github.com/docker/cli/issues/1',
    ],
  ])('%s: %s', (name, text, fault) => {
    expect(factIn({ ...good, [name]: text })).toContain(fault);
  });

  test('a heading that is not an id, a line that is not a field, and an id that is used twice', () => {
    expect(factIn(good, 'Ten failed sign-ins')).toEqual(['the heading is not an id']);
    expect(factIn({ ...good, 'Check by': '2027-08-25\n\nMore.' })).toEqual(['not a field: More.']);
    expect(twice(recordsOf('### a\n\n### b\n\n### a\n'))).toEqual(['a']);
  });
});
