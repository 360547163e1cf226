/**
 * The parts of `npm run test:all`. Each takes at most half an hour on two cores and lists the files
 * that it depends on, so that a change needs only the affected parts.
 */
import { globSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { PARTS as MUTATED } from '../stryker.config.mjs';
import { importedBy } from './import-graph.ts';

export type TestPart = {
  readonly name: string;
  /** A shell command. The project's programs are on its PATH. */
  readonly command: string;
  readonly environment: Readonly<Record<string, string>>;
  /**
   * Patterns of the test files that the part runs. It depends on these files and on what they
   * import.
   */
  readonly tests: readonly string[];
  /** Patterns of files that the part depends on without importing them. */
  readonly reads: readonly string[];
};

const LONG = { LONG: '1' };
const SITE = [
  'src/**',
  'content/**',
  'docs/facts.md',
  'public/**',
  'astro.config.mjs',
  'playwright.config.ts',
];
/** Files that every part depends on. */
const PACKAGES = ['package.json', 'package-lock.json', '.npmrc'];

/** A part that runs tests of the built site in a browser, given the names of the test files. */
const inBrowser = (name: string, ...files: readonly string[]): TestPart => ({
  name,
  command: `astro build && playwright test ${files.join(' ')}`,
  environment: LONG,
  tests: files.map((file) =>
    file.includes('/') ? `${file}/*.ts` : `tests/browser/${file}.test.ts`,
  ),
  reads: SITE,
});

const mutation = Object.entries(MUTATED).map(([name, { mutate, tests }]): TestPart => ({
  name: `mutation-${name}`,
  command: 'stryker run',
  environment: { PART: name },
  tests,
  reads: [...mutate.filter((pattern) => !pattern.startsWith('!')), 'stryker.*'],
}));

export const PARTS: readonly TestPart[] = [
  { name: 'quick', command: 'npm test', environment: {}, tests: [], reads: ['**'] },
  {
    name: 'histories',
    command: 'vitest run tests/core',
    environment: LONG,
    tests: ['tests/core/**/*.test.ts'],
    reads: ['vitest.config.ts'],
  },
  {
    name: 'walks',
    command: 'vitest run tests/exercises/next-line.test.ts',
    environment: LONG,
    tests: ['tests/exercises/next-line.test.ts'],
    reads: ['vitest.config.ts'],
  },
  {
    name: 'inputs',
    command:
      'vitest run tests/simulator tests/content tests/storage tests/pages tests/i18n tests/exercises/exercises tests/exercises/turn-on',
    environment: LONG,
    tests: [
      'tests/{simulator,content,storage,pages,i18n}/**/*.test.ts',
      'tests/exercises/{exercises,turn-on}.test.ts',
    ],
    reads: ['vitest.config.ts'],
  },
  {
    name: 'clients',
    command: 'vitest run tests/clients',
    environment: LONG,
    tests: ['tests/clients/**/*.test.ts'],
    reads: ['vitest.config.ts'],
  },
  inBrowser(
    'looks',
    'matrix',
    'simulator-steps',
    'speech',
    'accessibility',
    'steady',
    'reflow',
    'print',
    'cards',
  ),
  inBrowser('fields', 'exercise-fits', 'phone-fields', 'large-fonts', 'on-screen-keyboard'),
  inBrowser(
    'journeys',
    'walk',
    'keyboard-walk',
    'wrong-ways',
    'qr-picture',
    'own-app',
    'missing-files',
    'platform-faults',
    'live-regions',
    'header',
  ),
  inBrowser('engines', 'tests/engines', 'deployment'),
  {
    ...inBrowser('screen-reader', 'tests/screen-reader'),
    // The Python files and the control page are not imported.
    reads: [...SITE, 'tests/screen-reader/**'],
  },
  ...mutation,
];

/** The parts that a change of these files affects. Paths are relative to the project. */
export function partsTouchedBy(changed: readonly string[]): readonly TestPart[] {
  const files = changed.map((file) => file.replaceAll('\\', '/'));
  return PARTS.filter(({ name, tests, reads }) => {
    const patterns = [...tests, ...reads, ...PACKAGES];
    if (files.some((file) => patterns.some((pattern) => matchesGlob(file, pattern)))) return true;
    // A mutant is tested only by the tests of its own file, so a change of a file that those tests
    // import does not matter.
    if (name.startsWith('mutation-')) return false;
    const imported = importedBy(globSync([...tests]).map((file) => file.replaceAll('\\', '/')));
    return files.some((file) => imported.has(file));
  });
}
