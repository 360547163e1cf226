/** The practice as a reader of one language and one edition uses it, in whatever engine. */
import { expect } from '@playwright/test';
import type { SiteControl } from '../../src/core/hub/screen.ts';
import { fiction } from '../../src/core/world/demo-identity.ts';
import { hasLabel, labelOn, type LabelKey } from '../../src/simulator/labels.ts';
import { TO_RECOVERY_CODE, type Language, type Setting } from '../support/simulator.ts';
import { wordsOf } from '../support/words.ts';
import type { Driver } from './driver.ts';

/** What is pressed on the drawn phone, by its key in the UI texts. */
type PhoneControl = 'do.scan' | 'do.typeForMe' | 'wrong.newPhone';

export class Practice {
  readonly site: string;
  readonly phone: string;
  readonly terminal: string;

  constructor(
    readonly driver: Driver,
    readonly setting: Setting,
  ) {
    this.site = this.word('practice:device.site');
    this.phone = this.word('practice:device.phone');
    this.terminal = this.word('practice:device.terminal');
  }

  /** A UI text in the reader's language. Throws for a key that does not exist. */
  word(key: string): string {
    const text = wordsOf(this.setting.language).get(key);
    if (typeof text !== 'string') throw new RangeError(`There is no text ${key}`);
    return text;
  }

  /** The same practice, read in the other language. */
  in(language: Language): Practice {
    return new Practice(this.driver, { ...this.setting, language });
  }

  /** Opens the practice and chooses the edition; then the scenario, where one is named. */
  async open(scenario?: string): Promise<void> {
    const { language, edition } = this.setting;
    const address = `/${language}/practice/`;
    await this.driver.goto(address);
    await this.driver.press('radio', this.word(`practice:edition.${edition}`));
    if (scenario === undefined) return;
    await this.driver.goto(`${address}#${scenario}`);
    await this.shows('heading', this.word(`scenarios:${scenario}.title`));
  }

  async press(...controls: readonly SiteControl[]): Promise<void> {
    for (const control of controls) {
      await this.driver.press('button', this.#nameOf(control), this.site);
    }
  }

  #nameOf(control: SiteControl): string {
    const { edition } = this.setting;
    // In the classic edition the menu stands behind the person's name.
    if (control === 'avatar') return edition === 'today' ? 'avatar' : fiction.dockerId;
    return hasLabel(edition, control)
      ? labelOn(edition, control)
      : this.word(`practice:do.${control}`);
  }

  async pressOnPhone(control: PhoneControl): Promise<void> {
    await this.driver.press('button', this.word(`practice:${control}`), this.phone);
  }

  /** Types into a field of the account site. */
  async type(field: LabelKey, text: string): Promise<void> {
    await this.driver.type(labelOn(this.setting.edition, field), text, this.site);
  }

  async enter(line: string): Promise<void> {
    await this.driver.enter(this.word('terminal:line'), line, this.terminal);
  }

  /** From a page with the menu to the QR code. */
  async toPairing(): Promise<void> {
    await this.press(...TO_RECOVERY_CODE[this.setting.edition], 'saved-recovery-code');
    await this.shows('img', this.word('practice:qr.alt'), this.site);
  }

  /** Scans the QR code with the drawn phone, which then types its code, and turns 2FA on. */
  async pair(): Promise<void> {
    await this.pressOnPhone('do.scan');
    await this.pressOnPhone('do.typeForMe');
    await this.press('enable');
    await this.twoFactorIs('on');
  }

  /** The code on the phone's screen, once it shows one that is not `used`. */
  async codeOtherThan(used?: string): Promise<string> {
    let code: string | undefined;
    await expect(async () => {
      // Two halves, set apart on the screen.
      const halves = /^(\d{3})\s*(\d{3})$/m.exec(await this.driver.text(this.phone));
      code = halves?.slice(1).join('');
      expect(code).toBeDefined();
      expect(code).not.toBe(used);
    }).toPass();
    return code ?? '';
  }

  async shows(...what: Parameters<Driver['sees']>): Promise<void> {
    await expect.poll(() => this.driver.sees(...what), `shows ${what.join(' ')}`).toBe(true);
  }

  async says(text: string, within?: string): Promise<void> {
    await expect.poll(() => this.driver.text(within)).toContain(text);
  }

  async twoFactorIs(state: 'off' | 'enrolling' | 'on'): Promise<void> {
    await this.says(this.word(`practice:state.${state}`));
  }

  async isSignedIn(): Promise<void> {
    await this.shows('button', this.#nameOf('avatar'), this.site);
  }
}
