/**
 * Everything that needs the built site or a browser. Which runner a test belongs to is its folder:
 *
 *   Vitest      tests/{core,scenarios,guide,content,clients}   sources only, no build, no browser
 *   Playwright  tests/site      the files of the build: `dist/`, and one under a base path
 *               tests/browser   the pages of `dist/`, served and opened
 *               tests/engines   the same in Chromium, Firefox and WebKitGTK; only with LONG=1
 *
 * `npm test` builds `dist/` before it comes here. The build under a base path, with an address of
 * its own, is made by the project `under-base`, which `site` waits for.
 *
 * A test says its own locale, colour scheme and time where they matter: nothing is set for all.
 */
import { defineConfig, devices } from '@playwright/test';
import { findChromium, findHeadlessShell } from './scripts/browser.mjs';

// Another one lets two checkouts be tested side by side.
const PORT = Number(process.env['PORT'] ?? 4321);

// The workers read this file too, and inherit the answers: a browser for nearly everything, and a
// whole Chromium for what the shell has not, such as pages kept for Back.
if (!process.env['BROWSER_PATH']) {
  const chosen = process.env['CHROMIUM_PATH'];
  const whole = (await findChromium())?.path;
  if (!whole) throw new Error('There is no Chromium to test with: run `npm run machine`.');
  process.env['CHROMIUM_PATH'] = whole;
  process.env['BROWSER_PATH'] = chosen ?? (await findHeadlessShell()) ?? whole;
}

const inCi = Boolean(process.env['CI']);

export default defineConfig({
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: inCi,
  reporter: 'list',
  outputDir: 'reports/browser',
  snapshotPathTemplate: 'tests/transcripts/{arg}{ext}',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${PORT}`,
    // No sandbox is Playwright's own default, which a run as root needs.
    launchOptions: {
      executablePath: process.env['BROWSER_PATH'],
      args: ['--disable-quic', '--disable-gpu'],
    },
    // A trace of every test, to keep those of the failed, costs a fifth of the whole run.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `npx astro preview --ignore-lock --port ${PORT}`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: !inCi,
  },
  projects: [
    { name: 'under-base', testDir: 'tests/site', testMatch: 'under-base.setup.ts' },
    { name: 'site', testDir: 'tests/site', dependencies: ['under-base'] },
    { name: 'browser', testDir: 'tests/browser' },
    {
      name: 'engines',
      testDir: 'tests/engines',
      // Each test starts a browser of its own, and not all of them are quick.
      timeout: 120_000,
      expect: { timeout: 15_000 },
    },
  ],
});
