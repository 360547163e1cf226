/**
 * Every citation of a fact or a trial, such as `facts.md#sign-in-lock`, names a record of
 * `docs/facts.md` or `docs/trials.md`. Nothing cites a document that is not in the repository.
 */
import { describe, expect, test } from 'vitest';
import { citations, citationsIn, citingFiles, factsNamedIn } from '../../scripts/fact-use.ts';
import { readSource } from '../../src/i18n/source-text.ts';
import { factField, recordsOf } from '../../src/site/build/fact-records.ts';

/** The forms in which comments and test names cited documents outside the repository. */
const OLD_FORMS = /\bR\d\d\b|\b(?:DOC|PH|SEC|URI)-\d+|\bcomplaint \d|\bfacts? §|\[[CDMPSU]\]/g;
const SECTION = /§ ?\d/g;
const STANDARD = /\b(?:RFC \d+|POSIX\b|NIST SP\b|ECMA-\d+|WCAG\b|Shell Command Language\b)/;
/** The number of characters before a section sign in which its standard must be named. */
const NEAR = 200;

function oldCitationsIn(source: string): readonly string[] {
  const sections = Array.from(source.matchAll(SECTION)).filter(
    ({ index }) => !STANDARD.test(source.slice(Math.max(0, index - NEAR), index)),
  );
  return [...source.matchAll(OLD_FORMS), ...sections].map(([found]) => found);
}

const trials = recordsOf(readSource('docs/trials.md'));
const known = new Set([
  ...recordsOf(readSource('docs/facts.md')).map(({ id }) => `facts.md#${id}`),
  ...trials.map(({ id }) => `trials.md#${id}`),
]);

test('every citation names a fact or a trial that exists', () => {
  const all = citations();
  expect(all.length).toBeGreaterThan(0);
  expect(all.filter(({ record }) => !known.has(record))).toEqual([]);
});

test('a trial lists each test that cites it', () => {
  const missing = citations().filter(({ file, record }) => {
    const trial = trials.find(({ id }) => record === `trials.md#${id}`);
    return (
      trial && file.endsWith('.test.ts') && !factField(trial, 'Tried in').includes(`\`${file}\``)
    );
  });
  expect(missing).toEqual([]);
});

test('no file cites a numbered section or requirement of a document outside the repository', () => {
  const files = citingFiles();
  expect(files.length).toBeGreaterThan(100);
  expect(
    files.flatMap((file) => oldCitationsIn(readSource(file)).map((found) => `${file}: ${found}`)),
  ).toEqual([]);
});

describe('an old citation is found', () => {
  test.each(['R', 'PH-', 'DOC-', 'SEC-', 'URI-', 'complaint ', '[', '§'].map((start) => [start]))(
    '%s…',
    (start) => {
      const cited = start === '[' ? `${start}C]` : `${start}${start === 'R' ? '09' : '3'}`;
      expect(oldCitationsIn(`/** Ten failures lock (${cited}). */`)).toEqual([cited]);
    },
  );

  test('unless a section has the name of its standard before it', () => {
    expect(oldCitationsIn('/** The window (RFC 6238 §5.2 and §6). */')).toEqual([]);
    expect(oldCitationsIn('POSIX.1-2017,\n * §2.2 (quoting)')).toEqual([]);
    expect(oldCitationsIn(`RFC 6238. facts ${'§'}4.1`)).toContain(`facts ${'§'}`);
    expect(oldCitationsIn(`RFC 6238${' '.repeat(NEAR)}§5`)).toEqual(['§5']);
    expect(oldCitationsIn('RFC 4226, section 4 (R6), and the size R2')).toEqual([]);
  });
});

test('citations are found in comments and in front matter, once in a file', () => {
  const [one, two] = ['a-b', 'c'];
  const code = `/** Five minutes (facts.md#${one}, docs/trials.md#${two}). */ // facts.md#${one}`;
  expect(citationsIn('src/a.ts', code)).toEqual([
    { file: 'src/a.ts', record: `facts.md#${one}` },
    { file: 'src/a.ts', record: `trials.md#${two}` },
  ]);
  const page = '---\ntitle: T\nfacts:\n  [\n    a-b,\n    c,\n  ]\n---\n\nfacts: [d]\n';
  expect(factsNamedIn(page)).toEqual(['a-b', 'c']);
  expect(citationsIn('a.mdx', page).map(({ record }) => record)).toEqual([
    `facts.md#${one}`,
    `facts.md#${two}`,
  ]);
  expect(factsNamedIn('---\nfacts: []\n---\n')).toEqual([]);
  expect(factsNamedIn('---\ntitle: T\n---\n')).toBeUndefined();
});
