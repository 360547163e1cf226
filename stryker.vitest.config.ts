/** The rules that judge mutants: the quick ones. Random histories would take seconds for each. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/core/**/*.test.ts', 'tests/exercises/exercises.test.ts'],
    exclude: [
      'tests/core/{properties,graph-walk,architecture}.test.ts',
      'tests/core/*fuzz*.test.ts',
    ],
  },
});
