/**
 * Every screen of the simulated Docker Hub in every look: light, dark, forced colors, wide, and
 * narrow. Part of `npm run test:all`; `speech.test.ts` covers light and narrow in every run.
 */
import { expect } from '@playwright/test';
import { isPictureName, pictures, twinOf } from '../../src/simulator/screens/guide-figures.ts';
import { axeFindings } from '../support/axe.ts';
import { SimulatorPage, SETTINGS, START_MS } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { overflow } from '../support/reflow.ts';

const LOOKS = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

for (const { language, edition } of SETTINGS) {
  for (const { name: look, media } of LOOKS) {
    for (const width of [320, 1280]) {
      test(`axe finds no violations on any screen: ${language}, ${edition}, ${look}, ${width} px`, async ({
        page,
      }) => {
        test.skip(!process.env['LONG'], 'a long check: set LONG=1, as npm run test:all does');
        test.setTimeout(300_000);
        await page.setViewportSize({ width, height: 4000 });
        await page.emulateMedia(media);
        // Every picture starts with empty storage. about:blank, opened in between, has no storage
        // to clear.
        await page.addInitScript(() => location.protocol === 'about:' || sessionStorage.clear());
        const simulator = new SimulatorPage(page, { language, edition });
        await simulator.at(START_MS);
        for (const name of Object.keys(pictures).filter(isPictureName)) {
          if (!twinOf(name, edition)) continue;
          await page.goto('about:blank');
          await page.goto(`/${language}/practice/#${pictures[name].exercise}/${edition}/${name}`);
          await simulator.ready();
          expect.soft(await axeFindings(page), name).toEqual([]);
          expect.soft(await overflow(page), name).toEqual([]);
        }
      });
    }
  }
}
