/**
 * Every step of the journey, as it stands on the page: nothing for axe to find, light or dark, and
 * nothing wider than 320 px.
 */
import { expect } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { Bench, SETTINGS, START_MS, STEP_MS } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { oracleCode } from '../support/oracle.ts';
import { overflow } from '../support/reflow.ts';

/** Walks from the first screen to the second sign-in, and calls `look` at each step by its name. */
async function walk(bench: Bench, look: (step: string) => Promise<void>): Promise<void> {
  await bench.open();
  await look('home');
  await bench.press('avatar');
  await look('menu');
  await bench.press('avatar');
  await bench.toRecoveryCode();
  await look('recovery code');
  await bench.press('saved-recovery-code');
  await look('QR code');
  const secret = await bench.textCode();
  await look('text code');
  await bench.submit('enable', '12');
  await look('refusal');
  await bench.press('qr-code');
  await bench.pressOnPhone('scan');
  await look('entry on the phone');
  await bench.submit('enable', oracleCode(secret, START_MS));
  await bench.expectTwoFactor('on');
  await look('2FA on');
  await bench.signOutAndGivePassword();
  await look('code asked for');
  await bench.submit('verify', oracleCode(secret, START_MS));
  await look('used code refused');
  await bench.at(START_MS + STEP_MS);
  await bench.submit('verify', oracleCode(secret, START_MS + STEP_MS));
  await bench.expectSignedIn();
  await look('signed in');
}

for (const setting of SETTINGS) {
  const name = `${setting.language}, ${setting.edition}`;
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing wrong at any step: ${name}, ${colorScheme}`, async ({ page }) => {
      const long = colorScheme === 'dark' && !process.env['LONG'];
      test.skip(long, 'a long check: set LONG=1, as npm run test:all does');
      test.setTimeout(60_000);
      await page.emulateMedia({ colorScheme });
      await walk(new Bench(page, setting), async (step) => {
        expect.soft(await axeFindings(page), step).toEqual([]);
      });
    });
  }

  test(`R39 every step fits 320 px: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await walk(new Bench(page, setting), async (step) => {
      expect.soft(await overflow(page), step).toEqual([]);
    });
  });
}
