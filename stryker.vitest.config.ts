/**
 * The tests for mutation testing: the quick ones. Each of the excluded ones would take seconds for
 * each mutant.
 */
import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { PARTS } from './stryker.config.mjs';
import quick from './vitest.config.ts';

const SLOW = [
  'tests/core/{properties,graph-walk,architecture,terminal-credentials,time-range}.test.ts',
  'tests/core/*fuzz*.test.ts',
  // They follow every exercise to its end.
  'tests/exercises/next-line.test.ts',
  'tests/simulator/next-line-walk.test.ts',
];

/**
 * A test file with one of these replaces modules, loads them again, changes their state, or adds
 * listeners to the window that remain.
 */
const CHANGES_OTHERS =
  /\bvi\.(?:mock|doMock|resetModules)\b|\/(?:rendered|page)\.ts'|\b(?:loadExercises|keepForNextPage)\b/;

const part = PARTS[process.env['PART'] ?? ''];
const chosen = part ? [part] : Object.values(PARTS);
const files = [
  ...globSync(
    chosen.flatMap(({ tests }) => tests),
    { exclude: SLOW },
  ),
  ...globSync(chosen.flatMap(({ slow = [] }) => slow)),
].filter((file, at, all) => all.indexOf(file) === at);
const alone = files.filter((file) => CHANGES_OTHERS.test(readFileSync(file, 'utf8')));

/** Most files share their modules, because loading these takes longer than most tests. */
const project = (name: string, include: readonly string[], isolate: boolean) => ({
  plugins: quick.plugins ?? [],
  test: { name, include: [...include], isolate, setupFiles: ['tests/support/mutation.setup.ts'] },
});

export default defineConfig({
  test: {
    projects: [
      project(
        'shared',
        files.filter((file) => !alone.includes(file)),
        false,
      ),
      ...(alone.length > 0 ? [project('alone', alone, true)] : []),
    ],
  },
});
