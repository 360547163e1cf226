/**
 * The tests that need sources only: no build, no browser (those are Playwright's, see
 * `playwright.config.ts`). The simulated world is held to full branch coverage.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{core,scenarios,guide,content,clients}/**/*.test.ts'],
    // A limit against hanging, not on speed: a busy machine takes its time.
    testTimeout: 60_000,
    coverage: { include: ['src/core/**'], thresholds: { branches: 100 } },
  },
});
