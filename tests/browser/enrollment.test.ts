/**
 * The main task, in both languages and both editions: 2FA is turned on with a real key and a real
 * code, and the next sign-in asks for a code.
 */
import { expect } from '@playwright/test';
import { SimulatorPage, SETTINGS, START_MS, STEP_MS } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { codeFromOathtool, missingPeers, readQrCode } from '../support/peers.ts';

const skipped = missingPeers();
if (skipped) console.log(`Skipped, tests with real clients: ${skipped}.`);

for (const setting of SETTINGS) {
  test.describe(`${setting.language}, ${setting.edition}`, () => {
    test('an independent client that reads the key from the screen turns on 2FA and signs in', async ({
      page,
    }) => {
      test.skip(skipped !== undefined, skipped);
      const simulator = new SimulatorPage(page, setting);
      await simulator.open();
      await simulator.toPairing();
      const keyUri = readQrCode(await simulator.qrCode.screenshot());
      const secret = new URL(keyUri).searchParams.get('secret') ?? '';
      await simulator.expectTwoFactor('enrolling');
      await simulator.submit('enable', codeFromOathtool(secret, START_MS));
      await simulator.expectTwoFactor('on');

      await simulator.signOutAndGivePassword();
      await simulator.at(START_MS + STEP_MS);
      await simulator.submit('verify', codeFromOathtool(secret, START_MS + STEP_MS));
      await simulator.expectSignedIn();
    });

    test('the phone that scans the QR code turns on 2FA and signs in', async ({ page }) => {
      const simulator = new SimulatorPage(page, setting);
      await simulator.open();
      await simulator.toPairing();
      await simulator.pressOnPhone('scan');
      await simulator.pressOnPhone('typeForMe');
      await simulator.press('enable');
      await simulator.expectTwoFactor('on');

      await simulator.signOutAndGivePassword();
      const code = simulator.phone.getByText(/^\d{6}$/);
      const used = (await code.textContent()) ?? '';
      await simulator.at(START_MS + STEP_MS);
      await expect(code).not.toHaveText(used);
      await simulator.pressOnPhone('typeForMe');
      await simulator.press('verify');
      await simulator.expectSignedIn();
    });

    test('the phone with the entered text code turns on 2FA', async ({ page }) => {
      const simulator = new SimulatorPage(page, setting);
      await simulator.open();
      await simulator.toPairing();
      const textCode = await simulator.textCode();
      await simulator.phone.getByText(simulator.word('simulator:do.typeKey')).click();
      await simulator.phone.getByLabel(simulator.word('simulator:phone.keyField')).fill(textCode);
      await simulator.pressOnPhone('addKey');
      await simulator.pressOnPhone('typeForMe');
      await simulator.press('enable');
      await simulator.expectTwoFactor('on');
    });
  });
}

// trials.md#half-minute
test('a setup that starts in the last half second of a time step succeeds', async ({ page }) => {
  const late = START_MS + STEP_MS - 500;
  const simulator = new SimulatorPage(page, { language: 'en', edition: 'today' });
  await simulator.open(late);
  await simulator.toPairing();
  await simulator.pressOnPhone('scan');
  await simulator.pressOnPhone('typeForMe');
  // The step ends while the code is in the field. The code is still accepted.
  await simulator.at(late + 1000);
  await simulator.press('enable');
  await simulator.expectTwoFactor('on');
});
