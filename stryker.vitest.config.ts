/** The tests for mutation testing: the quick ones. Each of the excluded ones would take seconds for each mutant. */
import { defineConfig } from 'vitest/config';
import quick from './vitest.config.ts';

export default defineConfig({
  plugins: quick.plugins ?? [],
  test: {
    include: [
      'tests/{core,simulator,pages,i18n,storage}/**/*.test.ts',
      'tests/exercises/{access-tokens,exercises}.test.ts',
      'tests/content/freshness.test.ts',
    ],
    exclude: [
      'tests/core/{properties,graph-walk,architecture}.test.ts',
      'tests/core/*fuzz*.test.ts',
      // It follows every exercise to its end.
      'tests/simulator/next-line-walk.test.ts',
    ],
  },
});
