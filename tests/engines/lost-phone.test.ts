/** The lost phone in three engines: the recovery code signs in once, and 2FA is turned on again. */
import { SETTINGS } from '../support/simulator.ts';
import { ENGINES, test } from './engine.ts';
import { Simulator } from './simulator.ts';

for (const engine of ENGINES) {
  test.describe(engine.name, () => {
    test.use({ engine });
    for (const setting of SETTINGS) {
      test(`the recovery code signs in without the phone and turns 2FA off: ${setting.language}, ${setting.edition}`, async ({
        driver,
      }) => {
        const simulator = new Simulator(driver, setting);
        await simulator.open('lost-phone');
        await simulator.twoFactorIs('on');
        await simulator.press('use-practice-password', 'sign-in', 'lost-device');
        if (setting.edition === 'classic') await simulator.press('have-recovery-code');

        // Six digits are not a recovery code, and change nothing.
        await simulator.type('field-recovery-code', '123456');
        await simulator.press('verify');
        await simulator.says(simulator.word('path:refused.recovery.looks-authentication-code'));
        await simulator.twoFactorIs('on');

        await driver.press('button', simulator.word('simulator:savedCodes.typeIt'));
        await simulator.press('verify');
        await simulator.twoFactorIs('off');
        await simulator.isSignedIn();

        await simulator.toPairing();
        await simulator.pressOnPhone('wrong.newPhone');
        await simulator.pair();
        await simulator.says(simulator.word('path:exercise.lost-phone.learned'));
      });
    }
  });
}
