/**
 * Readers during the deployment of a new version: with a page that stays open, a second tab, a
 * partly copied deployment, a missing or mistyped file, with and without an offline copy. Each
 * press works, or shows a sentence with a reload that helps. The two versions are two builds.
 * Firefox, and most cases in Chromium, are long tests.
 */
import {
  expect,
  test as base,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
} from '@playwright/test';
import { existsSync } from 'node:fs';
import { launchChromium, launchFirefox } from '../engines/engine.ts';
import {
  ASSETS,
  buildSecond,
  Deployment,
  EVERYTHING,
  FIRST,
  PAGES,
  WORKER,
} from '../support/deployment.ts';
import { spaceOutPresses } from '../support/press-pace.ts';
import { wordsOf } from '../support/words.ts';

// One worker, so that the second version is built only once.
base.describe.configure({ mode: 'default' });

const word = (key: string) => String(wordsOf('en').get(key));

const ENGINES: readonly {
  readonly name: string;
  readonly paths: readonly string[];
  readonly launch: (path: string) => Promise<Browser>;
}[] = [
  { name: 'Chromium', paths: [process.env['CHROMIUM_PATH'] ?? ''], launch: launchChromium },
  {
    name: 'Firefox',
    paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
    launch: launchFirefox,
  },
];

