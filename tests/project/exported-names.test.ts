/**
 * Each name that a module of `src` exports belongs to one thing only, so that a search for the name
 * finds that thing. The names of Astro components are those of their files.
 */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportedNames } from '../support/exported-names.ts';

const MDX = 'authors write the Astro component in MDX, and';

/** Names that several modules may export, each with the reason. */
const SHARED: Readonly<Record<string, string>> = {
  GET: 'Astro calls the function of this name in each endpoint',
  getStaticPaths: 'Astro calls the function of this name in each route with parameters',
  words: 'each language has a module with the same exports',
  later: 'each language has a module with the same exports',
  laterWords: 'each language has a module with the same exports',
  Edition: `${MDX} the type describes the edition that it names`,
  Screen: `${MDX} the type describes the screen that it shows`,
  Label: `${MDX} the Preact component shows the same label on a screen`,
  Simulator: `${MDX} the Preact component is mounted in its place`,
};

const files = globSync('src/**/*.{astro,ts,tsx}')
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.endsWith('.d.ts'));

const namesOf = (path: string): readonly string[] =>
  path.endsWith('.astro') ? [basename(path, '.astro')] : exportedNames(path);

const exported = files.flatMap((path) => namesOf(path).map((name) => ({ name, path })));
const isPage = (path: string) => path.startsWith('src/pages/') && path.endsWith('.astro');
const pathsOf = Map.groupBy(
  exported.filter(({ path }) => !isPage(path)),
  ({ name }) => name,
);
const shared = [...pathsOf].filter(([, each]) => each.length > 1).map(([name]) => name);

test('modules export more than 500 names', () => {
  expect(exported.length).toBeGreaterThan(500);
});

test('no two modules export the same name', () => {
  const wrong = shared.filter((name) => !(name in SHARED));
  expect(wrong.map((name) => pathsOf.get(name))).toEqual([]);
});

describe('every exception is in use', () => {
  test.each(Object.entries(SHARED))('%s: %s', (name) => {
    expect(shared).toContain(name);
  });
});
