/** The phone is gone: the recovery code signs in once in three engines, and 2FA goes on anew. */
import { SETTINGS } from '../support/simulator.ts';
import { ENGINES, test } from './engine.ts';
import { Practice } from './simulator.ts';

for (const engine of ENGINES) {
  test.describe(engine.name, () => {
    test.use({ engine });
    for (const setting of SETTINGS) {
      test(`the recovery code signs in without the phone and turns 2FA off: ${setting.language}, ${setting.edition}`, async ({
        driver,
      }) => {
        const practice = new Practice(driver, setting);
        await practice.open('lost-phone');
        await practice.twoFactorIs('on');
        await practice.press('use-practice-password', 'sign-in', 'lost-device');
        if (setting.edition === 'classic') await practice.press('have-recovery-code');

        // Six digits are no recovery code, and change nothing.
        await practice.type('field-recovery-code', '123456');
        await practice.press('verify');
        await practice.says(practice.word('practice:error'), practice.site);
        await practice.twoFactorIs('on');

        await driver.press('button', practice.word('practice:drawer.typeIt'));
        await practice.press('verify');
        await practice.twoFactorIs('off');
        await practice.isSignedIn();

        await practice.toPairing();
        await practice.pressOnPhone('wrong.newPhone');
        await practice.pair();
        await practice.says(practice.word('scenarios:lost-phone.reached'));
      });
    }
  });
}
