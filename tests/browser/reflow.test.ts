/**
 * At 320 px, no page scrolls horizontally, in either language, even with enlarged text spacing.
 * Trials: trials.md#zoom-and-forced-colors
 */
import { expect } from '@playwright/test';
import { PLAIN, addressOf, builtFiles } from '../support/built-site.ts';
import { test } from '../support/healthy-page.ts';
import { enlargeSpacing, overflow } from '../support/reflow.ts';

test.use({ viewport: { width: 320, height: 640 } });

for (const file of builtFiles(PLAIN).filter((name) => name.endsWith('.html'))) {
  test(`${addressOf(PLAIN, file)} fits 320 px`, async ({ page }) => {
    await page.goto(addressOf(PLAIN, file));
    if (file.includes('practice')) await page.locator('[data-ready]').waitFor();
    expect(await overflow(page)).toEqual([]);
    await enlargeSpacing(page);
    expect(await overflow(page), 'with enlarged text spacing').toEqual([]);
  });
}
