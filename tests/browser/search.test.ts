/** Search by keyboard and by pointer, in both languages (R28). */
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
  test(`by keyboard alone from / to the section found: ${language}`, async ({ page }) => {
    await page.goto(`/${language}/about/`);
    await page.keyboard.press('/');
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

  test(`by pointer at 320 px, closed by Escape with the focus back: ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/${language}/`);
    const button = page.getByRole('button', { name: word(language, 'site:search.open') });
    await button.click();
    const dialog = page.getByRole('dialog', { name: word(language, 'search:name') });
    await expect(dialog.getByText(word(language, 'search:hint'))).toBeVisible();
    await page.keyboard.insertText('zzqx');
    await expect(dialog.getByText(word(language, 'search:none'))).toBeVisible();
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

test('what is typed stays text: no markup of a query or a result is made', async ({ page }) => {
  await page.goto('/en/2fa/');
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.insertText('<img src=x onerror=alert(1)> docker login');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.locator('dialog img, dialog script')).toHaveCount(0);
});

test('a slash typed into a field is a slash', async ({ page }) => {
  await page.goto('/en/practice/#broken-pull');
  await page.getByRole('textbox', { name: word('en', 'terminal:line') }).pressSequentially('a/b');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

unwatched('search that does not come says so and can be asked for again', async ({ page }) => {
  await page.route('**/_astro/dialog*.js', (route) => route.abort());
  await page.goto('/en/');
  await page.keyboard.press('/');
  const failed = page.getByText(word('en', 'script:searchFailed'));
  await expect(failed).toBeInViewport();
  expect((await failed.boundingBox())?.width).toBeGreaterThan(100);
  await page.unroute('**/_astro/dialog*.js');
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
});

unwatched(
  'a pointer on the button fetches the dialog; when it does not come nothing is said until it is asked for',
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
  'text that does not come is said in the dialog, and asked for again',
  async ({ page }) => {
    await page.route('**/_astro/_virtual_search*.js', (route) => route.abort());
    await page.goto('/ja/');
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('リカバリーコード');
    await expect(
      page.getByRole('dialog').getByText(word('ja', 'script:searchFailed')),
    ).toBeVisible();
    await page.unroute('**/_astro/_virtual_search*.js');
    await page.getByRole('combobox').fill('リカバリー');
    await expect(page.getByRole('option').first()).toBeVisible();
  },
);
