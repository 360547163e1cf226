/**
 * Finds a Chromium for the tests, nearest first: the one CHROMIUM_PATH names, the system's,
 * Playwright's own download, the one inside the npm package `@sparticuz/chromium`.
 *
 * Only looks; `machine.mjs` is what installs. Nothing here starts a download.
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

/** Debian's build of the same browser without windows, tabs and desktop. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

/** A last resort, in no lockfile: `machine.mjs` adds it, at this version, where nothing else works. */
export const NPM_CHROMIUM = { name: '@sparticuz/chromium', version: '153.0.0' };

/** Unpacks the package's browser, with its libraries and fonts, into the temporary folder. */
async function npmPath() {
  // The package brings its own libraries only where it takes the machine for this platform.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { name } = NPM_CHROMIUM;
  try {
    // Its `args` are left alone: they switch web security off.
    const { default: packed } = await import(name);
    return await packed.executablePath();
  } catch {
    return undefined;
  }
}

/** The version of the browser at `path` if it starts and draws a page; a file alone proves nothing. */
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
 *   was seen to start, and where it came from; undefined where there is none.
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
 * @returns {Promise<string | undefined>} a browser that draws and runs a page as Chromium does, and
 *   opens one in a quarter of the time. It keeps no page for Back.
 */
export async function findHeadlessShell() {
  return existsSync(HEADLESS_SHELL) && (await versionOf(HEADLESS_SHELL))
    ? HEADLESS_SHELL
    : undefined;
}
