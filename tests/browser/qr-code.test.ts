/** The QR code can be read from the screen in any look, and contains exactly the key URI. */
import { expect } from '@playwright/test';
import { create } from 'qrcode';
import { SimulatorPage, type Setting } from '../support/simulator.ts';
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
  // trials.md#qr-on-dark-page
  test(`the QR code can be read ${look}, including its border`, async ({ page }) => {
    test.skip(skipped !== undefined, skipped);
    await page.setViewportSize({ width, height: 900 });
    const simulator = new SimulatorPage(page, TODAY);
    await simulator.open();
    await simulator.toPairing();
    await page.emulateMedia(media);
    // With its surroundings, as a phone's camera sees it.
    const keyUri = readQrCode(await simulator.hub.screenshot());
    expect(keyUri).toMatch(/^otpauth:\/\/totp\//);

    const modules = create(keyUri, { errorCorrectionLevel: 'M' }).modules.size;
    const picture = await simulator.qrCode.boundingBox();
    expect(picture?.width).toBeGreaterThanOrEqual(200);
    expect((picture?.width ?? 0) / (modules + 8), 'pixels per module').toBeGreaterThanOrEqual(3);
  });
}

// trials.md#key-uri-encoding
test('the key URI is percent-encoded, and has no parameter that an app might ignore', async ({
  page,
}) => {
  test.skip(skipped !== undefined, skipped);
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await simulator.toPairing();
  const keyUri = readQrCode(await simulator.qrCode.screenshot());
  const secret = await simulator.textCode();
  expect(await simulator.keyUri()).toBe(keyUri);
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(keyUri).toBe(
    'otpauth://totp/2FA%20Practice:aoi%2Bpractice%40demo.example' +
      `?issuer=2FA%20Practice&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
  );
});

// trials.md#manual-key
test('the text alternative describes the image without the secret', async ({ page }) => {
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await simulator.toPairing();
  const alt = (await simulator.qrCode.getAttribute('alt')) ?? '';
  const secret = await simulator.textCode();
  expect(alt).toBe(simulator.word('simulator:qr.alt'));
  expect(alt).not.toContain(secret);
});
