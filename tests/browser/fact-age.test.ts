/** A page says that its facts are old, by the reader's clock. */
import { expect, test } from '@playwright/test';

for (const { language, sentence } of [
  { language: 'en', sentence: 'last checked on November 25, 2026. Docker might have changed' },
  { language: 'ja', sentence: '2026年11月25日に確認したものです' },
]) {
  test(`nine months after its facts were read, a page says so: ${language}`, async ({ page }) => {
    const note = page.getByText(sentence);
    await page.clock.setFixedTime('2027-08-24T12:00:00Z');
    await page.goto(`/${language}/2fa/recover-hub-account/`);
    await expect(page.locator('html')).toHaveAttribute('data-scripted', '');
    // The next part of the script sets this mark in the menu.
    await expect(page.locator('.contents [aria-current]').first()).toBeAttached();
    await expect(note).toBeHidden();
    await page.clock.setFixedTime('2027-08-26T12:00:00Z');
    await page.reload();
    await expect(note).toBeVisible();
  });
}
