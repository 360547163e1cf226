/**
 * With a browser font of up to 32 px, nothing scrolls sideways at 320 px: no page, and no screen of
 * the simulator.
 * Trials: trials.md#larger-font
 */
import { expect, type Page } from '@playwright/test';
import { isPictureName, pictures, twinOf } from '../../src/simulator/screens/guide-figures.ts';
import { PLAIN, addressOf, builtFiles } from '../support/built-site.ts';
import { test } from '../support/healthy-page.ts';
import { overflow } from '../support/reflow.ts';
import { SETTINGS, SimulatorPage, START_MS } from '../support/simulator.ts';

const SIZES = [20, 24, 28, 32];
/** Chromium's ratio between its fonts of fixed and of variable width. */
const FIXED = 13 / 16;

test.use({ viewport: { width: 320, height: 640 } });

/** Sets the font size that a reader chooses in the browser's settings, in pixels. */
async function chooseFontSize(page: Page, size: number): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const fontSizes = { standard: size, fixed: Math.round(size * FIXED) };
  await browser.send('Page.setFontSizes', { fontSizes });
}

for (const file of builtFiles(PLAIN).filter((name) => name.endsWith('.html'))) {
  test(`${addressOf(PLAIN, file)} fits 320 px with large fonts`, async ({ page }) => {
    await page.goto(addressOf(PLAIN, file));
    if (file.includes('practice')) await page.locator('[data-ready]').waitFor();
    for (const size of SIZES) {
      await chooseFontSize(page, size);
      expect.soft(await overflow(page), `${size} px`).toEqual([]);
    }
  });
}

for (const { language, edition } of SETTINGS) {
  test(`every screen fits 320 px with a font of 32 px: ${language}, ${edition}`, async ({
    page,
  }) => {
    const often = language === 'ja' && edition === 'today';
    test.skip(!often && !process.env['LONG'], 'a long check: set LONG=1, as npm run test:all does');
    test.setTimeout(300_000);
    await page.addInitScript(() => location.protocol === 'about:' || sessionStorage.clear());
    const simulator = new SimulatorPage(page, { language, edition });
    await simulator.at(START_MS);
    for (const name of Object.keys(pictures).filter(isPictureName)) {
      if (!twinOf(name, edition)) continue;
      await page.goto('about:blank');
      await page.goto(`/${language}/practice/#${pictures[name].exercise}/${edition}/${name}`);
      await chooseFontSize(page, 32);
      await simulator.ready();
      for (const device of ['hub', 'authenticator'] as const) {
        await simulator.face(device);
        expect.soft(await overflow(page), `${name}, ${device}`).toEqual([]);
      }
    }
  });
}
