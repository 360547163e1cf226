/**
 * Exercises from their links to their goals, by keyboard alone, by a reader who does what the next
 * line says: no pointer, and no script that moves the focus. The presses of Tab are counted.
 *
 * With `LONG=1`, every exercise in both languages.
 */
import { expect } from '@playwright/test';
import type { ListedId } from '../../src/exercises/groups.ts';
import { exercises } from '../../src/exercises/list.ts';
import { test } from '../support/healthy-page.ts';
import { Keyboard } from '../support/keyboard.ts';
import { Reader } from '../support/reader.ts';
import { SimulatorPage, START_MS, type Language } from '../support/simulator.ts';

/** The most presses of Tab that an exercise may take. */
const TABS: Partial<Record<ListedId, number>> = { 'first-enrollment': 20, 'lost-phone': 40 };

/** The exercises of every run: those with a limit, and those about situations outside the setup. */
const EVERY_TIME: readonly ListedId[] = [
  'first-enrollment',
  'lost-phone',
  'copy-entry',
  'second-device',
  'forgotten-password',
  'unverified-pull',
  'server-login',
  'device-code-expired',
  'wrong-account',
  'rotate-token',
  'missing-store',
  'rate-limit',
];

const long = Boolean(process.env['LONG']);
const languages: readonly Language[] = long ? ['en', 'ja'] : ['en'];
const walked = long
  ? exercises
  : exercises.filter(({ id }) => EVERY_TIME.some((each) => each === id));

/** A limit above the number of steps of any exercise. */
const ENOUGH = 40;
const NEXT = '.simulator [data-next]';

class KeyboardReader extends Reader {
  readonly keyboard = new Keyboard(this.page);

  /** Moves to the control that is marked as the next one, and uses it. */
  async step(): Promise<void> {
    const { keyboard, page } = this;
    const names = await this.quoted();
    switch (await page.locator(NEXT).getAttribute('id')) {
      case 'hub-field':
        await keyboard.to(NEXT);
        await page.keyboard.type(await this.code());
        break;
      case 'terminal-line':
        await keyboard.to(NEXT);
        await page.keyboard.type(names[0] ?? '');
        await page.keyboard.press('Enter');
        break;
      case 'token-description':
        await keyboard.to(NEXT);
        await page.keyboard.type('server');
        break;
      case 'token-permission': {
        const options = await page.locator(`${NEXT} option`).allTextContents();
        await keyboard.choose(NEXT, names.find((name) => options.includes(name)) ?? '');
        break;
      }
      default:
        await keyboard.press(NEXT);
    }
  }
}

for (const language of languages) {
  for (const { id } of walked) {
    test(`the keyboard alone leads to the goal: ${id}, ${language}`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const simulator = new SimulatorPage(page, { language, edition: 'today' });
      await simulator.at(START_MS);
      await page.goto(`/${language}/practice/#${id}`);
      await simulator.ready();
      await expect(page.locator('.exercise-title')).toContainText(
        simulator.word(`path:exercise.${id as ListedId}.title`),
      );
      const reader = new KeyboardReader(simulator);
      const line = page.locator('.next-line');
      let steps = 0;
      await reader.keyboard.settle();
      await reader.keyboard.skipHeader();
      while ((await line.getAttribute('data-kind')) !== 'reached') {
        expect(steps, 'steps').toBeLessThan(ENOUGH);
        const text = await reader.line.innerText();
        await reader.step();
        await expect(reader.line).not.toHaveText(text);
        await reader.keyboard.settle();
        steps += 1;
      }
      const { tabs } = reader.keyboard;
      console.log(`${id}, ${language}: ${steps} steps, ${tabs} × Tab`);
      expect(tabs, 'Tab').toBeLessThanOrEqual(TABS[id as ListedId] ?? Infinity);
    });
  }
}
