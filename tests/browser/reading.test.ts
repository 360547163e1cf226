/** Aids for readers: the offer of the other language, links on headings, and the menu. */
import { expect } from '@playwright/test';
import { LOCALES } from '../../src/i18n/locales.ts';
import { test } from '../support/healthy-page.ts';
import { wordsOf } from '../support/words.ts';

const word = (language: string, key: string) => String(wordsOf(language).get(key));
const OTHER = { en: 'ja', ja: 'en' } as const;

for (const language of LOCALES) {
  const other = OTHER[language];

  test.describe(`a browser that prefers ${other}, on a page in ${language}`, () => {
    test.use({ locale: other === 'ja' ? 'ja-JP' : 'en-GB' });

    test(`is offered ${other} in ${other} without layout shift, and the offer can be dismissed permanently`, async ({
      page,
    }) => {
      await page.goto(`/${language}/2fa/`);
      const link = page.getByRole('link', { name: word(other, 'offer:text') });
      await expect(link).toBeVisible();
      await expect(page.locator('.foot-line')).toHaveAttribute('lang', other);
      await expect(page.locator('.page-head')).toHaveJSProperty('offsetTop', 0);
      await page.getByRole('button', { name: word(other, 'script:close') }).click();
      await expect(link).toHaveCount(0);
      await page.goto(`/${language}/glossary/`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('h2 a').first()).toBeVisible();
      await expect(link).toHaveCount(0);
    });

    test(`goes to the same page in ${other} by the offer, which is not shown again`, async ({
      page,
    }) => {
      await page.goto(`/${language}/glossary/`);
      await page.getByRole('link', { name: word(other, 'offer:text') }).click();
      await expect(page).toHaveURL(`/${other}/glossary/`);
      await page.goBack();
      await page.reload();
      await expect(page.locator('h2 a').first()).toBeVisible();
      await expect(page.locator('.foot-line')).toHaveCount(0);
    });
  });

  test.describe(`a browser that prefers ${language}, on a page in ${language}`, () => {
    test.use({ locale: language === 'ja' ? 'ja-JP' : 'en-GB' });

    test(`is offered nothing, and each ${language} heading is a link to itself`, async ({
      page,
    }) => {
      await page.goto(`/${language}/2fa/`);
      const headings = page.locator('.prose :is(h2, h3)[id]');
      const ids = await headings.evaluateAll((all) => all.map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(3);
      const links = page.locator('.prose :is(h2, h3)[id] > a');
      const addresses = () => links.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      await expect.poll(addresses).toEqual(ids.map((id) => `#${id}`));
      await expect(page.locator('.foot-line')).toHaveCount(0);
    });
  });
}

test('the menu marks the section that is read, from the one at which the page was opened', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto('/ja/2fa/#prerequisites');
  const marked = page.locator('.contents [aria-current=true]');
  await expect(marked).toHaveAttribute('href', '#prerequisites');
  await page.evaluate(() => document.querySelector('#practice')?.scrollIntoView());
  await expect(marked).toHaveAttribute('href', '#practice');
  await page.evaluate(() => scrollTo(0, 0));
  await expect(marked).toHaveCount(0);
});

test('increased contrast, if preferred, removes muted colors', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await page.goto('/en/2fa/');
  const ink = await page.locator('body').evaluate((element) => getComputedStyle(element).color);
  await expect(page.locator('.lead')).toHaveCSS('color', ink);
});
