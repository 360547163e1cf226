/** In three engines: the simulated world survives a language switch, a reload, and Back. */
import { SETTINGS } from '../support/simulator.ts';
import { ENGINES, test } from './engine.ts';
import { Simulator } from './simulator.ts';

const OTHER = {
  en: { language: 'ja', link: '日本語' },
  ja: { language: 'en', link: 'English' },
} as const;

for (const engine of ENGINES) {
  test.describe(engine.name, () => {
    test.use({ engine });
    for (const setting of SETTINGS.filter(({ edition }) => edition === 'today')) {
      const { language, link } = OTHER[setting.language];
      const name = `from ${setting.language} to ${language}`;

      test(`a setup in progress continues in the other language and after a reload: ${name}`, async ({
        driver,
      }) => {
        const before = new Simulator(driver, setting);
        await before.open();
        await before.toPairing();
        await before.pressOnPhone('do.scan');
        await before.codeOtherThan();

        await driver.press('link', link);
        const after = before.in(language);
        await after.twoFactorIs('enrolling');
        await after.showsQrCode();

        await driver.reload();
        await after.twoFactorIs('enrolling');
        await after.pressOnPhone('do.typeForMe');
        await after.press('enable');
        await after.twoFactorIs('on');
      });

      test(`Back shows an earlier screen and changes nothing: ${name}`, async ({ driver }) => {
        const before = new Simulator(driver, setting);
        await before.open();
        await before.toPairing();
        await driver.press('link', link);
        const after = before.in(language);
        await after.pair();

        await driver.back();
        await after.says(after.word('simulator:back.notice'));
        await after.twoFactorIs('on');
        await driver.press('button', after.word('simulator:back.now'));
        await after.press('done');
        await after.isSignedIn();
      });

      test(`Back to the first language shows the account’s current state: ${name}`, async ({
        driver,
      }) => {
        const before = new Simulator(driver, setting);
        await before.open();
        await before.toPairing();
        await driver.press('link', link);
        const after = before.in(language);
        await after.pair();

        await driver.back();
        await after.says(after.word('simulator:back.notice'));
        await driver.back();
        await before.twoFactorIs('on');
      });
    }
  });
}
