/**
 * The practice beside a reader's own app: KeePassXC is given the key URI from the page, and the
 * codes it shows turn 2FA on and sign in. `LONG=1` tries every pair of language and edition.
 */
import { expect } from '@playwright/test';
import { Bench, SETTINGS, START_MS, STEP_MS, type Setting } from '../support/simulator.ts';
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
    const bench = new Bench(page, setting);
    await bench.open();
    await bench.toPairing();
    const link = bench.site.getByRole('link', { name: bench.word('practice:do.openInApp') });
    const keyUri = (await link.getAttribute('href')) ?? '';
    const app = keepassxcWith([keyUri]);
    try {
      await bench.submit('enable', app.code(keyUri, START_MS));
      await bench.expectTwoFactor('on');

      await bench.signOutAndGivePassword();
      // Read in the last millisecond of a step and typed in the last one of the step after.
      const code = app.code(keyUri, START_MS + 2 * STEP_MS - 1);
      await bench.at(START_MS + 3 * STEP_MS - 1);
      await bench.submit('verify', code);
      await bench.expectSignedIn();

      await bench.signOutAndGivePassword();
      // What it showed two steps ago is refused, like any code that is not for now.
      await bench.at(START_MS + 10 * STEP_MS);
      await bench.submit('verify', app.code(keyUri, START_MS + 8 * STEP_MS));
      await expect(bench.refusal).not.toBeEmpty();
    } finally {
      app.remove();
    }
  });
}
