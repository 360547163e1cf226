/** The programs that the tests start, and which of them are missing on this machine. */
import { existsSync } from 'node:fs';
import { endsWell } from '../support/program.ts';

export type BrowserName = 'Firefox' | 'Chromium';

/**
 * The system's Python, which has the bindings for GTK and AT-SPI. Another Python on the PATH does
 * not.
 */
export const PYTHON = '/usr/bin/python3';
export const ACCESSIBILITY_BUS = '/usr/libexec/at-spi-bus-launcher';

const NEEDS = [
  '/usr/bin/orca',
  '/usr/bin/Xvfb',
  '/usr/bin/openbox',
  '/usr/bin/xdotool',
  '/usr/bin/dbus-daemon',
  ACCESSIBILITY_BUS,
  PYTHON,
];

/** Possible paths of a browser. The first one that exists is used. */
const BROWSERS: Readonly<Record<BrowserName, readonly string[]>> = {
  Firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  Chromium: [process.env['CHROMIUM_PATH'] ?? '', '/usr/bin/chromium'],
};

/** Throws if the browser is missing; check with `whyNot` first. */
export function pathOf(browser: BrowserName): string {
  const path = BROWSERS[browser].find(existsSync);
  if (path === undefined) throw new RangeError(`There is no ${browser} on this machine`);
  return path;
}

/** Why a test cannot run in a browser, or undefined if it can. */
export function whyNot(browser: BrowserName): string | undefined {
  const missing = [
    ...NEEDS.filter((path) => !existsSync(path)),
    ...(BROWSERS[browser].some(existsSync) ? [] : [browser]),
  ];
  if (missing.length === 0 && !endsWell(PYTHON, '-c', 'import gi, pyatspi')) {
    missing.push('python3-gi and python3-pyatspi');
  }
  if (missing.length === 0) return undefined;
  return `${missing.join(', ')} missing; \`LONG=1 npm run machine\` installs it if possible`;
}
