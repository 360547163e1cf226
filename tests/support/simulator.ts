/**
 * The simulator as a reader uses it: by the names of its buttons and fields, in one language and
 * one edition. Docker's labels come from the simulator's list, other names from the UI texts.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import type { EditionId } from '../../src/core/hub/edition.ts';
import type { HubControl } from '../../src/core/hub/screen.ts';
import { hasLabel, labelOn } from '../../src/simulator/labels.ts';
import type { Device } from '../../src/simulator/view-choice.ts';
import { afterEffects } from './after-effects.ts';
import { wordsOf } from './words.ts';

export type Language = 'en' | 'ja';

export type Setting = { readonly language: Language; readonly edition: EditionId };

/** Every pair of language and edition. */
export const SETTINGS: readonly Setting[] = (['en', 'ja'] as const).flatMap((language) =>
  (['today', 'classic'] as const).map((edition) => ({ language, edition })),
);

/** The start of a time step, so that tests know how long codes are valid. */
export const START_MS = Date.UTC(2023, 10, 14, 22, 13, 30);

export const STEP_MS = 30_000;

/** The controls from the home page to the recovery code, in order. */
export const TO_RECOVERY_CODE: Readonly<Record<EditionId, readonly HubControl[]>> = {
  today: ['avatar', 'account-settings', 'two-factor', 'use-practice-password', 'confirm'],
  classic: ['avatar', 'account-settings', 'security', 'enable-two-factor', 'set-up-using-an-app'],
};

export class SimulatorPage {
  readonly hub: Locator;
  readonly phone: Locator;
  readonly codeField: Locator;
  /** The next line after a refusal: its cause and solution. */
  readonly refusal: Locator;
  readonly qrCode: Locator;

  constructor(
    readonly page: Page,
    readonly setting: Setting,
  ) {
    this.hub = page.getByRole('region', { name: this.word('stage:device.hub') });
    this.phone = page.getByRole('region', { name: this.word('stage:device.phone') });
    this.codeField = this.hub.getByLabel(labelOn(setting.edition, 'field-authentication-code'));
    this.refusal = page.locator('.next-line[data-kind=refused] .next-text');
    this.qrCode = this.hub.getByRole('img', { name: this.word('simulator:qr.alt') });
  }

  /** A UI text in the reader's language. Throws for an unknown key. */
  word(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const text = wordsOf(this.setting.language).get(key);
    if (typeof text !== 'string') throw new RangeError(`There is no text ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  }

  /** A visible UI text, excluding the live regions that repeat it. */
  shown(key: string): Locator {
    return this.page.getByText(this.word(key)).and(this.page.locator(':not([aria-live] *)'));
  }

  /** Opens the simulator with the device's clock at `atMs`, and waits until it is ready. */
  async open(atMs: number = START_MS): Promise<void> {
    const { language, edition } = this.setting;
    await this.at(atMs);
    await this.page.goto(`/${language}/practice/`);
    await this.ready();
    if (edition === 'classic') await this.chooseEdition(edition);
  }

  /** Chooses the edition in the menu of everything that is rarely used. */
  async chooseEdition(edition: EditionId): Promise<void> {
    await this.openMore();
    const name = this.word(`simulator:edition.${edition}`);
    await this.page.locator('.simulator').getByRole('radio', { name }).check();
    await this.page.keyboard.press('Escape');
  }

  async openMore(): Promise<void> {
    const more = this.page.getByRole('button', { name: this.word('stage:more'), exact: true });
    if ((await more.getAttribute('aria-expanded')) !== 'true') await more.click();
  }

  /** Resolves when the simulator reports that all its lazy parts are loaded. */
  async ready(): Promise<void> {
    await expect(this.page.locator('.simulator-place[data-ready]')).toBeVisible();
  }

  /** Resolves after the effects of the last rendering. Before that, the address has not been read. */
  async effects(): Promise<void> {
    await afterEffects(this.page);
  }

  /** Shows a device where only one is shown at a time. */
  async face(device: Device): Promise<void> {
    const name = this.word(`stage:tab.${device}`);
    const bar = this.page.getByRole('navigation', { name: this.word('simulator:bar.name') });
    const tab = bar.getByRole('button', { name });
    if ((await bar.isVisible()) && (await tab.getAttribute('aria-current')) !== 'true') {
      await tab.click();
    }
  }

  /** Sets the device's clock to a fixed time in epoch milliseconds. */
  async at(atMs: number): Promise<void> {
    await this.page.clock.setFixedTime(atMs);
  }

  /** The key URI, from the link for an app on the same device. */
  async keyUri(): Promise<string> {
    await this.face('authenticator');
    const choose = (authenticator: 'own' | 'phone') =>
      this.page.locator(`[data-authenticator="${authenticator}"]`).click();
    await choose('own');
    const name = this.word('simulator:do.openInApp');
    const keyUri = await this.page.getByRole('link', { name }).getAttribute('href');
    await choose('phone');
    await this.face('hub');
    return keyUri ?? '';
  }

  button(control: HubControl): Locator {
    const { edition } = this.setting;
    if (control === 'avatar') {
      const name = edition === 'today' ? /avatar/ : /aoi_demo/;
      return this.hub.getByRole('button', { name });
    }
    const name = hasLabel(edition, control)
      ? labelOn(edition, control)
      : this.word(`simulator:do.${control}`);
    return this.hub.getByRole('button', { name, exact: true });
  }

  async press(...controls: readonly HubControl[]): Promise<void> {
    await this.face('hub');
    for (const control of controls) await this.button(control).click();
  }

  /** Presses a button next to the simulated phone, by its key below `simulator:do`. */
  async pressOnPhone(key: 'scan' | 'typeForMe' | 'addKey'): Promise<void> {
    await this.face('authenticator');
    await this.phone.getByRole('button', { name: this.word(`simulator:do.${key}`) }).click();
  }

  async toRecoveryCode(): Promise<void> {
    await this.press(...TO_RECOVERY_CODE[this.setting.edition]);
  }

  async toPairing(): Promise<void> {
    await this.toRecoveryCode();
    await this.press('saved-recovery-code');
    await expect(this.qrCode).toBeVisible();
  }

  /** The text code without its spaces. The tab with the text code stays open. */
  async textCode(): Promise<string> {
    await this.press('text-code');
    const shown = await this.hub.getByRole('code').first().innerText();
    return shown.replace(/\s/g, '');
  }

  async submit(control: 'enable' | 'verify', code: string): Promise<void> {
    await this.face('hub');
    await this.codeField.fill(code);
    await this.press(control);
  }

  /** From the success screen, or any page with the menu, to the field for the next code. */
  async signOutAndGivePassword(): Promise<void> {
    if (await this.button('done').isVisible()) await this.press('done');
    await this.press('avatar', 'sign-out', 'use-practice-password', 'sign-in');
  }

  async expectTwoFactor(state: 'off' | 'enrolling' | 'on'): Promise<void> {
    await expect(this.page.locator(`.seal[data-state=${state}]`)).toBeVisible();
  }

  async expectSignedIn(): Promise<void> {
    await expect(this.button('avatar')).toBeVisible();
  }
}
