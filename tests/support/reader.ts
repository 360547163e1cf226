/**
 * A reader who reads only the next line, and finds the control that the line quotes by role and
 * name.
 */
import type { Locator, Page } from '@playwright/test';
import type { SimulatorPage } from './simulator.ts';

export class Reader {
  readonly page: Page;
  readonly line: Locator;

  constructor(readonly simulator: SimulatorPage) {
    this.page = simulator.page;
    this.line = this.page.locator('.next-text');
  }

  /** The names that the next line quotes. */
  async quoted(): Promise<readonly string[]> {
    const text = await this.line.innerText();
    return [...text.matchAll(/[“「]([^”」]*)[”」]/g)].map(([, name = '']) => name);
  }

  /** The control with a quoted name, or the terminal's line if the next line quotes a command. */
  async control(names: readonly string[]): Promise<Locator | undefined> {
    const inside = this.page.locator('.simulator');
    for (const name of names) {
      for (const role of ['button', 'textbox', 'combobox'] as const) {
        const found = inside
          .getByRole(role, { name, exact: true })
          .and(this.page.locator(':not(details:not([open]) *)'));
        if ((await found.count()) === 1 && (await found.isVisible())) return found;
      }
    }
    const terminal = inside.locator('#terminal-line');
    const text = await this.line.innerText();
    const named = text.includes(this.simulator.word('stage:device.terminal'));
    return (named || /terminal/i.test(text)) && (await terminal.isVisible()) ? terminal : undefined;
  }

  /** The digits that a device or an email shows, or the last code that the terminal shows. */
  async code(): Promise<string> {
    const shown = await this.page
      .locator('[data-panel="hub"] [data-screen]')
      .getAttribute('data-screen');
    if (shown === 'email-not-verified') {
      return this.page.locator('[data-panel="inbox"] li code').first().innerText();
    }
    if (shown !== 'device-code') {
      return (await this.page.locator('.entry-code').last().innerText()).replace(/\s/g, '');
    }
    const lines = await this.page.locator('[data-panel="terminal"]').textContent();
    return lines?.match(/[A-Z]{4}-[A-Z]{4}/g)?.at(-1) ?? '';
  }
}
