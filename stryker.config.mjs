/**
 * Mutation testing of the simulated world: `npm run mutation`, part of `npm run test:all`. Every
 * changed line of `src/core` that no rule notices is a survivor; the floor is 90 %. Survivors that
 * are let be belong, with the reason, in `tests/core/survivors.md`.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'stryker.vitest.config.ts' },
  mutate: ['src/core/**/*.ts'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 3_000,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  tempDirName: 'reports/stryker',
  thresholds: { high: 95, low: 90, break: 90 },
};
