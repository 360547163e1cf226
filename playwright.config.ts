/**
 * Playwright runs the tests that need the built site or a browser. A test's folder determines its
 * runner:
 *
 *   Playwright  tests/site            the files of two builds: `dist/`, and one under a base path
 *               tests/browser         the pages of `dist/` in a browser
 *               tests/engines         the main flows in Chromium, Firefox, and WebKitGTK; LONG=1
 *               tests/screen-reader   what Orca speaks in Firefox and Chromium; LONG=1
 *   Vitest      all other folders     source files only: no build, no browser
 *
 * `npm test` builds `dist/` before it runs Playwright. The project `under-base`, on which `site`
 * depends, makes the build under a base path, with a site URL.
 *
 * A test sets locale, color scheme, and time if it depends on them: there are no global settings.
 */
import { defineConfig, devices } from '@playwright/test';
import { findChromium, findHeadlessShell } from './scripts/browser.mjs';

// The workers read this file too and inherit these variables. BROWSER_PATH is the browser for most
// tests; CHROMIUM_PATH is a full Chromium for features that the headless shell does not have, such
// as the back/forward cache.
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
  // Timeouts against tests that hang. They are long because a busy machine is slow.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  outputDir: 'reports/browser',
  snapshotPathTemplate: 'tests/transcripts/{arg}{ext}',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${process.env['SITE_PORT']}`,
    // Playwright turns the sandbox off by default, which running as root requires.
    launchOptions: {
      executablePath: process.env['BROWSER_PATH'],
      args: ['--disable-quic', '--disable-gpu'],
    },
    // Recording a trace of every test to keep those of failed tests makes the run a fifth longer.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  // The system picks a free port unless PORT names one. The workers read this file after the server
  // has printed its port, which Playwright stores in their environment as SITE_PORT.
  webServer: {
    command: `npx astro preview --ignore-lock --host 127.0.0.1 --port ${process.env['PORT'] || 0}`,
    env: { FORCE_COLOR: '0' },
    wait: { stdout: /http:\/\/127\.0\.0\.1:(?<site_port>\d+)\// },
  },
  projects: [
    { name: 'under-base', testDir: 'tests/site', testMatch: 'under-base.setup.ts' },
    { name: 'site', testDir: 'tests/site', dependencies: ['under-base'] },
    { name: 'browser', testDir: 'tests/browser' },
    {
      name: 'engines',
      testDir: 'tests/engines',
      // Each test starts its own browser, and some browsers are slow.
      timeout: 180_000,
    },
    {
      name: 'screen-reader',
      testDir: 'tests/screen-reader',
      // Two desktops at the same time would delay each other's speech.
      workers: 1,
      timeout: 180_000,
    },
  ],
});
