/** The map in CONTRIBUTING.md names files and exports that exist. */
import { existsSync, globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/i18n/source-text.ts';
import { exportedNames } from '../support/exported-names.ts';

const text = readSource('CONTRIBUTING.md');

/** Each path in backquotes, with the names in the parentheses that follow it. */
const named = [...text.matchAll(/`([\w@.[\]/-]+\/[\w.[\]-]+\.\w+)`(?: \(([^)]*)\))?/g)].map(
  ([, path = '', names = '']) => ({
    path,
    names: [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
  }),
);

test('every file exists', () => {
  expect(named.length).toBeGreaterThan(50);
  expect(named.map(({ path }) => path).filter((path) => !existsSync(path))).toEqual([]);
});

describe('every name is exported by its file:', () => {
  const exported = named.filter(({ names }) => names.length > 0);

  test('the map has many names', () => {
    expect(exported.flatMap(({ names }) => names).length).toBeGreaterThan(30);
  });

  test.each(exported)('$path has $names', ({ path, names }) => {
    expect(exportedNames(path)).toEqual(expect.arrayContaining(names));
  });
});

test('every folder of src is in the map', () => {
  const [, map = ''] = /```\n([\s\S]*?)```/.exec(text) ?? [];
  const folders = globSync('src/*/').map((folder) => folder.replaceAll('\\', '/'));
  expect(folders.length).toBeGreaterThan(5);
  expect(folders.filter((folder) => !map.includes(`${folder.replace(/\/$/, '')}/ `))).toEqual([]);
});
