/**
 * The simulator with a reader's own app: KeePassXC gets the key URI from the page, and its codes
 * turn on 2FA and sign in. `LONG=1` tests every pair of language and edition.
 */
import { expect } from '@playwright/test';
import { SimulatorPage, SETTINGS, START_MS, STEP_MS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { keepassxcWith, missingKeepassxc } from '../support/keepassxc.ts';

const skipped = missingKeepassxc();
if (skipped) console.log(`Skipped, codes from KeePassXC: ${skipped}.`);

/** Each language once and each edition once. */
const few = (setting: Setting) => (setting.language === 'en') === (setting.edition === 'today');

for (const setting of SETTINGS) {
  const { language, edition } = setting;
  test(`codes from KeePassXC are accepted up to one step late: ${language}, ${edition}`, async ({
    page,
  }) => {
    test.skip(skipped !== undefined, skipped);
    test.skip(!process.env['LONG'] && !few(setting), 'a long check: set LONG=1');
    const simulator = new SimulatorPage(page, setting);
    await simulator.open();
    await simulator.toPairing();
    const keyUri = await simulator.keyUri();
    const app = keepassxcWith([keyUri]);
    try {
      await simulator.submit('enable', app.code(keyUri, START_MS));
      await simulator.expectTwoFactor('on');

      await simulator.signOutAndGivePassword();
      // Read in the last millisecond of a step, and entered in the last one of the next step.
      const code = app.code(keyUri, START_MS + 2 * STEP_MS - 1);
      await simulator.at(START_MS + 3 * STEP_MS - 1);
      await simulator.submit('verify', code);
      await simulator.expectSignedIn();

      await simulator.signOutAndGivePassword();
      // The code of two steps ago is refused, as any code outside the window.
      await simulator.at(START_MS + 10 * STEP_MS);
      await simulator.submit('verify', app.code(keyUri, START_MS + 8 * STEP_MS));
      await expect(simulator.refusal).not.toBeEmpty();
    } finally {
      app.remove();
    }
  });
}
