/**
 * Tests that need only source files: no build and no browser (Playwright runs those, see
 * `playwright.config.ts`). Of the branches of the simulated world, 99 % must be covered.
 */
import { defineConfig } from 'vitest/config';
import { firstTexts } from './src/simulator/text/first-texts.ts';
import { searchModules } from './src/site/search/plugin.ts';
import { astroComponents } from './tests/support/astro-components.ts';

export default defineConfig({
  plugins: [firstTexts, searchModules, astroComponents],
  test: {
    include: [
      'tests/{core,exercises,guide,content,clients,simulator,pages,i18n,project,storage}/**/*.test.ts',
    ],
    // By default, Vitest leaves one core unused, which is half of a machine with two.
    maxWorkers: '100%',
    // A timeout against tests that hang. It is long because a busy machine is slow.
    testTimeout: 60_000,
    coverage: { include: ['src/core/**'], thresholds: { branches: 99 } },
  },
});
