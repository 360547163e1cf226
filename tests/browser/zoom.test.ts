/**
 * A desktop window at 400 % has 320 by 256 px: everything can still be read, reached, and scanned.
 * Trials: trials.md#zoom-and-forced-colors
 */
import { expect } from '@playwright/test';
import { SimulatorPage, SETTINGS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { missingPeers, readQrCode } from '../support/peers.ts';
import { enlargeSpacing, overflow } from '../support/reflow.ts';

const TODAY: Setting = { language: 'en', edition: 'today' };
const skipped = missingPeers();

for (const setting of SETTINGS) {
  test(`at 400 % with wide spacing, the field in use is fully visible: ${setting.language}, ${setting.edition}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    const simulator = new SimulatorPage(page, setting);
    await simulator.open();
    await simulator.toPairing();
    await enlargeSpacing(page);
    expect(await overflow(page)).toEqual([]);
    await simulator.codeField.focus();
    const onTop = await simulator.codeField.evaluate((field) => {
      const { left, top, right, bottom } = field.getBoundingClientRect();
      const corners = [
        [left + 2, top + 2],
        [right - 2, top + 2],
        [left + 2, bottom - 2],
        [right - 2, bottom - 2],
      ] as const;
      return corners.every(([x, y]) => document.elementFromPoint(x, y) === field);
    });
    expect(onTop).toBe(true);
  });
}

test('on a small phone, a step starts at the next control, below its heading', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 });
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await simulator.toPairing();
  await expect(page.locator('.simulator [data-next]')).toBeFocused();
  await expect(simulator.hub.getByRole('heading', { level: 4 }).first()).toBeInViewport();
});

test('in forced colors at 400 %, the QR code can still be read', async ({ page }) => {
  test.skip(skipped !== undefined, skipped);
  await page.setViewportSize({ width: 320, height: 1024 });
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await simulator.toPairing();
  expect(readQrCode(await simulator.qrCode.screenshot())).toMatch(/^otpauth:\/\/totp\//);
});
