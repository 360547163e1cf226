/**
 * The three browser engines, and the test that is given a driver for one of them. Each test starts
 * its browser and ends it, so that no more run at once than there are workers.
 */
import { chromium, expect, firefox, test as base } from '@playwright/test';
import { existsSync } from 'node:fs';
import type { Driver } from './driver.ts';
import { PlaywrightDriver } from './playwright-driver.ts';
import { WebKitDriver } from './webkit-driver.ts';

type Engine = {
  readonly name: string;
  /** What has to be there; the first of each list that is will be used. */
  readonly needs: readonly (readonly string[])[];
  start(baseURL: string, programs: readonly string[]): Promise<Driver>;
};

export const ENGINES: readonly Engine[] = [
  {
    name: 'Chromium',
    needs: [[process.env['CHROMIUM_PATH'] ?? '']],
    async start(baseURL, [executablePath = '']) {
      const browser = await chromium.launch({
        executablePath,
        args: ['--disable-quic', '--disable-gpu'],
        // Back is to do what it does for a reader: show the page as it was kept.
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      });
      return PlaywrightDriver.on(browser, baseURL);
    },
  },
  {
    name: 'Firefox',
    needs: [['/usr/bin/firefox-esr', '/usr/bin/firefox']],
    async start(baseURL, [executablePath = '']) {
      // WebDriver BiDi, which a Firefox as it is speaks; Playwright's own protocol needs its own build.
      const browser = await firefox.launch({ channel: 'moz-firefox', executablePath });
      return PlaywrightDriver.on(browser, baseURL);
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

const LONG = Boolean(process.env['LONG']);
const TAKES_LONG = 'a long check: set LONG=1, as npm run test:all does';

/** Why an engine cannot be had, or undefined where it can. */
function whyNot({ name, needs }: Engine): string | undefined {
  const missing = needs.find((paths) => !paths.some(existsSync));
  if (!missing) return undefined;
  return `no ${name}: ${missing.join(' or ')} is missing, which \`LONG=1 npm run machine\` brings where it can`;
}

// Said once, where the tests are listed, and not by each worker.
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
      expect(await driver.complaints(), 'what the browser complained of').toEqual([]);
    } finally {
      await driver.close();
    }
  },
});
