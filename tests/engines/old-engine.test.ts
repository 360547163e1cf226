/**
 * The guide in an engine of 2022 (WPE WebKit 2.38 of Debian 12, as in Safari 16.0), which supports
 * neither popovers nor CSS nesting: the text is complete, visible, and laid out as a column.
 */
import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { LOCALES } from '../../src/i18n/locales.ts';
import { WebDriverSession, WPE } from './webdriver-session.ts';

const COG = '/usr/bin/cog';
const missing = [COG, '/usr/bin/WPEWebDriver'].find((path) => !existsSync(path));

for (const language of LOCALES) {
  test(`the guide is complete in an old engine: ${language}`, async ({ baseURL, page }) => {
    test.skip(!process.env['LONG'], 'a long test: set LONG=1, as npm run test:all does');
    test.skip(missing !== undefined, `${missing} is missing; LONG=1 npm run machine installs it`);
    const path = `/${language}/2fa/`;
    await page.goto(path);
    const textOf = 'return [...document.querySelectorAll(".prose :is(h1, h2, p, li)")]';
    const wanted = await page.evaluate<string[]>(
      `(() => { ${textOf}.filter((e) => e.checkVisibility()).map((e) => e.textContent.trim()) })()`,
    );
    expect(wanted.length).toBeGreaterThan(30);

    const old = await WebDriverSession.start(COG, WPE);
    try {
      await old.post('/url', { url: `${baseURL}${path}` });
      const seen = await old.run<string[]>(
        `${textOf}.filter((e) => e.getClientRects().length > 0).map((e) => e.textContent.trim())`,
      );
      expect(seen).toEqual(expect.arrayContaining(wanted));
      const look = await old.run<{ paper: string; ink: string; sideways: number; lists: number }>(
        `const { backgroundColor: paper, color: ink } = getComputedStyle(document.documentElement);
         const sideways = document.documentElement.scrollWidth - innerWidth;
         return { paper, ink, sideways, lists: document.querySelectorAll('.contents a').length };`,
      );
      expect(look).toMatchObject({ paper: 'rgb(250, 247, 241)', ink: 'rgb(23, 32, 46)' });
      expect(look.sideways).toBeLessThanOrEqual(0);
      expect(look.lists).toBeGreaterThan(10);
    } finally {
      await old.close();
    }
  });
}
