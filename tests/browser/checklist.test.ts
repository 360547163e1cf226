/** Checklists: stored in the reader's browser, shared by both languages, and deleted on request. */
import { expect } from '@playwright/test';
import { test } from '../support/healthy-page.ts';
import { wordsOf } from '../support/words.ts';

const word = (language: string, key: string) => String(wordsOf(language).get(key));

test('a checked box stays checked after a reload and in the other language, and each box is named by its item', async ({
  page,
}) => {
  await page.goto('/en/2fa/');
  const boxes = page.getByRole('checkbox');
  const names = await page.locator('[data-checklist] li').allInnerTexts();
  expect(names.length).toBeGreaterThan(5);
  await expect(boxes).toHaveCount(names.length);
  await expect(boxes.nth(3)).toHaveAccessibleName(names[3]?.trim() ?? '');
  await page.getByText(names[3]?.trim() ?? '', { exact: true }).click();
  await page.reload();
  await expect(boxes.nth(3)).toBeChecked();
  await page.locator('#switch-language').click();
  await expect(page).toHaveURL('/ja/2fa/');
  await expect(page.getByRole('checkbox').nth(3)).toBeChecked();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
});

for (const language of ['en', 'ja']) {
  test(`the About page deletes everything on request: ${language}`, async ({ page }) => {
    await page.goto(`/${language}/2fa/`);
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: word(language, 'simulator:start.open') }).click();
    await expect(page.locator('.simulator-place[data-ready]')).toBeVisible();
    await page.goto(`/${language}/about/`);
    await page.evaluate(() => localStorage.setItem('another-site', 'its own'));
    await page.getByRole('button', { name: word(language, 'site:forget.everything') }).click();
    await page.getByRole('button', { name: word(language, 'offline:forget.yes') }).click();
    await expect(
      page.locator('#main').getByText(word(language, 'offline:forget.done')),
    ).toBeVisible();
    const kept = await page.evaluate(() => ({ ...sessionStorage, ...localStorage }));
    expect(kept).toEqual({ 'another-site': 'its own' });
    await page.goto(`/${language}/2fa/`);
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  });
}

test('a box that is checked before the script has run stays checked, and is stored with the next one', async ({
  page,
}) => {
  let arrive = () => {};
  const late = new Promise<void>((arrived) => (arrive = arrived));
  await page.route('**/_astro/Layout*.js', async (route) => {
    await late;
    await route.continue();
  });
  await page.goto('/en/2fa/', { waitUntil: 'commit' });
  const boxes = page.getByRole('checkbox');
  await boxes.nth(2).check();
  arrive();
  await page.waitForLoadState('networkidle');
  await boxes.nth(4).check();
  await page.reload();
  await expect(boxes.nth(2)).toBeChecked();
  await expect(boxes.nth(4)).toBeChecked();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
});

test('without script, checklists are ordinary lists', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/ja/2fa/');
  const line = page.locator('[data-checklist]:not(.ready) li').first();
  await expect(line).toBeVisible();
  await expect(line).toHaveCSS('display', 'list-item');
  await expect(page.getByRole('checkbox')).toHaveCount(0);
});
