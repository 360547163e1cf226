/** Turning 2FA on in the practice takes no more than eight presses and six digits. */
import { expect } from '@playwright/test';
import { Bench, SETTINGS, START_MS } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';

for (const setting of SETTINGS) {
  test(`from signed in to 2FA on: ${setting.language}, ${setting.edition}`, async ({ page }) => {
    const bench = new Bench(page, setting);
    await bench.open(START_MS);
    await page.evaluate(() => {
      const spent = { clicks: 0, keys: 0 };
      addEventListener('click', () => (spent.clicks += 1), true);
      addEventListener('keydown', () => (spent.keys += 1), true);
      Object.assign(globalThis, { spent });
    });
    await bench.toPairing();
    await bench.pressOnPhone('scan');
    const code = (await page.locator('.entry-code').innerText()).replace(/\s/g, '');
    // The field is where the reader goes next; a wide screen shows both devices.
    await bench.codeField.focus();
    await page.keyboard.type(code);
    await bench.press('enable');
    await bench.expectTwoFactor('on');
    const spent = await page.evaluate(
      () => (globalThis as unknown as { spent: Record<'clicks' | 'keys', number> }).spent,
    );
    expect(spent.keys).toBe(6);
    expect(spent.clicks).toBeLessThanOrEqual(8);
  });
}
