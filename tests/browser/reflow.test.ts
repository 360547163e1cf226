/**
 * At 320 px, no page scrolls horizontally, in either language, even with a browser font of up to
 * 32 px or with enlarged text spacing.
 * Trials: trials.md#zoom-and-forced-colors, trials.md#larger-font
 */
import { expect } from '@playwright/test';
import { PLAIN, addressOf, builtFiles } from '../support/built-site.ts';
import { test } from '../support/healthy-page.ts';
import { chooseFontSize, enlargeSpacing, overflow } from '../support/reflow.ts';

/** In pixels. The last is the usual one, and stays for the next checks. */
const FONT_SIZES = process.env['LONG'] ? [20, 24, 28, 32, 16] : [20, 32, 16];

test.use({ viewport: { width: 320, height: 640 } });

for (const file of builtFiles(PLAIN).filter((name) => name.endsWith('.html'))) {
  test(`${addressOf(PLAIN, file)} fits 320 px`, async ({ page }) => {
    await page.goto(addressOf(PLAIN, file));
    if (file.includes('practice')) await page.locator('[data-ready]').waitFor();
    for (const size of FONT_SIZES) {
      await chooseFontSize(page, size);
      expect.soft(await overflow(page), `${size} px`).toEqual([]);
    }
    await enlargeSpacing(page);
    expect(await overflow(page), 'with enlarged text spacing').toEqual([]);
  });
}
