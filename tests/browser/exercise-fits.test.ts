/**
 * At every step of every exercise, whatever the browser's font size: the page does not scroll
 * sideways at 320 px, the next line, title, and goal have room, no field has a font below 16 px, and
 * no field cuts off its content, also with the longest text that a reader can enter in it.
 * Trials: trials.md#larger-font, trials.md#phone-zoom, trials.md#long-name
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { exercises } from '../../src/exercises/list.ts';
import { editionsOf } from '../exercises/each-edition.ts';
import { fieldFaults, longestTextFaults } from '../support/fields.ts';
import { test } from '../support/healthy-page.ts';
import { Pointer } from '../support/pointer.ts';
import { chooseFontSize, overflow } from '../support/reflow.ts';
import { SETTINGS, SimulatorPage, START_MS } from '../support/simulator.ts';

/** In pixels. The browser's own size comes last, for the next act. */
const FONT_SIZES = [20, 24, 32, 16] as const;

/** The sizes with which every field gets its longest text: the browser's own, and the largest. */
const FILLED_SIZES: readonly number[] = [16, 32];

/** A reader who scrolls to each control. */
class ScrollingPointer extends Pointer {
  override press(control: Locator): Promise<void> {
    return control.click();
  }
}

/** What a large font leaves no room for: the next line in its bar, and the title and goal. */
const cramped = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const bottom = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect().bottom ?? 0;
    const texts = [...document.querySelectorAll('.exercise-title, .top-bar .state')];
    const narrow = texts.filter(
      (text) => text.clientWidth < 5 * parseFloat(getComputedStyle(text).fontSize),
    );
    return [
      ...(bottom('.next-text') > bottom('.next-line') + 1 ? ['the next line is cut'] : []),
      ...narrow.map(({ className, clientWidth }) => `${className} is ${clientWidth} px wide`),
    ];
  });

/** A limit above the number of steps of any exercise. */
const ENOUGH = 40;

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

for (const { language, edition } of SETTINGS) {
  for (const { id } of exercises.filter((each) => editionsOf(each.id).includes(edition))) {
    test(`fits 320 px at every step with each font size and the longest texts: ${id}, ${language}, ${edition}`, async ({
      page,
    }) => {
      const often = id === 'rotate-token' && language === 'ja' && edition === 'today';
      test.skip(
        !often && !process.env['LONG'],
        'a long check: set LONG=1, as npm run test:all does',
      );
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const simulator = new SimulatorPage(page, { language, edition });
      await simulator.open(START_MS);
      await page.goto(`/${language}/practice/#${id}`);
      await expect(page.locator('.exercise-title')).toContainText(
        simulator.word(`path:exercise.${id}.title`),
      );
      const reader = new ScrollingPointer(simulator);
      const line = page.locator('.next-line');
      const check = async () => {
        const at = await reader.line.innerText();
        for (const size of FONT_SIZES) {
          await chooseFontSize(page, size);
          expect.soft(await overflow(page), `${at}: ${size} px`).toEqual([]);
          expect.soft(await cramped(page), `${at}: ${size} px`).toEqual([]);
          if (!FILLED_SIZES.includes(size)) continue;
          expect.soft(await longestTextFaults(page), `${at}: longest, ${size} px`).toEqual([]);
        }
        expect.soft(await fieldFaults(page), at).toEqual([]);
      };
      let steps = 0;
      while ((await line.getAttribute('data-kind')) !== 'reached') {
        expect(steps, 'steps').toBeLessThan(ENOUGH);
        await check();
        const names = await reader.quoted();
        const control = await reader.control(names);
        const tab = page.locator('.device-tabs button[data-next]');
        const [text, device] = [
          await reader.line.innerText(),
          await page.locator('.simulator').getAttribute('data-device'),
        ];
        await reader.use(control ?? tab, names);
        if (control) await expect(reader.line).not.toHaveText(text);
        else
          await expect(page.locator('.simulator')).not.toHaveAttribute('data-device', device ?? '');
        steps += 1;
      }
      await check();
    });
  }
}
