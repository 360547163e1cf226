/**
 * Each file that a page loads is made unavailable: it is missing, it has the wrong type, or the
 * request never ends. The feature that the reader requests then works without the file, or a
 * visible sentence says what is wrong and offers to reload the page. The rows are generated: each
 * file that a page requests when all files are available, with each way to make it unavailable.
 */
import { expect, test, type Browser, type Page, type Route } from '@playwright/test';
import type { Locale } from '../../src/i18n/locales.ts';
import { wordsOf } from '../support/words.ts';

const WAYS: Readonly<Record<string, (route: Route) => unknown>> = {
  'is missing': (route) => route.fulfill({ status: 404, body: '' }),
  'has the wrong type': (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Not found' }),
  'never arrives': () => undefined,
};

const word = (language: Locale, key: string) => String(wordsOf(language).get(key));

/** A feature: how a reader requests it, and the selector of what is shown when it works. */
type Use = {
  readonly name: string;
  readonly ask: (page: Page, language: Locale) => Promise<void>;
  readonly works: string;
};

const theme: Use = {
  name: 'theme',
  ask: async (page) => {
    const press = page.locator('#theme').click({ timeout: 1000 });
    // Without the page's script, this button does not exist.
    await press.catch(() => undefined);
  },
  works: 'html[data-theme=light]',
};
const search: Use = {
  name: 'search',
  ask: async (page) => {
    // The button is in the page's script, and the field is in the dialog's. Either can be missing.
    const opened = async () => {
      await page.locator('#search').waitFor({ timeout: 1500 });
      await page.keyboard.press('Control+k');
      await page.locator('dialog input').fill('2FA', { timeout: 1500 });
    };
    await opened().catch(() => undefined);
  },
  works: 'dialog [role=option]',
};
const practice: Use = {
  name: 'practice',
  ask: async (page, language) => {
    await page.keyboard.press('Escape');
    const start = page.getByRole('button', { name: word(language, 'simulator:start.open') });
    await start.click({ timeout: 1500 }).catch(() => undefined);
  },
  works: '.simulator-place[data-ready] .simulator',
};
/** On its own page, the simulator opens automatically. */
const openPractice: Use = { ...practice, ask: async () => undefined };
const offline: Use = {
  name: 'offline reading',
  ask: async () => undefined,
  works: '.offline button:enabled',
};
const forget: Use = {
  name: 'deleting everything',
  ask: async (page) => {
    const press = page.locator('.forget button').first().click({ timeout: 1500 });
    // The button is disabled until its script is there.
    await press.catch(() => undefined);
  },
  works: '#forget-question',
};

const PAGES: readonly {
  readonly address: string;
  readonly language: Locale;
  readonly uses: readonly Use[];
  /** The reader returns to an exercise in progress. */
  readonly again?: true;
}[] = [
  { address: '/en/2fa/', language: 'en', uses: [theme, search, practice] },
  { address: '/ja/2fa/', language: 'ja', uses: [theme, search, practice] },
  { address: '/en/practice/', language: 'en', uses: [theme, openPractice] },
  { address: '/en/practice/', language: 'en', uses: [openPractice], again: true },
  { address: '/en/about/', language: 'en', uses: [offline, forget] },
];

/** The control of the sentence, anywhere on the page. */
const reload = (page: Page, language: Locale) =>
  page
    .locator('button, a')
    .filter({ hasText: word(language, 'simulator:start.reload'), visible: true });

/** Advances the time of scripts and styles by more than ten seconds. */
async function wait(page: Page): Promise<void> {
  await page.clock.fastForward(11_000);
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
}

/** Requests a feature, and resolves with the result. If nothing happens, time advances. */
async function outcome(page: Page, language: Locale, use: Use) {
  await use.ask(page, language);
  const works = page.locator(use.works).first();
  const sentence = reload(page, language).first();
  for (const timeout of [1500, 3000]) {
    await works
      .or(sentence)
      .first()
      .waitFor({ timeout })
      .catch(() => wait(page));
  }
  if (await works.isVisible()) return 'works';
  return (await sentence.isVisible()) ? 'sentence' : 'nothing';
}

async function newPage(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.clock.install();
  return page;
}

for (const { address, language, uses, again } of PAGES) {
  for (const [way, take] of Object.entries(WAYS)) {
    // Every file of a guide page and of the about page once. The other pages load the same files.
    const quick = !again && ['/en/2fa/', '/en/about/'].includes(address) && way === 'is missing';
    const long = !quick && !process.env['LONG'];
    const title = `${address}${again ? ' again' : ''}: whatever file ${way}, what is asked for works or a sentence offers a reload`;
    test(title, async ({ browser, baseURL }) => {
      test.skip(long, 'a long check: set LONG=1, as npm run test:all does');
      test.setTimeout(240_000);
      const open = async (page: Page) => {
        await page.goto(address);
        if (!again) return;
        await page.locator('.simulator-place[data-ready]').waitFor();
        await page.locator('.simulator [data-control=avatar]').click();
      };
      const healthy = await newPage(browser, baseURL);
      await open(healthy);
      const files = new Set<string>();
      healthy.on('request', (request) => {
        const { pathname } = new URL(request.url());
        // Without its style sheet, a page has no styles and needs none of this.
        if (/\/_astro\/.*\.(js|css)$/.test(pathname)) files.add(pathname);
      });
      await healthy.reload();
      for (const use of uses) {
        expect(await outcome(healthy, language, use), `with all files available: ${use.name}`).toBe(
          'works',
        );
      }
      const sheets = await healthy.evaluate(() =>
        [...document.querySelectorAll<HTMLLinkElement>('head link[rel=stylesheet]')].map(
          ({ href }) => new URL(href).pathname,
        ),
      );
      const first = sheets.filter((sheet) => !/(simulator|search|foot-line)\./.test(sheet));
      await healthy.context().close();

      const silent: string[] = [];
      let rows = 0;
      for (const file of [...files].filter((each) => !first.includes(each))) {
        const page = await newPage(browser, baseURL);
        page.on('pageerror', (error) => silent.push(`${file}: uncaught ${error.message}`));
        if (again) await open(page);
        const openWithout = async () => {
          await page.route(`**${file}`, take);
          await page.goto(address, { waitUntil: 'commit' });
          await page.locator('#foot').waitFor();
        };
        await openWithout();
        for (const use of uses) {
          rows += 1;
          const got = await outcome(page, language, use);
          if (got === 'nothing') silent.push(`${file}: ${use.name}`);
          if (got !== 'sentence' || way !== 'is missing') continue;
          // The file is available again, and the control of the sentence loads it.
          await page.unrouteAll();
          const loaded = page.waitForEvent('domcontentloaded');
          await reload(page, language).first().click();
          await loaded;
          const then = await outcome(page, language, use);
          if (then !== 'works') silent.push(`${file}: ${use.name} after the reload: ${then}`);
          await openWithout();
        }
        await page.context().close();
      }
      console.log(`${address}${again ? ' again' : ''}, a file ${way}: ${rows} rows`);
      expect(silent).toEqual([]);
      expect(rows).toBeGreaterThan(uses.length);
    });
  }
}
