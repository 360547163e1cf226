/**
 * axe finds no violations on any page. The languages have the same pages and styles, so every second
 * page is checked in English and light, and the others in Japanese and dark; with LONG=1, all pages
 * in all of them.
 */
import { expect } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { PLAIN, addressOf, builtFiles } from '../support/built-site.ts';
import { test } from '../support/healthy-page.ts';

const pages = builtFiles(PLAIN).filter((file) => file.endsWith('.html'));
const english = pages.filter((file) => file.startsWith('en/'));

/** Whether `npm test` checks the page in this color scheme. */
function isChecked(file: string, colorScheme: 'light' | 'dark'): boolean {
  if (process.env['LONG'] || !/^(en|ja)\//.test(file)) return true;
  const even = english.indexOf(file.replace(/^ja/, 'en')) % 2 === 0;
  return even === (colorScheme === 'light') && file.startsWith('en/') === even;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds no violations, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const file of pages) {
      test(`on ${addressOf(PLAIN, file)}`, async ({ page }) => {
        test.skip(
          !isChecked(file, colorScheme),
          'a long check: set LONG=1, as npm run test:all does',
        );
        await page.goto(addressOf(PLAIN, file));
        expect(await axeFindings(page)).toEqual([]);
      });
    }
  });
}
