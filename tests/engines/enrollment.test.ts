/** The main job in three engines: 2FA is turned on, and the next sign-in asks for a new code. */
import { SETTINGS } from '../support/simulator.ts';
import { ENGINES, test } from './engine.ts';
import { Practice } from './simulator.ts';

for (const engine of ENGINES) {
  test.describe(engine.name, () => {
    test.use({ engine });
    for (const setting of SETTINGS) {
      test(`the phone that scans the QR code turns 2FA on, and each sign-in takes a new code: ${setting.language}, ${setting.edition}`, async ({
        driver,
      }) => {
        const practice = new Practice(driver, setting);
        await practice.open();
        await practice.twoFactorIs('off');
        await practice.toPairing();
        await practice.twoFactorIs('enrolling');
        await practice.pair();

        await practice.press('done', 'avatar', 'sign-out', 'use-practice-password', 'sign-in');
        const used = await practice.codeOtherThan();
        await driver.press('button', practice.word('practice:clock.next'));
        await practice.type('field-authentication-code', await practice.codeOtherThan(used));
        await practice.press('verify');
        await practice.isSignedIn();
      });
    }
  });
}
