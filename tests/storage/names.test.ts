/**
 * Names of stored data, for any two sites on one origin.
 * Trials: trials.md#storage-names
 */
import { readFileSync, globSync } from 'node:fs';
import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { KEYS, prefixAt, type Key } from '../../src/storage/names.ts';
import { basePath, twoBasePaths } from './base-paths.ts';

const keys = Object.keys(KEYS) as Key[];
const namesAt = (base: string) => keys.map((key) => prefixAt(base) + key);
const RUNS = 5_000;

describe('a stored name', () => {
  test(`belongs to one base path only (${RUNS} pairs)`, () => {
    fc.assert(
      fc.property(twoBasePaths, ([one, other]) => {
        const names = new Set([...namesAt(one), ...namesAt(other)]);
        expect(names.size).toBe(2 * keys.length);
      }),
      { numRuns: RUNS },
    );
  });

  test('does not depend on a slash at the end of the base path', () => {
    fc.assert(
      fc.property(basePath, (base) => {
        expect(prefixAt(base.replace(/\/$/, ''))).toBe(prefixAt(base));
      }),
    );
    expect(prefixAt('/')).toBe('two-factor-guide:/:');
    expect(prefixAt('/docs')).toBe('two-factor-guide:/docs/:');
  });
});

test('only the reader’s choices stay in the browser; everything else is deleted with the tab', () => {
  expect(keys.filter((key) => KEYS[key] === 'localStorage').toSorted()).toEqual([
    'edition',
    'language',
    'offer',
    'reached',
    'theme',
    'ticks',
  ]);
});

test('only the storage module and the inline scripts in <head> use Web Storage', () => {
  const touching = globSync('src/**/*.{ts,tsx,astro,js,mjs}').filter((file) => {
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    return /\b(local|session)Storage\b|\bindexedDB\b|document\.cookie/.test(code);
  });
  expect(touching.map((file) => file.replaceAll('\\', '/')).toSorted()).toEqual([
    // Passes the tab's storage to the runtime, which adds the full name.
    'src/simulator/mount.ts',
    'src/site/client/chosen-language.js',
    'src/site/client/theme.js',
    'src/storage/names.ts',
  ]);
});
