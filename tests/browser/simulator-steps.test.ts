/**
 * Every step of the setup on the page: axe finds no violations in light and dark, and nothing
 * exceeds 320 px. Half of the settings are checked only with LONG=1.
 */
import { expect } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { SimulatorPage, SETTINGS, START_MS, STEP_MS } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { oracleCode } from '../support/oracle.ts';
import { overflow } from '../support/reflow.ts';

const LONG_CHECK = 'a long check: set LONG=1, as npm run test:all does';

/**
 * Goes from the first screen to the second sign-in, and calls `look` with the name of each step.
 */
async function walk(
  simulator: SimulatorPage,
  look: (step: string) => Promise<void>,
): Promise<void> {
  await simulator.open();
  await look('home');
  await simulator.press('avatar');
  await look('menu');
  await simulator.press('avatar');
  await simulator.toRecoveryCode();
  await look('recovery code');
  await simulator.press('saved-recovery-code');
  await look('QR code');
  const secret = await simulator.textCode();
  await look('text code');
  await simulator.submit('enable', '12');
  await look('refusal');
  await simulator.press('qr-code');
  await simulator.pressOnPhone('scan');
  await look('entry on the phone');
  await simulator.submit('enable', oracleCode(secret, START_MS));
  await simulator.expectTwoFactor('on');
  await look('2FA on');
  await simulator.signOutAndGivePassword();
  await look('code asked for');
  await simulator.submit('verify', oracleCode(secret, START_MS));
  await look('used code refused');
  await simulator.at(START_MS + STEP_MS);
  await simulator.submit('verify', oracleCode(secret, START_MS + STEP_MS));
  await simulator.expectSignedIn();
  await look('signed in');
}

for (const setting of SETTINGS) {
  const name = `${setting.language}, ${setting.edition}`;
  const often = name === 'en, today' || name === 'ja, classic';
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds no violations at any step: ${name}, ${colorScheme}`, async ({ page }) => {
      const long = !often || colorScheme === 'dark';
      test.skip(long && !process.env['LONG'], LONG_CHECK);
      await page.emulateMedia({ colorScheme });
      await walk(new SimulatorPage(page, setting), async (step) => {
        expect.soft(await axeFindings(page), step).toEqual([]);
      });
    });
  }

  // trials.md#zoom-and-forced-colors
  test(`every step fits 320 px: ${name}`, async ({ page }) => {
    test.skip(!often && !process.env['LONG'], LONG_CHECK);
    await page.setViewportSize({ width: 320, height: 640 });
    await walk(new SimulatorPage(page, setting), async (step) => {
      expect.soft(await overflow(page), step).toEqual([]);
    });
  });
}
