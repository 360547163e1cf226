/** In three engines, from the pull that broke to the login by browser, typed in the terminal. */
import { SETTINGS } from '../support/simulator.ts';
import { ENGINES, test } from './engine.ts';
import { Practice } from './simulator.ts';

for (const engine of ENGINES) {
  test.describe(engine.name, () => {
    test.use({ engine });
    for (const setting of SETTINGS) {
      test(`a logout and a login by browser mend the pull: ${setting.language}, ${setting.edition}`, async ({
        driver,
      }) => {
        const practice = new Practice(driver, setting);
        const { terminal } = practice;
        await practice.open('broken-pull');
        await practice.says('must log in with a Personal Access Token (PAT)', terminal);

        await practice.enter('docker logout');
        await practice.says('Removing login credentials', terminal);
        await practice.enter('docker pull hello-world');
        await practice.says(practice.word('terminal:note.anonymous-pull'), terminal);

        await practice.enter('docker login');
        await practice.says(practice.word('terminal:note.device-login-started'), terminal);
        const shown = /[A-Z]{4}-[A-Z]{4}/.exec(await driver.text(terminal))?.[0] ?? '';
        // The Enter key alone opens the browser, and the field now goes by another name.
        await driver.enter(practice.word('terminal:answer.device'), '', terminal);
        await practice.press('done');
        await practice.says(shown, practice.site);
        await practice.press('confirm-device');
        await practice.says('Login Succeeded', terminal);
        await practice.says(practice.word('scenarios:broken-pull.reached'));

        await practice.enter('docker pull hello-world');
        await practice.says(practice.word('terminal:note.pulled'), terminal);
      });
    }
  });
}
