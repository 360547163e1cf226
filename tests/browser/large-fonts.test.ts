/**
 * With a browser font of 32 px, no screen of the simulator scrolls sideways at 320 px. The pages are
 * in `reflow.test.ts`.
 * Trials: trials.md#larger-font
 */
import { expect } from '@playwright/test';
import { isPictureName, pictures, twinOf } from '../../src/simulator/screens/guide-figures.ts';
import { test } from '../support/healthy-page.ts';
import { chooseFontSize, overflow } from '../support/reflow.ts';
import { SETTINGS, SimulatorPage, START_MS } from '../support/simulator.ts';

test.use({ viewport: { width: 320, height: 640 } });

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
