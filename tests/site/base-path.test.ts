/**
 * The site under a base path, in a browser: every page and the simulator load completely.
 * Trials: trials.md#base-path, trials.md#fallback-deletes-pages
 */
import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { UNDER_BASE, addressOf, builtFiles } from '../support/built-site.ts';
import { watch } from '../support/healthy-page.ts';

const ORIGIN = UNDER_BASE.environment['SITE_URL'] ?? '';

test.beforeEach(async ({ context }) => {
  // A static host: serves the file at the address, or the 404 page.
  await context.route(`${ORIGIN}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    const name = path.startsWith(UNDER_BASE.base) ? path.slice(UNDER_BASE.base.length) : '404';
    const file = `${UNDER_BASE.folder}/${name.replace(/(^|\/)$/, '$1index.html')}`;
    return existsSync(file)
      ? route.fulfill({ path: file })
      : route.fulfill({ path: `${UNDER_BASE.folder}/404.html`, status: 404 });
  });
});

test('every page under a base path loads without errors', async ({ page }) => {
  const complaints = await watch(page, ORIGIN);
  for (const file of builtFiles(UNDER_BASE).filter((name) => name.endsWith('.html'))) {
    await page.goto(ORIGIN + addressOf(UNDER_BASE, file));
    await expect(page.locator('h1').first()).toBeAttached();
  }
  expect(complaints).toEqual([]);
});

test('the language link keeps the base path', async ({ page }) => {
  await page.goto(`${ORIGIN}${UNDER_BASE.base}en/2fa/#prerequisites`);
  await page.getByRole('link', { name: '日本語', exact: true }).click();
  await expect(page).toHaveURL(`${ORIGIN}${UNDER_BASE.base}ja/2fa/#prerequisites`);
});

test('the simulator loads under a base path', async ({ page }) => {
  const complaints = await watch(page, ORIGIN);
  await page.goto(`${ORIGIN}${UNDER_BASE.base}en/practice/`);
  await expect(page.locator('.simulator-place')).toHaveAttribute('data-ready', '');
  expect(complaints).toEqual([]);
});

test('the 404 page under a base path leads to the home page in both languages', async ({
  page,
}) => {
  for (const missing of ['ja/no-such-page/', 'no-such-page', 'fr/']) {
    for (const language of ['en', 'ja']) {
      await page.goto(ORIGIN + UNDER_BASE.base + missing);
      const link = page.locator(`section[lang="${language}"]`).getByRole('link');
      await expect(link).toBeVisible();
      await link.click();
      await expect(page).toHaveURL(`${ORIGIN}${UNDER_BASE.base}${language}/`);
    }
  }
});
