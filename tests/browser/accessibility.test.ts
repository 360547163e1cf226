/**
 * axe finds no violations on any page. The languages have the same pages and styles, so English is
 * checked in light and Japanese in dark; with LONG=1, both in both.
 */
import { expect } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { PLAIN, addressOf, builtFiles } from '../support/built-site.ts';
import { test } from '../support/healthy-page.ts';

const pages = builtFiles(PLAIN).filter((file) => file.endsWith('.html'));

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds no violations, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const file of pages) {
      test(`on ${addressOf(PLAIN, file)}`, async ({ page }) => {
        const often = file.startsWith('ja/') === (colorScheme === 'dark');
        test.skip(
          !often && !process.env['LONG'],
          'a long check: set LONG=1, as npm run test:all does',
        );
        await page.goto(addressOf(PLAIN, file));
        expect(await axeFindings(page)).toEqual([]);
      });
    }
  });
}
