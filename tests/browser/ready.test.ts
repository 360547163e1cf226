/** The page "Are you ready?": boxes on screen, lines to write on in print, and one sheet of paper. */
import { expect } from '@playwright/test';
import { LOCALES } from '../../src/i18n/locales.ts';
import { test } from '../support/healthy-page.ts';

for (const language of LOCALES) {
  test(`has boxes to check, and no field to enter text in: ${language}`, async ({ page }) => {
    await page.goto(`/${language}/2fa/ready/`);
    const items = page.locator('.ruled li');
    expect(await items.count()).toBeGreaterThan(4);
    await expect(page.getByRole('checkbox')).toHaveCount(await items.count());
    await expect(page.locator('main :is(input:not([type=checkbox]), textarea)')).toHaveCount(0);
  });

  test(`prints on one page, with a blank line below each item: ${language}`, async ({ page }) => {
    await page.goto(`/${language}/2fa/ready/`);
    for (const format of ['A4', 'Letter']) {
      // Of paper, around what the page itself leaves free.
      for (const width of ['0', '10mm', '15mm']) {
        const margin = { top: width, right: width, bottom: width, left: width };
        const pdf = (await page.pdf({ format, margin })).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page\b/g), `${format}, ${width}`).toHaveLength(1);
      }
    }
    await page.emulateMedia({ media: 'print' });
    const lines = await page.locator('.ruled li').evaluateAll((items) =>
      items.map((item) => {
        const { display, borderBottomStyle, content } = getComputedStyle(item, '::after');
        return [display, borderBottomStyle, content];
      }),
    );
    expect(lines).toEqual(lines.map(() => ['block', 'solid', '""']));
  });
}
