/** Nothing that a reader sees moves if the page's script arrives late. */
import { expect } from '@playwright/test';
import { addressOf, builtFiles, PLAIN } from '../support/built-site.ts';
import { test } from '../support/healthy-page.ts';

const pages = builtFiles(PLAIN).filter((file) => file.endsWith('.html'));

declare global {
  var moved: string[];
}

for (const [name, language, width, height] of [
  ['phone', 'ja', 412, 823],
  ['desk', 'en', 1280, 800],
] as const) {
  const folder = process.env['LONG'] ? '' : `${language}/`;
  const which = folder || 'all pages';
  test(`no layout shift while a page loads and its script arrives late: ${name}, ${which}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await page.addInitScript(() => {
      globalThis.moved = [];
      type Shift = PerformanceEntry & { readonly sources: readonly { readonly node: Node }[] };
      new PerformanceObserver((list) => {
        for (const { sources } of list.getEntries() as Shift[]) {
          globalThis.moved.push(...sources.map(({ node }) => String(node?.textContent)));
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const drawn = () => performance.getEntriesByName('first-contentful-paint').length > 0;
    await page.route('**/_astro/Layout*.js', async (route) => {
      await page.waitForFunction(drawn);
      await route.continue();
    });
    for (const file of pages.filter((each) => each.startsWith(folder))) {
      await page.goto(addressOf(PLAIN, file), { waitUntil: 'networkidle' });
      if (/practice/.test(file)) await page.locator('[data-ready]').waitFor();
      expect(await page.evaluate(() => globalThis.moved), file).toEqual([]);
    }
  });
}
