/**
 * Finds a Chromium for the tests, in this order: CHROMIUM_PATH, the system's, Playwright's
 * download, the npm package `@sparticuz/chromium`.
 *
 * This module never downloads or installs a browser; `machine.mjs` does.
 */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Debian's package of Chromium's headless shell: the same browser without windows and tabs. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

/**
 * The fallback, which is not in the lockfile: `machine.mjs` installs this version if nothing else
 * works.
 */
export const NPM_CHROMIUM = { name: '@sparticuz/chromium', version: '153.0.0' };

/** Unpacks the package's browser, libraries, and fonts into the temporary folder. */
async function npmPath() {
  // The package unpacks its own libraries only if it detects this platform.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { name } = NPM_CHROMIUM;
  try {
    // The package's `args` are not used, because they turn web security off.
    const { default: packed } = await import(name);
    return await packed.executablePath();
  } catch {
    return undefined;
  }
}

/**
 * Returns the version of the browser at `path` if it starts and renders a page. That the file
 * exists is not enough.
 */
async function versionOf(path) {
  try {
    const browser = await chromium.launch({ executablePath: path, timeout: 20_000 });
    try {
      const page = await browser.newPage();
      await page.setContent('<p>ready</p>');
      return browser.version();
    } finally {
      await browser.close();
    }
  } catch {
    return undefined;
  }
}

/**
 * @returns {Promise<{ path: string, from: string, version: string } | undefined>} a browser that
 *   starts, and where it was found; undefined if there is none.
 */
export async function findChromium() {
  const candidates = [
    ['CHROMIUM_PATH', () => process.env.CHROMIUM_PATH],
    ...SYSTEM_PATHS.map((path) => ['the system', () => path]),
    ['Playwright', () => chromium.executablePath()],
    ['npm', npmPath],
  ];
  for (const [from, locate] of candidates) {
    const path = await locate();
    if (!path || !existsSync(path)) continue;
    const version = await versionOf(path);
    if (version) return { path, from, version };
  }
  return undefined;
}

/**
 * @returns {Promise<string | undefined>} the path of a browser that renders and runs pages like
 *   Chromium and opens one in a quarter of the time. It has no back/forward cache.
 */
export async function findHeadlessShell() {
  return existsSync(HEADLESS_SHELL) && (await versionOf(HEADLESS_SHELL))
    ? HEADLESS_SHELL
    : undefined;
}
