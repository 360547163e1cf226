/** R39: a desktop window at 400 % is 320 by 256 px; everything can still be read, reached and scanned. */
import { expect } from '@playwright/test';
import { Bench, SETTINGS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { missingPeers, readQrCode } from '../support/peers.ts';
import { enlargeSpacing, overflow } from '../support/reflow.ts';

const TODAY: Setting = { language: 'en', edition: 'today' };
const skipped = missingPeers();

for (const setting of SETTINGS) {
  test(`R39 at 400 % with wide spacing the field in use is seen whole: ${setting.language}, ${setting.edition}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    const bench = new Bench(page, setting);
    await bench.open();
    await bench.toPairing();
    await enlargeSpacing(page);
    expect(await overflow(page)).toEqual([]);
    await bench.codeField.focus();
    const onTop = await bench.codeField.evaluate((field) => {
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

test('R39 on a small phone a step starts at its heading, not in the field', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 });
  const bench = new Bench(page, TODAY);
  await bench.open();
  await bench.toPairing();
  await expect(bench.site.getByRole('heading', { level: 4 }).first()).toBeFocused();
  await expect(bench.site.getByRole('heading', { level: 4 }).first()).toBeInViewport();
});

test('R39 in forced colours at 400 % the QR code is still read', async ({ page }) => {
  test.skip(skipped !== undefined, skipped);
  await page.setViewportSize({ width: 320, height: 1024 });
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const bench = new Bench(page, TODAY);
  await bench.open();
  await bench.toPairing();
  expect(readQrCode(await bench.qrCode.screenshot())).toMatch(/^otpauth:\/\/totp\//);
});
