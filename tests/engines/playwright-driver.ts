/**
 * A driver based on Playwright, which finds elements by role and waits automatically. For Chromium
 * and Firefox.
 */
import type { Browser, Locator, Page } from '@playwright/test';
import { spaceOutPresses } from '../support/press-pace.ts';
import { watch } from '../support/healthy-page.ts';
import type { Driver, Role } from './driver.ts';

export class PlaywrightDriver implements Driver {
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #complaints: readonly string[];

  private constructor(browser: Browser, page: Page, complaints: readonly string[]) {
    this.#browser = browser;
    this.#page = page;
    this.#complaints = complaints;
  }

  static async on(browser: Browser, baseURL: string): Promise<PlaywrightDriver> {
    const page = await browser.newPage({ baseURL });
    await spaceOutPresses(page);
    return new PlaywrightDriver(browser, page, await watch(page, new URL(baseURL).origin));
  }

  #find(role: Role, name: string, within?: string): Locator {
    const place =
      within === undefined
        ? this.#page
        : this.#page.getByRole('region', { name: within, exact: true });
    return place.getByRole(role, { name, exact: true });
  }

  async goto(path: string): Promise<void> {
    await this.#page.goto(path);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async back(): Promise<void> {
    // `goBack` does not work here: Firefox sends no event when it shows a page from its
    // back/forward cache.
    await this.#page.evaluate(() => history.back());
  }

  async press(role: Role, name: string, within?: string): Promise<void> {
    await this.#find(role, name, within).click();
  }

  async type(label: string, text: string, within?: string): Promise<void> {
    await this.#find('textbox', label, within).pressSequentially(text);
  }

  async enter(label: string, text: string, within?: string): Promise<void> {
    await this.type(label, text, within);
    await this.#find('textbox', label, within).press('Enter');
  }

  async sees(role: Role, name: string, within?: string): Promise<boolean> {
    return this.#find(role, name, within).isVisible();
  }

  async text(within?: string): Promise<string> {
    if (within === undefined) return this.#page.locator('body').innerText();
    const region = this.#page.getByRole('region', { name: within, exact: true });
    return (await region.isVisible()) ? region.innerText() : '';
  }

  async complaints(): Promise<readonly string[]> {
    return this.#complaints;
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
