/**
 * The tests for mutation testing: the quick ones. Each of the excluded ones would take seconds for
 * each mutant.
 */
import { defineConfig } from 'vitest/config';
import { PARTS } from './stryker.config.mjs';
import quick from './vitest.config.ts';

const part = Object.entries(PARTS).find(([name]) => name === process.env['PART'])?.[1];
const { tests, isolate } = part ?? PARTS.simulator;

export default defineConfig({
  plugins: quick.plugins ?? [],
  test: {
    include: tests,
    exclude: [
      'tests/core/{properties,graph-walk,architecture,terminal-credentials,time-range}.test.ts',
      'tests/core/*fuzz*.test.ts',
      // They follow every exercise to its end.
      'tests/exercises/next-line.test.ts',
      'tests/simulator/next-line-walk.test.ts',
    ],
    isolate,
    setupFiles: ['tests/support/mutation.setup.ts'],
  },
});
