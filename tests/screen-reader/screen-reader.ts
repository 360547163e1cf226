/**
 * Tests with a real screen reader, in both browsers and both languages, and the fixture that opens
 * a page for them. They run one at a time: two desktops would delay each other's speech.
 */
import { test as base } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import type { Language } from '../support/simulator.ts';
import { whyNot, type BrowserName } from './programs.ts';
import { Reader } from './reader.ts';

export type Walk = { readonly browser: BrowserName; readonly language: Language };

/** Every pair of browser and language. */
const WALKS: readonly Walk[] = (['Firefox', 'Chromium'] as const).flatMap((browser) =>
  (['en', 'ja'] as const).map((language) => ({ browser, language })),
);

const LONG = Boolean(process.env['LONG']);
const TAKES_LONG = 'a long test: set LONG=1, as npm run test:all does';

// Printed once by the process that lists the tests, not by each worker.
if (process.env['TEST_WORKER_INDEX'] === undefined) {
  const browsers = ['Firefox', 'Chromium'] as const;
  const reasons = LONG ? browsers.flatMap((browser) => whyNot(browser) ?? []) : [TAKES_LONG];
  for (const reason of new Set(reasons)) {
    console.log(`Skipped, tests with a screen reader: ${reason}.`);
  }
}

type Given = {
  readonly walk: Walk;
  /** Opens a page in the test's language. `path` is the address below the language's folder. */
  readonly open: (path: string) => Promise<Reader>;
};

export const test = base.extend<Given>({
  walk: [WALKS[0] as Walk, { option: true }],
  open: async ({ walk: { browser, language }, baseURL }, use, testInfo) => {
    testInfo.skip(!LONG, TAKES_LONG);
    const reason = whyNot(browser);
    testInfo.skip(reason !== undefined, reason);
    let reader: Reader | undefined;
    try {
      await use(async (path) => {
        reader = await Reader.open(browser, language, new URL(`/${language}${path}`, baseURL));
        return reader;
      });
    } finally {
      if (reader) writeFileSync(testInfo.outputPath('spoken.txt'), reader.transcript);
      await reader?.close();
    }
  },
});

/** Defines tests for every browser and language. */
export function walks(define: () => void): void {
  for (const walk of WALKS) {
    test.describe(`${walk.browser}, ${walk.language}`, () => {
      test.use({ walk });
      define();
    });
  }
}
