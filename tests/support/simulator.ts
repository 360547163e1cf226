/**
 * The practice as a reader uses it: by the names on its buttons and fields, in one language and one
 * edition. Docker's labels come from the practice's own list, the rest from the UI texts.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import type { EditionId } from '../../src/core/hub/edition.ts';
import type { SiteControl } from '../../src/core/hub/screen.ts';
import { hasLabel, labelOn } from '../../src/simulator/labels.ts';
import { wordsOf } from './words.ts';

export type Language = 'en' | 'ja';

export type Setting = { readonly language: Language; readonly edition: EditionId };

/** Every pair of language and edition. */
export const SETTINGS: readonly Setting[] = (['en', 'ja'] as const).flatMap((language) =>
  (['today', 'classic'] as const).map((edition) => ({ language, edition })),
);

/** A whole time step begins here, so that a test knows how long its codes live. */
export const START_MS = Date.UTC(2023, 10, 14, 22, 13, 30);

export const STEP_MS = 30_000;

export const TO_RECOVERY_CODE: Readonly<Record<EditionId, readonly SiteControl[]>> = {
  today: ['avatar', 'account-settings', 'two-factor', 'use-practice-password', 'confirm'],
  classic: ['avatar', 'account-settings', 'security', 'enable-two-factor', 'set-up-using-an-app'],
};

export class Bench {
  readonly site: Locator;
  readonly phone: Locator;
  readonly codeField: Locator;
  /** The one line that says why something was refused, on the site's side. */
  readonly refusal: Locator;
  readonly qrCode: Locator;

  constructor(
    readonly page: Page,
    readonly setting: Setting,
  ) {
    this.site = page.getByRole('region', { name: this.word('practice:device.site') });
    this.phone = page.getByRole('region', { name: this.word('practice:device.phone') });
    this.codeField = this.site.getByLabel(labelOn(setting.edition, 'field-authentication-code'));
    this.refusal = this.site.getByRole('alert');
    this.qrCode = this.site.getByRole('img', { name: this.word('practice:qr.alt') });
  }

  /** A UI text in the reader's language. Throws for a key that does not exist. */
  word(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const text = wordsOf(this.setting.language).get(key);
    if (typeof text !== 'string') throw new RangeError(`There is no text ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  }

  /** Opens the practice with the device's clock at `atMs`, and waits until it is ready. */
  async open(atMs: number = START_MS): Promise<void> {
    const { language, edition } = this.setting;
    await this.at(atMs);
    await this.page.goto(`/${language}/practice/`);
    await this.ready();
    const choice = this.page.getByRole('radio', { name: this.word(`practice:edition.${edition}`) });
    // On a narrow screen the choice is folded away with the clock.
    if (!(await choice.isVisible())) await this.page.getByText(this.word('practice:tools')).click();
    await choice.check();
  }

  /** Resolves when the practice says of itself that all it may need is loaded. */
  async ready(): Promise<void> {
    await expect(this.page.locator('.practice-place')).toHaveAttribute('data-ready', '');
  }

  /** Brings a device to the front where only one is shown at a time. */
  async face(device: 'site' | 'authenticator' | 'terminal' | 'inbox' | 'log'): Promise<void> {
    const name = this.word(`practice:bar.${device}`);
    const bar = this.page.getByRole('navigation', { name: this.word('practice:bar.name') });
    if (await bar.isVisible()) await bar.getByRole('button', { name }).click();
  }

  /** Sets the clock of the device, in epoch milliseconds; it stands still there. */
  async at(atMs: number): Promise<void> {
    await this.page.clock.setFixedTime(atMs);
  }

  button(control: SiteControl): Locator {
    const { edition } = this.setting;
    if (control === 'avatar') {
      const name = edition === 'today' ? /avatar/ : /aoi_demo/;
      return this.site.getByRole('button', { name });
    }
    const name = hasLabel(edition, control)
      ? labelOn(edition, control)
      : this.word(`practice:do.${control}`);
    return this.site.getByRole('button', { name, exact: true });
  }

  async press(...controls: readonly SiteControl[]): Promise<void> {
    await this.face('site');
    for (const control of controls) await this.button(control).click();
  }

  /** Presses a button of the phone's strip, by its key below `practice:do`. */
  async pressOnPhone(key: 'scan' | 'typeForMe' | 'addKey'): Promise<void> {
    await this.face('authenticator');
    await this.phone.getByRole('button', { name: this.word(`practice:do.${key}`) }).click();
  }

  async toRecoveryCode(): Promise<void> {
    await this.press(...TO_RECOVERY_CODE[this.setting.edition]);
  }

  async toPairing(): Promise<void> {
    await this.toRecoveryCode();
    await this.press('saved-recovery-code');
    await expect(this.qrCode).toBeVisible();
  }

  /** The text code as shown, without its spaces. Leaves the site on the tab with the text code. */
  async textCode(): Promise<string> {
    await this.press('text-code');
    const shown = await this.site.getByRole('code').first().innerText();
    return shown.replace(/\s/g, '');
  }

  async submit(control: 'enable' | 'verify', code: string): Promise<void> {
    await this.face('site');
    await this.codeField.fill(code);
    await this.press(control);
  }

  /** From the success screen, or any page with the menu, to the field for the next code. */
  async signOutAndGivePassword(): Promise<void> {
    if (await this.button('done').isVisible()) await this.press('done');
    await this.press('avatar', 'sign-out', 'use-practice-password', 'sign-in');
  }

  async expectTwoFactor(state: 'off' | 'enrolling' | 'on'): Promise<void> {
    await expect(this.page.getByText(this.word(`practice:state.${state}`))).toBeVisible();
  }

  async expectSignedIn(): Promise<void> {
    await expect(this.button('avatar')).toBeVisible();
  }
}
