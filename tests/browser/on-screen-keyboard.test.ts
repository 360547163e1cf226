/**
 * On a phone, the keyboard takes about half of the window. The next line, the field that has the
 * focus, and the control after it, usually the button that sends it, stay in view.
 */
import { expect } from '@playwright/test';
import { exercises } from '../../src/exercises/list.ts';
import { editionsOf } from '../exercises/each-edition.ts';
import { isPictureName, pictures, twinOf } from '../../src/simulator/screens/guide-figures.ts';
import { coveredPoints } from '../support/covered.ts';
import { Reader } from '../support/reader.ts';
import { test } from '../support/healthy-page.ts';
import { SimulatorPage, START_MS } from '../support/simulator.ts';

/** The window of a phone, and what its keyboard leaves. */
const PHONES = [
  { size: { width: 390, height: 664 }, left: { width: 390, height: 330 } },
  { size: { width: 360, height: 560 }, left: { width: 360, height: 290 } },
] as const;

test.use({ hasTouch: true, isMobile: true });

/** Each screen that the guide shows and, in the long tests, the beginning of each exercise. */
const ADDRESSES = [
  ...Object.keys(pictures)
    .filter(isPictureName)
    .filter((name) => twinOf(name, 'today'))
    .map((name) => `${pictures[name].exercise}/${name}`),
  'broken-pull',
  ...exercises
    .filter(({ id }) => process.env['LONG'] && editionsOf(id).includes('today'))
    .map(({ id }) => id),
];

for (const language of ['en', 'ja'] as const) {
  for (const { size, left } of PHONES) {
    test(`a field, the control after it, and the next line fit above the keyboard: ${language}, ${left.width}×${left.height}`, async ({
      page,
    }) => {
      const often = language === 'ja' && left.width === 360;
      test.skip(!often && !process.env['LONG'], 'long: set LONG=1, as npm run test:all does');
      test.setTimeout(180_000);
      await page.setViewportSize(size);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const simulator = new SimulatorPage(page, { language, edition: 'today' });
      await page.addInitScript(() => location.protocol === 'about:' || sessionStorage.clear());
      await simulator.at(START_MS);
      const reader = new Reader(simulator);
      let fields = 0;
      for (const address of ADDRESSES) {
        // An address that differs only in its fragment asks before it replaces the exercise.
        await page.goto('about:blank');
        await page.goto(`/${language}/practice/#${address}`);
        await simulator.ready();
        await simulator.effects();
        for (const field of await page.locator('.simulator form input[type=text]:visible').all()) {
          fields += 1;
          await field.tap();
          await page.setViewportSize(left);
          // As browsers do when the keyboard opens.
          await field.evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
          const needed = {
            'the next line': reader.line,
            'the field': field,
            'the control after it': field.locator(
              'xpath=following::*[self::input or self::select or self::button][1]',
            ),
          };
          for (const [name, element] of Object.entries(needed)) {
            const at = `${address}: ${name}: ${await reader.line.innerText()}`;
            expect.soft(await coveredPoints(element), at).toEqual([]);
          }
          await page.setViewportSize(size);
        }
      }
      console.log(`${language}, ${left.width}×${left.height}: ${fields} fields`);
    });
  }
}
