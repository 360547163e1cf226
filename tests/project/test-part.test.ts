/**
 * Every long test belongs to a part of `npm run test:all`, and a change selects the parts that it
 * affects.
 */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importedBy } from '../../scripts/import-graph.ts';
import { PARTS, partsTouchedBy } from '../../scripts/test-part.ts';
import { PARTS as MUTATED } from '../../stryker.config.mjs';

const touchedBy = (...files: readonly string[]) => partsTouchedBy(files).map(({ name }) => name);

describe('every test that uses LONG belongs to a part that sets it', () => {
  const longParts = PARTS.filter(({ environment }) => environment['LONG'] === '1');
  const long = globSync('tests/**/*.test.ts').filter((file) =>
    [...importedBy([file])].some(
      (each) => each.startsWith('tests/') && readFileSync(each, 'utf8').includes("env['LONG']"),
    ),
  );

  test('such tests exist', () => {
    expect(long.length).toBeGreaterThan(8);
  });

  test.each(long.filter((file) => !file.startsWith('tests/project/')))('%s', (file) => {
    expect(
      longParts.filter(({ tests }) => tests.some((each) => matchesGlob(file, each))),
    ).toHaveLength(1);
  });
});

test('every module without markup is mutated in exactly one part', () => {
  const patterns = Object.values(MUTATED).map(({ mutate }) => mutate);
  const partsOf = (file: string) =>
    patterns.filter(
      (mutate) =>
        mutate.some((each) => matchesGlob(file, each)) &&
        !mutate.some((each) => each.startsWith('!') && matchesGlob(file, each.slice(1))),
    ).length;
  const modules = globSync('src/{core,i18n,simulator,exercises,site,storage}/**/*.ts').filter(
    (file) => !file.endsWith('.d.ts') && file !== 'src/site/build/social-card.ts',
  );
  expect(modules.filter((file) => partsOf(file) !== 1)).toEqual([]);
});

describe('a change affects the right parts:', () => {
  const mutation = (name: keyof typeof MUTATED) => `mutation-${name}`;

  test.each([
    ['README.md', ['quick']],
    [
      'content/docs/en/index.mdx',
      ['quick', 'looks', 'fields', 'journeys', 'engines', 'screen-reader'],
    ],
    ['tests/browser/matrix.test.ts', ['quick', 'looks']],
    ['tests/clients/google-pam.test.ts', ['quick', 'clients']],
    ['tests/support/pam.ts', ['quick', 'clients']],
    ['tests/engines/driver.ts', ['quick', 'engines']],
    ['tests/screen-reader/orca/speechd.py', ['quick', 'screen-reader']],
    [
      'src/core/otp/totp.ts',
      [
        'quick',
        'histories',
        'walks',
        'inputs',
        'clients',
        'looks',
        'fields',
        'journeys',
        'engines',
        'screen-reader',
        mutation('account'),
      ],
    ],
    [
      'src/simulator/refusal.ts',
      [
        'quick',
        'walks',
        'inputs',
        'looks',
        'fields',
        'journeys',
        'engines',
        'screen-reader',
        mutation('simulator'),
      ],
    ],
    [
      'src/site/search/engine.ts',
      [
        'quick',
        'inputs',
        'looks',
        'fields',
        'journeys',
        'engines',
        'screen-reader',
        mutation('pages'),
      ],
    ],
  ])('%s', (file, parts) => {
    expect(touchedBy(file)).toEqual(parts);
  });

  test('all parts, if a package changes', () => {
    expect(touchedBy('package-lock.json')).toHaveLength(PARTS.length);
  });
});

describe('the command line', () => {
  const run = (...options: readonly string[]) =>
    execFileSync(process.execPath, ['scripts/test-all.ts', ...options], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  test('lists the parts', () => {
    expect(run('--list').trim().split('\n')).toEqual(PARTS.map(({ name }) => name));
  });

  test('rejects an unknown part and lists the known ones', () => {
    expect(() => run('nothing')).toThrow('There is no part nothing; there are: quick, histories');
  });
});
