/** The QR code can be read off the screen however the page looks, and says exactly the key URI. */
import { expect } from '@playwright/test';
import { create } from 'qrcode';
import { Bench, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { missingPeers, readQrCode } from '../support/peers.ts';

const TODAY: Setting = { language: 'en', edition: 'today' };

const skipped = missingPeers();

const LOOKS = [
  ['on a light page', { colorScheme: 'light' }, 1280],
  ['on a dark page', { colorScheme: 'dark' }, 1280],
  ['in forced colours', { forcedColors: 'active', colorScheme: 'dark' }, 1280],
  ['in print', { media: 'print' }, 1280],
  ['at 320 px', { colorScheme: 'dark' }, 320],
] as const;

for (const [look, media, width] of LOOKS) {
  test(`R11 the QR code is read ${look}, border and all`, async ({ page }) => {
    test.skip(skipped !== undefined, skipped);
    await page.setViewportSize({ width, height: 900 });
    const bench = new Bench(page, TODAY);
    await bench.open();
    await bench.toPairing();
    await page.emulateMedia(media);
    // With what stands around it, as a phone's camera sees it.
    const keyUri = readQrCode(await bench.site.screenshot());
    expect(keyUri).toMatch(/^otpauth:\/\/totp\//);

    const modules = create(keyUri, { errorCorrectionLevel: 'M' }).modules.size;
    const picture = await bench.qrCode.boundingBox();
    expect(picture?.width).toBeGreaterThanOrEqual(200);
    expect((picture?.width ?? 0) / (modules + 8), 'pixels a module').toBeGreaterThanOrEqual(3);
  });
}

test('R12 the key URI is percent-encoded, and asks for nothing an app might ignore', async ({
  page,
}) => {
  test.skip(skipped !== undefined, skipped);
  const bench = new Bench(page, TODAY);
  await bench.open();
  await bench.toPairing();
  const keyUri = readQrCode(await bench.qrCode.screenshot());
  const link = bench.site.getByRole('link', { name: bench.word('practice:do.openInApp') });
  await expect(link).toHaveAttribute('href', keyUri);
  const secret = await bench.textCode();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(keyUri).toBe(
    'otpauth://totp/2FA%20Practice:aoi%2Bpractice%40demo.example' +
      `?issuer=2FA%20Practice&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
  );
});

test('R14 the text alternative says what the picture is, without the secret', async ({ page }) => {
  const bench = new Bench(page, TODAY);
  await bench.open();
  await bench.toPairing();
  const alt = (await bench.qrCode.getAttribute('alt')) ?? '';
  const secret = await bench.textCode();
  expect(alt).toBe(bench.word('practice:qr.alt'));
  expect(alt).not.toContain(secret);
});
