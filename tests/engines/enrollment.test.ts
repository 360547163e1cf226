/** The main task in three engines: turning on 2FA, and signing in again with a new code. */
import { SETTINGS } from '../support/simulator.ts';
import { ENGINES, test } from './engine.ts';
import { Simulator } from './simulator.ts';

for (const engine of ENGINES) {
  test.describe(engine.name, () => {
    test.use({ engine });
    for (const setting of SETTINGS) {
      test(`scanning the QR code turns on 2FA, and each sign-in requires a new code: ${setting.language}, ${setting.edition}`, async ({
        driver,
      }) => {
        const simulator = new Simulator(driver, setting);
        await simulator.open();
        await simulator.twoFactorIs('off');
        await simulator.toPairing();
        await simulator.twoFactorIs('enrolling');
        await simulator.pair();

        await simulator.press('done', 'avatar', 'sign-out', 'use-practice-password', 'sign-in');
        const used = await simulator.codeOtherThan();
        await simulator.toNextTimeStep();
        await simulator.type('field-authentication-code', await simulator.codeOtherThan(used));
        await simulator.press('verify');
        await simulator.isSignedIn();
      });
    }
  });
}
