/** In three engines: from the failed pull to a login with the browser, in the terminal. */
import { SETTINGS } from '../support/simulator.ts';
import { ENGINES, test } from './engine.ts';
import { Simulator } from './simulator.ts';

for (const engine of ENGINES) {
  test.describe(engine.name, () => {
    test.use({ engine });
    for (const setting of SETTINGS) {
      test(`logging out and in with the browser fixes the pull: ${setting.language}, ${setting.edition}`, async ({
        driver,
      }) => {
        const simulator = new Simulator(driver, setting);
        const { terminal } = simulator;
        await simulator.open('broken-pull');
        await simulator.says('must log in with a Personal Access Token (PAT)', terminal);

        await simulator.enter('docker logout');
        await simulator.says('Removing login credentials', terminal);
        await simulator.enter('docker pull hello-world');
        await simulator.says(simulator.word('terminal:note.anonymous-pull'), terminal);

        await simulator.enter('docker login');
        await simulator.says(simulator.word('terminal:note.device-login-started'), terminal);
        const shown = /[A-Z]{4}-[A-Z]{4}/.exec(await driver.text(terminal))?.[0] ?? '';
        // Pressing Enter opens the browser. The command line now has a different name.
        await driver.enter(simulator.word('terminal:answer.device'), '', terminal);
        await simulator.press('done');
        await simulator.says(shown, simulator.hub);
        await simulator.press('confirm-device');
        await simulator.says('Login Succeeded', terminal);
        await simulator.says(simulator.word('path:exercise.broken-pull.learned'));

        await simulator.enter('docker pull hello-world');
        await simulator.says(simulator.word('terminal:note.pulled'), terminal);
      });
    }
  });
}
