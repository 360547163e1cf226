/**
 * The main job, in both languages and both editions: 2FA is turned on with a real key and a real
 * code, and the next sign-in asks for one.
 */
import { expect } from '@playwright/test';
import { Bench, SETTINGS, START_MS, STEP_MS } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { codeFromOathtool, missingPeers, readQrCode } from '../support/peers.ts';

const skipped = missingPeers();
if (skipped) console.log(`Skipped, tests with real clients: ${skipped}.`);

for (const setting of SETTINGS) {
  test.describe(`${setting.language}, ${setting.edition}`, () => {
    test('a real client that reads the key off the screen turns 2FA on and signs in', async ({
      page,
    }) => {
      test.skip(skipped !== undefined, skipped);
      const bench = new Bench(page, setting);
      await bench.open();
      await bench.toPairing();
      const keyUri = readQrCode(await bench.qrCode.screenshot());
      const secret = new URL(keyUri).searchParams.get('secret') ?? '';
      await bench.expectTwoFactor('enrolling');
      await bench.submit('enable', codeFromOathtool(secret, START_MS));
      await bench.expectTwoFactor('on');

      await bench.signOutAndGivePassword();
      await bench.at(START_MS + STEP_MS);
      await bench.submit('verify', codeFromOathtool(secret, START_MS + STEP_MS));
      await bench.expectSignedIn();
    });

    test('the phone that scans the QR code turns 2FA on and signs in', async ({ page }) => {
      const bench = new Bench(page, setting);
      await bench.open();
      await bench.toPairing();
      await bench.pressOnPhone('scan');
      await bench.pressOnPhone('typeForMe');
      await bench.press('enable');
      await bench.expectTwoFactor('on');

      await bench.signOutAndGivePassword();
      const code = bench.phone.getByText(/^\d{6}$/);
      const used = (await code.textContent()) ?? '';
      await bench.at(START_MS + STEP_MS);
      await expect(code).not.toHaveText(used);
      await bench.pressOnPhone('typeForMe');
      await bench.press('verify');
      await bench.expectSignedIn();
    });

    test('the phone that is given the text code turns 2FA on', async ({ page }) => {
      const bench = new Bench(page, setting);
      await bench.open();
      await bench.toPairing();
      const textCode = await bench.textCode();
      await bench.phone.getByText(bench.word('practice:do.typeKey')).click();
      await bench.phone.getByLabel(bench.word('practice:phone.keyField')).fill(textCode);
      await bench.pressOnPhone('addKey');
      await bench.pressOnPhone('typeForMe');
      await bench.press('enable');
      await bench.expectTwoFactor('on');
    });
  });
}

test('R40 the same journey begun in the last half second of a time step ends the same', async ({
  page,
}) => {
  const late = START_MS + STEP_MS - 500;
  const bench = new Bench(page, { language: 'en', edition: 'today' });
  await bench.open(late);
  await bench.toPairing();
  await bench.pressOnPhone('scan');
  await bench.pressOnPhone('typeForMe');
  // The step ends while the code stands in the field: it is still accepted.
  await bench.at(late + 1000);
  await bench.press('enable');
  await bench.expectTwoFactor('on');
});
