/**
 * The three browser engines, and a test fixture with a driver for one of them. Each test starts and
 * closes its own browser, so that there are never more browsers than workers.
 */
import { chromium, expect, firefox, test as base, type Browser } from '@playwright/test';
import { existsSync } from 'node:fs';
import type { Driver } from './driver.ts';
import { PlaywrightDriver } from './playwright-driver.ts';
import { WebKitDriver } from './webkit-driver.ts';

type Engine = {
  readonly name: string;
  /**
   * Programs that the engine needs, each with alternative paths. The first path that exists is
   * used.
   */
  readonly needs: readonly (readonly string[])[];
  start(baseURL: string, programs: readonly string[]): Promise<Driver>;
};

export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--disable-quic', '--disable-gpu'],
    // Back must use the back/forward cache, as it does for readers.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });

/** WebDriver BiDi works with an ordinary Firefox; Playwright's own protocol needs its own build. */
export const launchFirefox = (executablePath: string): Promise<Browser> =>
  firefox.launch({ channel: 'moz-firefox', executablePath });

export const ENGINES: readonly Engine[] = [
  {
    name: 'Chromium',
    needs: [[process.env['CHROMIUM_PATH'] ?? '']],
    async start(baseURL, [executablePath = '']) {
      return PlaywrightDriver.on(await launchChromium(executablePath), baseURL);
    },
  },
  {
    name: 'Firefox',
    needs: [['/usr/bin/firefox-esr', '/usr/bin/firefox']],
    async start(baseURL, [executablePath = '']) {
      return PlaywrightDriver.on(await launchFirefox(executablePath), baseURL);
    },
  },
  {
    name: 'WebKitGTK',
    needs: [
      ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`),
      ['/usr/bin/WebKitWebDriver'],
      ['/usr/bin/xvfb-run'],
    ],
    async start(baseURL, [browser = '']) {
      return WebKitDriver.start(browser, baseURL);
    },
  },
];

export const LONG = Boolean(process.env['LONG']);
export const TAKES_LONG = 'a long test: set LONG=1, as npm run test:all does';

/** Why an engine is not available, or undefined if it is. */
export function whyNot({ name, needs }: Engine): string | undefined {
  const missing = needs.find((paths) => !paths.some(existsSync));
  if (!missing) return undefined;
  return `no ${name}: ${missing.join(' or ')} is missing; \`LONG=1 npm run machine\` installs it if possible`;
}

// Printed once by the process that lists the tests, not by each worker.
if (process.env['TEST_WORKER_INDEX'] === undefined) {
  const reasons = LONG ? ENGINES.flatMap((engine) => whyNot(engine) ?? []) : [TAKES_LONG];
  for (const reason of reasons) console.log(`Skipped, flows in three engines: ${reason}.`);
}

type Given = {
  readonly engine: Engine;
  readonly driver: Driver;
};

export const test = base.extend<Given>({
  engine: [ENGINES[0] as Engine, { option: true }],
  driver: async ({ engine, baseURL }, use, testInfo) => {
    testInfo.skip(!LONG, TAKES_LONG);
    const reason = whyNot(engine);
    testInfo.skip(reason !== undefined, reason);
    const programs = engine.needs.map((paths) => paths.find(existsSync) ?? '');
    const driver = await engine.start(baseURL ?? '', programs);
    try {
      await use(driver);
      expect(await driver.complaints(), 'errors reported by the browser').toEqual([]);
    } finally {
      await driver.close();
    }
  },
});
