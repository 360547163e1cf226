/**
 * Search by keyboard and by pointer, in both languages.
 * Trials: trials.md#japanese-search
 */
import { expect } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { test } from '../support/healthy-page.ts';
import { test as unwatched } from '@playwright/test';
import { wordsOf } from '../support/words.ts';

const word = (language: string, key: string) => String(wordsOf(language).get(key));

const ASKED = [
  { language: 'en', query: 'backup code', target: /\/en\/2fa\/new-recovery-code\// },
  { language: 'ja', query: 'バックアップコード', target: /\/ja\/2fa\/new-recovery-code\// },
] as const;

for (const { language, query, target } of ASKED) {
  test(`by keyboard only, to the section found: ${language}`, async ({ page }) => {
    await page.goto(`/${language}/about/`);
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: word(language, 'search:field') });
    await expect(field).toBeFocused();
    await page.keyboard.insertText(query);
    const options = page.getByRole('option');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await expect(field).toHaveAttribute('aria-activedescendant', 'search-0');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(target);
  });

  test(`by pointer at 320 px, closed with Escape, which returns focus: ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/${language}/`);
    const button = page.getByRole('button', { name: word(language, 'site:search.open') });
    await button.click();
    const dialog = page.getByRole('dialog', { name: word(language, 'search:name') });
    await expect(
      dialog.locator('p.small', { hasText: word(language, 'search:hint') }),
    ).toBeVisible();
    await page.keyboard.insertText('zzqx');
    await expect(
      dialog.locator('p.small', { hasText: word(language, 'search:none') }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.insertText(query);
    await page.getByRole('option').first().click();
    await expect(page).toHaveURL(target);
  });
}

test('entered text stays text: no HTML is created from a query or a result', async ({ page }) => {
  await page.goto('/en/2fa/');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.insertText('<img src=x onerror=alert(1)> docker login');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.locator('dialog img, dialog script')).toHaveCount(0);
});

test('no shortcut for search works in a field of the simulator, and / alone works nowhere', async ({
  page,
}) => {
  await page.goto('/en/practice/#broken-pull');
  const line = page.getByRole('textbox', { name: word('en', 'terminal:line') });
  await line.pressSequentially('a/b');
  await line.press('Control+k');
  await expect(line).toBeFocused();
  await page.locator('#search').focus();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: word('en', 'search:name') })).toHaveCount(0);
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('combobox')).toBeFocused();
});

test('Ctrl with Enter or with a click opens a result in a new tab, and the search dialog stays open', async ({
  page,
  context,
}) => {
  await page.goto('/en/about/');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox');
  const options = page.getByRole('option');
  await field.fill('backup code');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  const found = await options.allInnerTexts();
  for (const open of [
    () => field.press('Control+Enter'),
    () => options.first().click({ modifiers: ['Control'] }),
  ]) {
    const [tab] = await Promise.all([context.waitForEvent('page'), open()]);
    await expect(tab).toHaveURL(/\/en\/2fa\/new-recovery-code\//);
    await tab.close();
    expect(page.url()).toMatch(/\/en\/about\/$/);
    await expect(page.getByRole('dialog', { name: word('en', 'search:name') })).toBeVisible();
    await expect(field).toHaveValue('backup code');
    expect(await options.allInnerTexts()).toEqual(found);
  }
});

unwatched('search that does not load says so and can be requested again', async ({ page }) => {
  await page.route('**/_astro/dialog*.js', (route) => route.abort());
  await page.goto('/en/');
  await page.keyboard.press('Control+k');
  const failed = page.locator('.page-head > p', { hasText: word('en', 'script:part.failed') });
  await expect(failed).toBeInViewport();
  expect((await failed.boundingBox())?.width).toBeGreaterThan(100);
  await page.unroute('**/_astro/dialog*.js');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
});

unwatched(
  'a pointer on the button loads the dialog; a failure is reported only when the reader opens search',
  async ({ page }) => {
    const dialog = '**/_astro/dialog*.js';
    await page.route(dialog, (route) => route.abort());
    await page.goto('/en/');
    const failed = page.waitForEvent('requestfailed');
    await page.locator('#search').hover();
    await failed;
    await expect(page.locator('#status')).toBeEmpty();
    await page.unroute(dialog);
    await page.locator('#search').click();
    await expect(page.getByRole('combobox')).toBeFocused();
  },
);

unwatched(
  'text that does not load is reported in the dialog, and requested again',
  async ({ page }) => {
    await page.route('**/_astro/_virtual_search*.js', (route) => route.abort());
    await page.goto('/ja/');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('リカバリーコード');
    await expect(
      page.locator('dialog > p', { hasText: word('ja', 'script:part.failed') }),
    ).toBeVisible();
    await page.unroute('**/_astro/_virtual_search*.js');
    await page.getByRole('combobox').fill('リカバリー');
    await expect(page.getByRole('option').first()).toBeVisible();
  },
);
