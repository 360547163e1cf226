/** The simulator as a reader of one language and one edition uses it, in any engine. */
import { expect } from '@playwright/test';
import type { HubControl } from '../../src/core/hub/screen.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { listedIds } from '../../src/exercises/groups.ts';
import { hasLabel, labelOn, type LabelKey } from '../../src/simulator/labels.ts';
import { TO_RECOVERY_CODE, type Language, type Setting } from '../support/simulator.ts';
import { wordsOf } from '../support/words.ts';
import type { Driver } from './driver.ts';

/** Controls of the simulated phone, by their keys in the UI texts. */
type PhoneControl = 'do.scan' | 'do.typeForMe' | 'wrong.newPhone';

export class Simulator {
  readonly hub: string;
  readonly phone: string;
  readonly terminal: string;

  constructor(
    readonly driver: Driver,
    readonly setting: Setting,
  ) {
    this.hub = this.word('stage:device.hub');
    this.phone = this.word('stage:device.phone');
    this.terminal = this.word('stage:device.terminal');
  }

  /** A UI text in the reader's language. Throws for an unknown key. */
  word(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const text = wordsOf(this.setting.language).get(key);
    if (typeof text !== 'string') throw new RangeError(`There is no text ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  }

  /** The same simulator in the other language. */
  in(language: Language): Simulator {
    return new Simulator(this.driver, { ...this.setting, language });
  }

  /** Opens the simulator, selects the edition, and then opens the exercise if one is given. */
  async open(exercise?: string): Promise<void> {
    const { language, edition } = this.setting;
    const address = `/${language}/practice/`;
    await this.driver.goto(address);
    await this.driver.press('button', this.word('stage:more'));
    await this.driver.press('radio', this.word(`simulator:edition.${edition}`));
    await this.driver.press('button', this.word('stage:close'));
    if (exercise === undefined) return;
    await this.driver.goto(`${address}#${exercise}`);
    const number = listedIds.findIndex((each) => each === exercise) + 1;
    const place = this.word('stage:number', { number, count: listedIds.length });
    await this.shows('heading', `${this.word(`path:exercise.${exercise}.title`)} ${place}`);
  }

  /** Advances the practice clock to the next code, in the menu of rarely used items. */
  async toNextTimeStep(): Promise<void> {
    await this.driver.press('button', this.word('stage:more'));
    await this.driver.press('button', this.word('simulator:clock.next'));
    await this.driver.press('button', this.word('stage:close'));
  }

  async press(...controls: readonly HubControl[]): Promise<void> {
    for (const control of controls) {
      await this.driver.press('button', this.#nameOf(control), this.hub);
    }
  }

  #nameOf(control: HubControl): string {
    const { edition } = this.setting;
    // In the classic edition, the menu's button has the user's name.
    if (control === 'avatar') return edition === 'today' ? 'avatar' : demoIdentity.dockerId;
    return hasLabel(edition, control)
      ? labelOn(edition, control)
      : this.word(`simulator:do.${control}`);
  }

  async pressOnPhone(control: PhoneControl): Promise<void> {
    await this.driver.press('button', this.word(`simulator:${control}`), this.phone);
  }

  /** Types into a field of the simulated Docker Hub. */
  async type(field: LabelKey, text: string): Promise<void> {
    await this.driver.type(labelOn(this.setting.edition, field), text, this.hub);
  }

  async enter(line: string): Promise<void> {
    await this.driver.enter(this.word('terminal:line'), line, this.terminal);
  }

  /** From a page with the menu to the QR code. */
  async toPairing(): Promise<void> {
    await this.press(...TO_RECOVERY_CODE[this.setting.edition], 'saved-recovery-code');
    await this.showsQrCode();
  }

  /** The picture is in a button that enlarges it and has its name. */
  async showsQrCode(): Promise<void> {
    await this.shows('button', this.word('simulator:qr.alt'), this.hub);
  }

  /** Scans the QR code with the simulated phone, enters its code, and turns on 2FA. */
  async pair(): Promise<void> {
    await this.pressOnPhone('do.scan');
    await this.pressOnPhone('do.typeForMe');
    await this.press('enable');
    await this.twoFactorIs('on');
  }

  /** Waits until the phone shows a code other than `used`, and returns it. */
  async codeOtherThan(used?: string): Promise<string> {
    let code: string | undefined;
    await expect(async () => {
      // The screen shows the code in two halves.
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
    await this.says(this.word(`simulator:state.${state}`));
  }

  async isSignedIn(): Promise<void> {
    await this.shows('button', this.#nameOf('avatar'), this.hub);
  }
}
