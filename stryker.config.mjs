/**
 * Mutation testing: a mutant is a small change of the code, and a mutant that no quick test detects
 * is a survivor.
 *
 *   npm run mutation                 all parts
 *   PART=terminal npm run mutation   one part with its own score, in at most half an hour
 *
 * Runs are incremental: a mutant is tested again only if its code or a test that covers it has
 * changed. Results of earlier runs are in `reports/`, one file for each part. Git ignores them:
 * they are large, change with each commit, and can be generated again. Changes of dependencies,
 * Node, or this file are not detected: `npm run mutation -- --force` tests every mutant again.
 *
 * Components (`.tsx`, `.astro`) are not mutated: other tests check their markup. Accepted survivors
 * in `src/core` are listed with reasons in `tests/core/survivors.md`.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */

/** The modules of the terminal that find credentials in a line and mask them. */
const credentials = [
  'src/core/devices/terminal/*-place.ts',
  'src/core/devices/terminal/{place,mask,misplaced,readable-word,command-role,typing-fault}.ts',
];

/**
 * @typedef {object} Part
 * @property {readonly string[]} mutate The files.
 * @property {readonly string[]} tests The tests that must detect the mutants.
 * @property {readonly string[]} [slow] Tests among them that the other parts do not run, because
 *   each takes seconds.
 * @property {number} score The percentage of mutants that the tests must detect.
 */

/** @type {Record<string, Part>} */
export const PARTS = {
  account: {
    mutate: ['src/core/{otp,account}/**/*.ts', 'src/core/devices/*.ts'],
    tests: ['tests/core/**/*.test.ts'],
    score: 95,
  },
  terminal: {
    mutate: ['src/core/devices/terminal/**/*.ts', ...credentials.map((file) => `!${file}`)],
    tests: ['tests/core/**/*.test.ts'],
    score: 95,
  },
  credentials: {
    mutate: credentials,
    tests: ['tests/core/**/*.test.ts'],
    slow: ['tests/core/terminal-credentials.test.ts'],
    score: 95,
  },
  world: {
    mutate: ['src/core/{world,hub,snapshot}/**/*.ts'],
    tests: ['tests/core/**/*.test.ts'],
    score: 95,
  },
  exercises: {
    mutate: ['src/exercises/**/*.ts'],
    tests: ['tests/exercises/**/*.test.ts'],
    score: 85,
  },
  simulator: {
    // `.d.ts`: type declarations only.
    mutate: ['src/simulator/**/*.ts', '!src/**/*.d.ts'],
    tests: ['tests/{simulator,pages}/**/*.test.ts'],
    score: 85,
  },
  pages: {
    mutate: [
      'src/{i18n,site,storage}/**/*.ts',
      '!src/**/*.d.ts',
      // Renders images from SVG strings with a native library. tests/site/finding.test.ts checks
      // their sizes.
      '!src/site/build/social-card.ts',
    ],
    tests: ['tests/{simulator,pages,i18n,storage}/**/*.test.ts', 'tests/content/freshness.test.ts'],
    score: 85,
  },
};

const name = process.env['PART'];
const part = name && PARTS[name];
if (name && !part) {
  throw new Error(`There is no part ${name}; there are: ${Object.keys(PARTS).join(', ')}`);
}
const chosen = part ? [part] : Object.values(PARTS);
const score = Math.min(...chosen.map((each) => each.score));

export default {
  testRunner: 'vitest',
  // `related: false`: Stryker knows from the first run which tests execute a mutant.
  vitest: { configFile: 'stryker.vitest.config.ts', related: false },
  mutate: chosen.flatMap(({ mutate }) => mutate),
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 3_000,
  // Otherwise Stryker begins each script with a comment, which hides all of an inline script after
  // its line breaks are removed, and the tests of that script fail.
  disableTypeChecks: false,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: `reports/mutation${name ? `-${name}` : ''}.json` },
  incremental: true,
  incrementalFile: `reports/mutation-incremental-${name || 'all'}.json`,
  tempDirName: 'reports/stryker',
  thresholds: { high: 95, low: score, break: score },
};
