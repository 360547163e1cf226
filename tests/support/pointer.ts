import { expect, type Locator } from '@playwright/test';
import { Reader } from './reader.ts';

/** A reader who uses each control with the pointer, and types. */
export class Pointer extends Reader {
  /** Presses the middle of the control where it is, without scrolling. */
  async press(control: Locator): Promise<void> {
    const box = await control.boundingBox();
    if (!box) throw new RangeError('The control is not drawn');
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  async use(control: Locator, names: readonly string[]): Promise<void> {
    const id = await control.getAttribute('id');
    if (id === 'token-permission') {
      const option = await control
        .locator('option')
        .filter({ hasText: names.join('|') })
        .count();
      const options = await control.locator('option').allTextContents();
      expect(option).toBeLessThanOrEqual(1);
      await control.selectOption(names.find((name) => options.includes(name)) ?? '');
      return;
    }
    await this.press(control);
    const { keyboard } = this.page;
    if (id === 'hub-field') {
      await keyboard.type(await this.code());
    } else if (id === 'terminal-line') {
      await keyboard.type(names[0] ?? '');
      await keyboard.press('Enter');
    } else if (id === 'token-description') await keyboard.type('server');
  }
}
