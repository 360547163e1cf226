/** The two themes: which one applies, and that both rules for the dark one have the same colors. */
import { expect, test, type Page } from '@playwright/test';
import { prefixAt } from '../../src/storage/names.ts';

const NAMES = ['paper', 'raised', 'ink', 'quiet', 'line', 'edge', 'seal', 'on-seal'];

/** The colors of the page, and the theme of the browser's own controls. */
const colors = (page: Page) =>
  page.evaluate((names) => {
    const style = getComputedStyle(document.documentElement);
    return [style.colorScheme, ...names.map((name) => style.getPropertyValue(`--${name}`))];
  }, NAMES);

const choose = (page: Page, theme: 'light' | 'dark') =>
  page.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    `${prefixAt('/')}theme`,
    theme,
  ] as const);

const opened = async (page: Page, colorScheme: 'light' | 'dark') => {
  await page.emulateMedia({ colorScheme, media: 'screen' });
  await page.goto('/en/about/');
  return colors(page);
};

test('a chosen theme has the same colors as the same theme of the system', async ({ context }) => {
  const auto = await context.newPage();
  const light = await opened(auto, 'light');
  const dark = await opened(auto, 'dark');
  expect([light[0], dark[0]]).toEqual(['light', 'dark']);
  for (const [at, color] of dark.entries()) expect(color, NAMES[at - 1]).not.toBe(light[at]);
  const chosen = await context.newPage();
  await choose(chosen, 'dark');
  expect(await opened(chosen, 'light')).toEqual(dark);
  await choose(chosen, 'light');
  expect(await opened(chosen, 'dark')).toEqual(light);
});

test('paper is light, whatever the screen’s theme is', async ({ page }) => {
  const light = await opened(page, 'light');
  await choose(page, 'dark');
  expect(await opened(page, 'dark')).not.toEqual(light);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await colors(page)).toEqual(light);
});

test('with more contrast, no text and no line is paler than the ink, in both themes', async ({
  page,
}) => {
  await page.emulateMedia({ contrast: 'more' });
  for (const scheme of ['light', 'dark'] as const) {
    const [, , , ink, quiet, line, edge] = await opened(page, scheme);
    expect([quiet, line, edge], scheme).toEqual([ink, ink, ink]);
  }
});
