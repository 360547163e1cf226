/** axe finds no violations on any page, in either language, in light and dark. */
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
        await page.goto(addressOf(PLAIN, file));
        expect(await axeFindings(page)).toEqual([]);
      });
    }
  });
}
