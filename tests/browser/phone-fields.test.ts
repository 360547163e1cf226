/**
 * On a phone, a field with smaller text than 16 px makes some browsers zoom in, and a number can
 * become a telephone link.
 * Trials: trials.md#phone-zoom
 */
import { expect } from '@playwright/test';
import { isPictureName, pictures, twinOf } from '../../src/simulator/screens/guide-figures.ts';
import { builtFiles, PLAIN, readBuilt } from '../support/built-site.ts';
import { longestTextFaults } from '../support/fields.ts';
import { test } from '../support/healthy-page.ts';
import { SETTINGS, SimulatorPage, START_MS } from '../support/simulator.ts';

test.use({ viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true });

for (const { language, edition } of SETTINGS) {
  test(`every field has a font of at least 16 px and codes are not cut off: ${language}, ${edition}`, async ({
    page,
  }) => {
    const often = language === 'ja' && edition === 'today';
    test.skip(!often && !process.env['LONG'], 'a long check: set LONG=1, as npm run test:all does');
    test.setTimeout(120_000);
    await page.addInitScript(() => location.protocol === 'about:' || sessionStorage.clear());
    const simulator = new SimulatorPage(page, { language, edition });
    await simulator.at(START_MS);
    const look = async (where: string) =>
      expect.soft(await longestTextFaults(page), where).toEqual([]);

    for (const name of Object.keys(pictures).filter(isPictureName)) {
      if (!twinOf(name, edition)) continue;
      await page.goto('about:blank');
      await page.goto(`/${language}/practice/#${pictures[name].exercise}/${edition}/${name}`);
      await simulator.ready();
      await simulator.face('hub');
      await look(name);
    }

    await page.goto('about:blank');
    await page.goto(`/${language}/practice/#broken-pull/${edition}`);
    await simulator.ready();
    await simulator.face('terminal');
    await look('terminal');

    await simulator.face('authenticator');
    await look('phone');
  });
}

test('the search field has a font of at least 16 px', async ({ page }) => {
  await page.goto('/ja/2fa/');
  await page.locator('#search').click();
  await expect(page.locator('.search input')).toBeVisible();
  expect(await longestTextFaults(page)).toEqual([]);
});

const pages = builtFiles(PLAIN).filter((file) => file.endsWith('.html'));

test(`no digits become a telephone link on any page (${pages.length} pages)`, () => {
  expect(pages.length).toBeGreaterThan(40);
  for (const file of pages) {
    const html = readBuilt(PLAIN, file);
    expect(html, file).toMatch(/<meta name="format-detection" content="telephone=no"\s*\/?>/);
    expect(html, file).not.toMatch(/href="?tel:/);
  }
});
