/**
 * A reader who uses only the keyboard: moves the focus with Tab and Shift+Tab, presses buttons with
 * Enter, and types. No script moves the focus.
 */
import { expect, type Page } from '@playwright/test';

/** A limit above the number of rounds of Tab that any element needs. */
const ROUNDS = 6;

export class Keyboard {
  /** How often Tab was pressed so far, forward or back. */
  tabs = 0;

  constructor(readonly page: Page) {}

  /**
   * Waits for the effects of the last act, which can move the focus. Preact runs them after the
   * next frame, and an effect can cause one more.
   */
  async settle(): Promise<void> {
    await this.page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame += 1)
        await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    });
  }

  /** Moves the focus to the visible element that matches the selector, in the shorter direction. */
  async to(selector: string): Promise<void> {
    for (let round = 0; round < ROUNDS; round += 1) {
      const steps = await this.page.evaluate((wanted) => {
        // A heading that a script focused is where Tab continues, and Tab does not reach it.
        const reached = [...document.querySelectorAll<HTMLElement>('*')].filter(
          (element) =>
            element === document.activeElement ||
            (element.tabIndex >= 0 && element.checkVisibility() && !element.matches(':disabled')),
        );
        const target = reached.findIndex((element) => element.matches(wanted));
        return target < 0
          ? undefined
          : target - reached.indexOf(document.activeElement as HTMLElement);
      }, selector);
      expect(steps, `no element ${selector}`).toBeDefined();
      if (!steps) return;
      const key = steps > 0 ? 'Tab' : 'Shift+Tab';
      for (let step = 0; step < Math.abs(steps); step += 1) await this.page.keyboard.press(key);
      this.tabs += Math.abs(steps);
    }
    throw new RangeError(`Tab does not reach ${selector}`);
  }

  /** Goes past the page's header with its first link, if nothing has the focus yet. */
  async skipHeader(): Promise<void> {
    if (await this.page.locator(':focus').count()) return;
    await this.press('.skip');
    // The link moves the place from which Tab continues, and no script can read that place.
    await this.page.keyboard.press('Tab');
    this.tabs += 1;
    await expect(this.page.locator('main :focus')).toBeVisible();
  }

  /** Presses the button. The simulator ignores a second Enter without another key in between. */
  async press(selector: string): Promise<void> {
    await this.to(selector);
    await this.page.keyboard.press('Shift');
    await this.page.keyboard.press('Enter');
  }

  async enter(selector: string, text: string): Promise<void> {
    await this.to(selector);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Chooses the option with this text with the arrow keys. */
  async choose(select: string, option: string): Promise<void> {
    await this.to(select);
    const field = this.page.locator(`:focus`);
    const chosen = () => field.locator('option:checked').innerText();
    await this.page.keyboard.press('Home');
    const options = await field.locator('option').count();
    for (let at = 0; at < options && (await chosen()) !== option; at += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    expect(await chosen()).toBe(option);
  }
}