type Given = { readonly second: string };
const test = base.extend<object, Given>({
  second: [
    // Playwright requires an object pattern, even an empty one.
    async ({}, use) => {
      const { folder, remove } = await buildSecond();
      await use(folder);
      remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

const reload = (page: Page) =>
  page
    .locator('button, a')
    .filter({ hasText: word('script:reload'), visible: true })
    .first();

const buttonOf = (page: Page, key: string) =>
  page.getByRole('button', { name: word(key), exact: true });

/**
 * A control that a reader presses, and what is shown when it works. These are all the controls that
 * load a part of the page.
 */
type Use = {
  readonly name: string;
  readonly path: string;
  readonly control: (page: Page) => Locator;
  readonly works: (page: Page) => Locator;
  /** In a page that was opened before, the control works without its part. */
  readonly isIndependent?: true;
};

const SIMULATOR: Use = {
  name: 'simulator',
  path: '/en/2fa/',
  control: (page) => buttonOf(page, 'simulator:start.open'),
  works: (page) => page.locator('.simulator-place[data-ready] .simulator'),
};
const SEARCH: Use = {
  name: 'search',
  path: '/en/2fa/',
  control: (page) => buttonOf(page, 'site:search.open'),
  works: (page) => page.locator('dialog [role=option]'),
};
/** The browser follows the link if the page cannot open the simulator. */
const LINK: Use = {
  name: 'link to an exercise',
  path: '/en/2fa/',
  control: (page) => page.locator('main a[href*="/practice/#"]').first(),
  works: SIMULATOR.works,
  isIndependent: true,
};
/** The part of this button is loaded with the page. */
const OFFLINE: Use = {
  name: 'offline copy',
  path: '/en/about/',
  control: (page) => page.locator('.offline button:enabled'),
  works: (page) => page.locator('.offline').getByText(word('offline:kept')),
  isIndependent: true,
};
const FORGET: Use = {
  name: 'deleting everything',
  path: '/en/about/',
  control: (page) => page.locator('.forget > button:enabled'),
  works: (page) => page.locator('#forget-question'),
};
const USES = process.env['LONG'] ? [SIMULATOR, SEARCH, LINK, OFFLINE, FORGET] : [SIMULATOR, SEARCH];

/** Presses the control, and resolves with the result. */
async function press(page: Page, use: Use): Promise<'works' | 'sentence'> {
  const control = use.control(page);
  const got = use.works(page).first();
  const sentence = reload(page);
  // Without the page's script, the styles show a sentence after ten seconds.
  if ((await page.locator('html[data-scripted]').count()) === 0) {
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
  }
  // The page to which the link leads opens the simulator itself.
  await control.or(sentence).or(got).first().waitFor();
  if (!(await sentence.isVisible()) && !(await got.isVisible())) {
    await control.click();
    if (use === SEARCH) {
      const field = page.locator('dialog[open] input');
      await field.or(sentence).first().waitFor();
      if (await field.isVisible()) await field.fill('2FA');
    }
  }
  await got.or(sentence).first().waitFor();
  return (await got.isVisible()) ? 'works' : 'sentence';
}

async function pressReload(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), reload(page).click()]);
}

/** Whether the page belongs to the second version, according to the address of its style sheet. */
const isSecond = async (page: Page) =>
  (await page.locator('head link[rel=stylesheet][href*="/second/"]').count()) > 0;

const open = async (context: BrowserContext, server: Deployment, path = '/en/2fa/') => {
  const page = await context.newPage();
  await spaceOutPresses(page);
  await page.goto((await server.origin()) + path);
  return page;
};

/**
 * A change on the server, and the result of a press after it. At the end, the server has all files
 * of a version.
 */
type Case = {
  readonly name: string;
  /** Whether the page is opened before the change. */
  readonly isOpen: boolean;
  readonly happens: (server: Deployment, second: string) => void;
  readonly gives: 'works' | 'sentence';
  readonly quick?: true;
};

const CHUNK = /\/_astro\/(second\/)?(mount|dialog|keep-offline|clear-data)\.[^/]+\.js$/;
const SCRIPT = /\/_astro\/(second\/)?Layout[^/]+\.js$/;
const at = (pattern: RegExp) => new RegExp(pattern.source.replace('\\/_astro', '^_astro'));

const CASES: readonly Case[] = [
  {
    name: 'a page is left open, and the new version replaces every file',
    isOpen: true,
    happens: (server, second) => server.replaceBy(second),
    gives: 'sentence',
    quick: true,
  },
  {
    name: 'a page is left open, and the old files in _astro/ stay',
    isOpen: true,
    happens: (server, second) => server.copy(second, EVERYTHING),
    gives: 'works',
  },
  {
    name: 'the pages are new, and the files in _astro/ are still to come',
    isOpen: false,
    happens: (server, second) => server.copy(second, PAGES),
    gives: 'sentence',
    quick: true,
  },
  {
    name: 'the files in _astro/ are new, and the pages are still to come',
    isOpen: false,
    happens: (server, second) => {
      server.delete(ASSETS);
      server.copy(second, ASSETS);
    },
    gives: 'sentence',
  },
  {
    name: 'a part that is loaded on request is still to come',
    isOpen: false,
    happens: (server, second) => {
      server.replaceBy(second);
      server.delete(at(CHUNK));
    },
    gives: 'sentence',
  },
  {
    name: 'the server sends a page in the place of a part',
    isOpen: false,
    happens: (server) => {
      server.fault = (path) => (CHUNK.test(path) ? 'mistyped' : undefined);
    },
    gives: 'sentence',
  },
  {
    name: 'the page’s script is still to come',
    isOpen: false,
    happens: (server, second) => {
      server.replaceBy(second);
      server.delete(at(SCRIPT));
    },
    gives: 'sentence',
  },
  {
    name: 'the server sends a page in the place of the page’s script',
    isOpen: false,
    happens: (server) => {
      server.fault = (path) => (SCRIPT.test(path) ? 'mistyped' : undefined);
    },
    gives: 'sentence',
  },
];

for (const { name: engine, paths, launch } of ENGINES) {
  test.describe(engine, () => {
    let browser: Browser | undefined;
    test.afterAll(() => browser?.close());

    /** Skips a test that is too long or whose engine is missing. Resolves with a new profile. */
    const begin = async (quick: boolean): Promise<BrowserContext> => {
      const isLong = !(quick && engine === 'Chromium');
      test.skip(
        isLong && !process.env['LONG'],
        'a long test: set LONG=1, as npm run test:all does',
      );
      const path = paths.find(existsSync);
      test.skip(path === undefined, `no ${engine}; \`LONG=1 npm run machine\` installs it`);
      test.setTimeout(180_000);
      browser ??= await launch(path ?? '');
      const context = await browser.newContext();
      context.setDefaultTimeout(30_000);
      return context;
    };

    for (const { name, isOpen, happens, gives, quick } of CASES) {
      test(`if ${name}, a press ${gives === 'works' ? 'works' : 'shows a sentence with a reload that helps'}`, async ({
        second,
      }) => {
        const context = await begin(quick === true);
        for (const use of USES) {
          const server = new Deployment(FIRST);
          const before = isOpen ? await open(context, server, use.path) : undefined;
          if (before) await use.control(before).waitFor();
          happens(server, second);
          const page = before ?? (await open(context, server, use.path));
          const got = isOpen && use.isIndependent ? 'works' : gives;
          expect(await press(page, use), use.name).toBe(got);
          let then = '';
          if (got === 'sentence') {
            server.fault = () => undefined;
            server.replaceBy(second);
            await pressReload(page);
            expect(await isSecond(page), use.name).toBe(true);
            expect(await press(page, use), `${use.name} after the reload`).toBe('works');
            then = ', works after the reload';
          }
          console.log(`${engine} | ${name} | ${use.name} | ${got}${then}`);
          await server.stop();
        }
        await context.close();
      });
    }

    /** Stores the site for reading offline, and opens a page that the worker serves. */
    const keep = async (context: BrowserContext, server: Deployment) => {
      const page = await open(context, server, '/en/about/');
      await buttonOf(page, 'offline:keep').click();
      await page.locator('#main').getByText(word('offline:kept')).waitFor();
      await page.goto(`${await server.origin()}/en/2fa/`);
      return page;
    };

    test('after one tab activates the new version of an offline copy, a press in another tab works or shows a sentence with a reload that helps', async ({
      second,
    }) => {
      const context = await begin(false);
      for (const use of [SIMULATOR, SEARCH, undefined]) {
        const server = new Deployment(FIRST);
        const first = await keep(context, server);
        const other = await open(context, server);
        server.replaceBy(second);
        await first.reload();
        expect(await isSecond(first)).toBe(false);
        const show = (page: Page) => page.getByRole('button', { name: word('offline:update') });
        await show(other).waitFor();
        await Promise.all([first.waitForEvent('load'), show(first).click()]);
        expect(await isSecond(first)).toBe(true);
        let got = 'a reload';
        if (use) {
          // The browser might still have the old file.
          got = await press(other, use);
          if (got === 'sentence') await pressReload(other);
          else await other.reload();
        } else {
          await Promise.all([other.waitForEvent('load'), show(other).click()]);
        }
        expect(await isSecond(other)).toBe(true);
        expect(await press(other, use ?? SIMULATOR)).toBe('works');
        console.log(
          `${engine} | another tab took the new version | ${use?.name ?? 'show the new version'} | ${got}, works after the reload`,
        );
        await server.stop();
      }
      await context.close();
    });

    test('an offline copy never has two versions: with a new worker and old pages, the old copy stays, and a first attempt fails and leaves no file', async ({
      second,
    }) => {
      const context = await begin(false);
      const server = new Deployment(FIRST);
      const page = await keep(context, server);
      server.copy(second, ASSETS);
      server.copy(second, WORKER);
      const asked: string[] = [];
      server.fault = (path) => void asked.push(path);
      // The browser checks for a new worker a moment after a page is opened.
      await page.reload();
      await expect.poll(() => asked.some((path) => path.endsWith('/index.html'))).toBe(true);
      const states = () =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          return [registration?.installing, registration?.waiting].map((worker) => worker?.state);
        });
      await expect.poll(states).toEqual([undefined, undefined]);
      server.fault = () => 'cut';
      await page.reload();
      expect(await isSecond(page)).toBe(false);
      expect(await press(page, SIMULATOR)).toBe('works');
      await page.reload();
      expect(await press(page, SEARCH)).toBe('works');

      server.fault = () => undefined;
      const newcomer = await begin(false);
      const about = await open(newcomer, server, '/en/about/');
      await buttonOf(about, 'offline:keep').click();
      await about.locator('#main').getByText(word('offline:failed')).waitFor();
      expect(await about.evaluate(() => caches.keys())).toEqual([]);
      server.replaceBy(second);
      await about.reload();
      await buttonOf(about, 'offline:keep').click();
      await about.locator('#main').getByText(word('offline:kept')).waitFor();
      await newcomer.close();
      await context.close();
      await server.stop();
      console.log(
        `${engine} | worker new, pages old | old copy stays; first attempt leaves nothing`,
      );
    });
  });
}
