/**
 * `npm run machine`: installs what the browser tests need and npm does not provide: Chromium, a
 * Japanese font, and independent programs that check QR codes and authentication codes. With
 * `LONG=1`, it also installs what only the long tests use: other browsers, and further TOTP
 * clients.
 *
 * Programs that are already installed are used. The others come from apt (as root) or Homebrew.
 * Chromium is the only one that the tests cannot do without, so it is otherwise taken from
 * Playwright or from an npm package. One line is printed for each program. `npm test` installs
 * nothing.
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
    without: 'the browser tests run in a full Chromium, at less than half the speed',
  },
  {
    name: 'Japanese font',
    apt: 'fonts-noto-cjk',
    find: japaneseFont,
    without: 'Japanese is rendered with a font of the browser, if it has one',
  },
  {
    name: 'zbarimg',
    apt: 'zbar-tools',
    brew: 'zbar',
    find: () => onPath('zbarimg') && 'on the path',
    without: 'tests that read the QR code from a screenshot are skipped',
  },
  {
    name: 'oathtool',
    apt: 'oathtool',
    brew: 'oath-toolkit',
    find: () => onPath('oathtool') && 'on the path',
    without: 'tests that compare codes with an independent client are skipped',
  },
  {
    name: "Google's PAM",
    apt: 'libpam-google-authenticator libpam-wrapper pamtester faketime',
    find: () => onPath('pamtester') && onPath('faketime') && 'on the path',
    without: 'tests that verify codes with a real server are skipped',
  },
  {
    name: 'KeePassXC',
    apt: 'keepassxc faketime',
    find: () => onPath('keepassxc-cli') && onPath('faketime') && 'on the path',
    without: 'tests that enter codes of an app that read the key URI are skipped',
  },
  {
    name: 'pyotp',
    apt: 'python3-pyotp',
    find: () =>
      ['/usr/bin/python3', 'python3'].find((python) => endsWell(python, '-c', 'import pyotp')),
    without: 'tests that read key URIs with this library are skipped',
  },
  {
    name: 'docker client',
    apt: 'docker.io',
    service: 'docker',
    brew: 'docker',
    find: () => onPath('docker') && 'on the path',
    without: 'the terminal is compared with recorded transcripts of the client only',
  },
  {
    name: 'ZXingReader',
    apt: 'zxing-cpp-tools',
    brew: 'zxing-cpp',
    find: () => onPath('ZXingReader') && 'on the path',
    without: 'QR codes are read by zbarimg only',
  },
  {
    name: 'pdftoppm',
    apt: 'poppler-utils',
    brew: 'poppler',
    find: () => onPath('pdftoppm') && 'on the path',
    without: 'tests that read the QR code from a printed page are skipped',
  },
  {
    name: 'pass otp',
    long: true,
    apt: 'pass-otp gnupg faketime',
    find: () => globSync('/usr/lib/password-store/extensions/otp.bash')[0],
    without: 'tests that read key URIs with it are skipped',
  },
  {
    name: 'rotp',
    long: true,
    apt: 'ruby-rotp',
    find: () => endsWell('ruby', '-rrotp', '-e', '') && 'known to Ruby',
    without: 'tests that compare codes with it are skipped',
  },
  {
    name: 'libcotp',
    long: true,
    apt: 'libcotp12 python3',
    find: () => globSync('/usr/lib/*/libcotp.so.12')[0],
    without: 'tests that compare codes with it are skipped',
  },
  {
    name: 'Caddy',
    apt: 'caddy',
    service: 'caddy',
    brew: 'caddy',
    find: () => onPath('caddy') && 'on the path',
    without: 'the headers are not tested on a real Caddy',
  },
  {
    name: 'nginx',
    apt: 'nginx-light',
    service: 'nginx',
    brew: 'nginx',
    find: () => onPath('nginx') && 'on the path',
    without: 'the headers are not tested on a real nginx',
  },
  {
    name: 'Firefox ESR',
    apt: 'firefox-esr',
    long: true,
    find: () => onPath('firefox-esr') && 'on the path',
    without: 'no flow is tested in Firefox',
  },
  {
    name: 'WebKitGTK',
    // WebKitGTK opens a window, which needs a display; xvfb provides one.
    apt: 'webkit2gtk-driver xvfb xauth',
    long: true,
    find: () => onPath('WebKitWebDriver') && onPath('xvfb-run') && 'on the path',
    without: 'no flow is tested in WebKit',
  },
  {
    name: 'WPE WebKit',
    apt: 'wpewebkit-driver cog',
    long: true,
    find: () => onPath('WPEWebDriver') && onPath('cog') && 'on the path',
    without: 'the guide is not tested in an old engine',
  },
  {
    name: 'Orca',
    // A display, a session bus, an accessibility bus, a window manager, and a program that sends
    // keys through X.
    apt: 'orca python3-gi python3-pyatspi at-spi2-core dbus xvfb openbox xdotool',
    long: true,
    find: () =>
      globSync('/usr/bin/{orca,Xvfb,dbus-daemon,openbox,xdotool}').length === 5 &&
      globSync('/usr/libexec/at-spi-bus-launcher')[0] &&
      endsWell('/usr/bin/python3', '-c', 'import gi, pyatspi') &&
      'on the path',
    without: 'what a screen reader speaks is not tested',
  },
];

const NEEDS = EVERY_NEED.filter(({ long }) => !long || process.env.LONG === '1');

/** Runs a command without output. If it fails, its last lines are printed. */
function run(command, ...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
  const result = spawnSync(command, args, { ...options, maxBuffer: 2 ** 26 });
  if (result.status === 0) return;
  const output = `${result.stderr ?? ''}${result.error?.message ?? ''}`.trim();
  console.log(`  ${command} ${args.join(' ')} failed: ${output.split('\n').slice(-3).join(' / ')}`);
}

async function missing() {
  const found = await Promise.all(NEEDS.map((need) => need.find()));
  return NEEDS.filter((_, index) => !found[index]);
}

/**
 * Debian starts a server when it is installed. The tests start their own, so this one is stopped
 * and disabled.
 */
function keepStopped(service) {
  const quiet = { stdio: 'ignore' };
  spawnSync('systemctl', ['disable', '--now', service], quiet);
  spawnSync('service', [service, 'stop'], quiet);
}

/**
 * Installs packages one at a time, so that a package that a system does not have does not prevent
 * the others.
 */
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
  console.log('Install Chromium, set CHROMIUM_PATH to its path, and run the tests.');
  process.exitCode = 1;
}
