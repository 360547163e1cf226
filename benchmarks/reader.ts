/**
 * Measures what a visit costs a reader in a browser: bytes, requests, and time. Times are medians
 * of nine runs.
 */
import type { Browser, Page } from 'playwright';
import { median } from './table.ts';
import { bytesOf, countRequests, slowDown, timeSpent } from './visit.ts';

const RUNS = 9;

/**
 * Opens a page with the browser language `language`, so that the site does not offer the other
 * language.
 */
async function withPage<T>(
  browser: Browser,
  use: (page: Page) => Promise<T>,
  language = 'en',
): Promise<T> {
  const page = await browser.newPage({ locale: language, ignoreHTTPSErrors: true });
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

/** All bytes and requests of a first visit. */
export const firstVisit = (browser: Browser, url: string, language = 'en') =>
  withPage(
    browser,
    async (page) => {
      const sent = await countRequests(page);
      await page.goto(url, { waitUntil: 'networkidle' });
      return { bytes: bytesOf(sent), requests: sent.length };
    },
    language,
  );

/** The bytes loaded by a language switch on the page. */
export const languageSwitch = (browser: Browser, url: string): Promise<number> =>
  withPage(browser, async (page) => {
    await page.goto(url, { waitUntil: 'networkidle' });
    const sent = await countRequests(page);
    await page.locator('#switch-language').click();
    await page.waitForLoadState('networkidle');
    return bytesOf(sent);
  });

/** Milliseconds that the main thread is busy at a quarter of the processor's speed. */
export const mainThread = async (browser: Browser, url: string) => {
  const times: { readonly tasks: number; readonly script: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    times.push(
      await withPage(browser, async (page) => {
        const session = await slowDown(page);
        await page.goto(url, { waitUntil: 'networkidle' });
        return timeSpent(session);
      }),
    );
  }
  return {
    tasks: median(times.map(({ tasks }) => tasks)),
    script: median(times.map(({ script }) => script)),
  };
};

/**
 * Search at a quarter of the processor's speed, in milliseconds: from pressing the button to the
 * open dialog, and from entering a word to the first result.
 */
export const search = async (browser: Browser, url: string) => {
  const times: { readonly open: number; readonly result: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    times.push(
      await withPage(browser, async (page) => {
        await page.goto(url, { waitUntil: 'networkidle' });
        await slowDown(page);
        await page.evaluate(() => {
          const mark = (name: string) => performance.mark(name);
          const whenThere = (selector: string, then: (element: HTMLElement) => void) => {
            const element = document.querySelector<HTMLElement>(selector);
            if (element) then(element);
            else requestAnimationFrame(() => whenThere(selector, then));
          };
          const type = (field: HTMLElement) => {
            mark('open');
            (field as HTMLInputElement).value = 'recovery';
            field.dispatchEvent(new Event('input', { bubbles: true }));
            whenThere('[role=option]', () => mark('found'));
          };
          const start = () => {
            mark('press');
            whenThere('dialog[open] input', type);
          };
          addEventListener('pointerdown', start, { capture: true, once: true });
        });
        await page.locator('#search').click();
        await page.waitForFunction(() => performance.getEntriesByName('found').length > 0);
        return page.evaluate(() => {
          const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Infinity;
          return { open: at('open') - at('press'), result: at('found') - at('open') };
        });
      }),
    );
  }
  return {
    open: median(times.map(({ open }) => open)),
    result: median(times.map(({ result }) => result)),
  };
};
