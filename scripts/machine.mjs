/**
 * `npm run machine`: brings what the browser tests need and npm does not carry: a Chromium, a
 * Japanese font, and programs that judge our QR codes and our codes from outside. With `LONG=1` also
 * what only the long checks use: the other browsers, and clients that add little to the others.
 *
 * What is there is used. What is missing comes from apt (as root) or Homebrew; the browser, which
 * alone is indispensable, otherwise from Playwright and at last from an npm package. One line says
 * of each what was found or done. `npm test` itself installs nothing.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { findChromium, findHeadlessShell, NPM_CHROMIUM } from './browser.mjs';

const onPath = (program) => !spawnSync(program, ['--version'], { stdio: 'ignore' }).error;

const endsWell = (program, ...args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

const japaneseFont = () =>
  spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' }).stdout?.split('\n')[0];

const EVERY_NEED = [
  {
    name: 'Chromium',
    apt: 'chromium',
    find: async () => {
      const browser = await findChromium();
      return browser && `${browser.version}, ${browser.path}, from ${browser.from}`;
    },
    without: 'the browser tests cannot run',
  },
  {
    name: 'Headless shell',
    apt: 'chromium-headless-shell',
    find: () => findHeadlessShell(),
    without: 'the browser tests run in the whole browser, at less than half the speed',
  },
  {
    name: 'Japanese font',
    apt: 'fonts-noto-cjk',
    find: japaneseFont,
    without: 'Japanese is drawn with the font the browser brings, if any',
  },
  {
    name: 'zbarimg',
    apt: 'zbar-tools',
    brew: 'zbar',
    find: () => onPath('zbarimg') && 'on the path',
    without: 'tests that read the QR code off a screenshot are skipped',
  },
  {
    name: 'oathtool',
    apt: 'oathtool',
    brew: 'oath-toolkit',
    find: () => onPath('oathtool') && 'on the path',
    without: 'tests that take codes from a client nobody here wrote are skipped',
  },
  {
    name: "Google's PAM",
    apt: 'libpam-google-authenticator libpam-wrapper pamtester faketime',
    find: () => onPath('pamtester') && onPath('faketime') && 'on the path',
    without: 'tests that ask a real server about codes are skipped',
  },
  {
    name: 'KeePassXC',
    apt: 'keepassxc faketime',
    find: () => onPath('keepassxc-cli') && onPath('faketime') && 'on the path',
    without: 'codes of an app that reads the key URI are not typed into the page',
  },
  {
    name: 'pyotp',
    apt: 'python3-pyotp',
    find: () =>
      ['/usr/bin/python3', 'python3'].find((python) => endsWell(python, '-c', 'import pyotp')),
    without: 'key URIs are not read by the library of that name',
  },
  {
    name: 'ZXingReader',
    apt: 'zxing-cpp-tools',
    brew: 'zxing-cpp',
    find: () => onPath('ZXingReader') && 'on the path',
    without: 'QR codes are read by zbarimg alone',
  },
  {
    name: 'pdftoppm',
    apt: 'poppler-utils',
    brew: 'poppler',
    find: () => onPath('pdftoppm') && 'on the path',
    without: 'the QR code is not read off a print',
  },
  {
    name: 'pass otp',
    long: true,
    apt: 'pass-otp gnupg faketime',
    find: () => globSync('/usr/lib/password-store/extensions/otp.bash')[0],
    without: 'key URIs are not read by it',
  },
  {
    name: 'rotp',
    long: true,
    apt: 'ruby-rotp',
    find: () => endsWell('ruby', '-rrotp', '-e', '') && 'known to Ruby',
    without: 'codes are not compared with it',
  },
  {
    name: 'libcotp',
    long: true,
    apt: 'libcotp12 python3',
    find: () => globSync('/usr/lib/*/libcotp.so.12')[0],
    without: 'codes are not compared with it',
  },
  {
    name: 'Caddy',
    apt: 'caddy',
    service: 'caddy',
    brew: 'caddy',
    find: () => onPath('caddy') && 'on the path',
    without: 'the headers are not asked of a real Caddy',
  },
  {
    name: 'nginx',
    apt: 'nginx-light',
    service: 'nginx',
    brew: 'nginx',
    find: () => onPath('nginx') && 'on the path',
    without: 'the headers are not asked of a real nginx',
  },
  {
    name: 'Firefox ESR',
    apt: 'firefox-esr',
    long: true,
    find: () => onPath('firefox-esr') && 'on the path',
    without: 'no flow is played in Firefox',
  },
  {
    name: 'WebKitGTK',
    // Its window needs a screen, which a server lends it.
    apt: 'webkit2gtk-driver xvfb xauth',
    long: true,
    find: () => onPath('WebKitWebDriver') && onPath('xvfb-run') && 'on the path',
    without: 'no flow is played in WebKit',
  },
  {
    name: 'WPE WebKit',
    apt: 'wpewebkit-driver cog',
    long: true,
    find: () => onPath('WPEWebDriver') && onPath('cog') && 'on the path',
    without: 'the guide is not read in an old engine',
  },
];

const NEEDS = EVERY_NEED.filter(({ long }) => !long || process.env.LONG === '1');

/** Runs a command quietly; its last words are shown only if it failed. */
function run(command, ...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
  const result = spawnSync(command, args, { ...options, maxBuffer: 2 ** 26 });
  if (result.status === 0) return;
  const words = `${result.stderr ?? ''}${result.error?.message ?? ''}`.trim();
  console.log(`  ${command} ${args.join(' ')} failed: ${words.split('\n').slice(-3).join(' / ')}`);
}

async function missing() {
  const found = await Promise.all(NEEDS.map((need) => need.find()));
  return NEEDS.filter((_, index) => !found[index]);
}

/** Debian starts a server as it installs it; the tests start their own, and nobody asked for another. */
function keepStopped(service) {
  const quiet = { stdio: 'ignore' };
  spawnSync('systemctl', ['disable', '--now', service], quiet);
  spawnSync('service', [service, 'stop'], quiet);
}

/** One at a time, so that one package a system does not know costs only itself. */
async function installPackages(needs) {
  const asRoot = process.getuid?.() === 0 && onPath('apt-get');
  const brew = !asRoot && onPath('brew');
  if (asRoot && needs.length > 0) run('apt-get', 'update');
  for (const need of needs) {
    if (asRoot) {
      console.log(`Installing ${need.apt} with apt`);
      run('apt-get', 'install', '-y', '--no-install-recommends', ...need.apt.split(' '));
      if (need.service) keepStopped(need.service);
    } else if (brew && need.brew) {
      console.log(`Installing ${need.brew} with Homebrew`);
      run('brew', 'install', need.brew);
    }
  }
}

async function installBrowser() {
  if (await findChromium()) return;
  console.log("Downloading Playwright's Chromium");
  run('npx', 'playwright', 'install', 'chromium');
  if (await findChromium()) return;
  console.log(`Adding ${NPM_CHROMIUM.name} ${NPM_CHROMIUM.version} (until the next npm ci)`);
  run('npm', 'install', '--no-save', `${NPM_CHROMIUM.name}@${NPM_CHROMIUM.version}`);
}

await installPackages(await missing());
await installBrowser();
for (const need of NEEDS) {
  const found = await need.find();
  console.log(`${need.name.padEnd(14)} ${found || `missing: ${need.without}`}`);
}
if (!(await findChromium())) {
  console.log('Install a Chromium and name it in CHROMIUM_PATH, then run the tests.');
  process.exitCode = 1;
}
