/** What a half-done set-up keeps, and what it forgets: R09 and R10, and the change of language. */
import { expect } from '@playwright/test';
import { Bench, SETTINGS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';

const TODAY: Setting = { language: 'en', edition: 'today' };

test('R09 a wrong code, a reload and Back and Forward leave the secret as it is', async ({
  page,
}) => {
  const bench = new Bench(page, TODAY);
  await bench.open();
  await bench.toPairing();
  const secret = await bench.textCode();
  await bench.submit('enable', '000000');
  await expect(bench.refusal).not.toBeEmpty();
  expect(await bench.textCode()).toBe(secret);

  await page.reload();
  await bench.ready();
  expect(await bench.textCode()).toBe(secret);

  await page.goBack();
  await page.goForward();
  await bench.ready();
  expect(await bench.textCode()).toBe(secret);
});

for (const setting of SETTINGS) {
  const { language, edition } = setting;
  test(`R09 a change of language goes on at the same step: ${language}, ${edition}`, async ({
    page,
  }) => {
    const bench = new Bench(page, setting);
    await bench.open();
    await bench.toPairing();
    const secret = await bench.textCode();

    const other = new Bench(page, { edition, language: language === 'en' ? 'ja' : 'en' });
    await page.locator('#switch-language').click();
    await expect(page).toHaveURL(`/${other.setting.language}/practice/`);
    await other.ready();
    await other.expectTwoFactor('enrolling');
    expect(await other.textCode()).toBe(secret);
  });
}

test('R10 a cancelled set-up leaves 2FA off, and the next has its own secret and code', async ({
  page,
}) => {
  const bench = new Bench(page, TODAY);
  await bench.open();
  await bench.toRecoveryCode();
  const recoveryCode = await bench.site.getByRole('code').innerText();
  await bench.press('saved-recovery-code');
  const secret = await bench.textCode();
  await bench.press('cancel');
  await bench.expectTwoFactor('off');

  await bench.press('two-factor', 'use-practice-password', 'confirm');
  expect(await bench.site.getByRole('code').innerText()).not.toBe(recoveryCode);
  await bench.press('saved-recovery-code');
  expect(await bench.textCode()).not.toBe(secret);
});

test('R33 two visitors are given different secrets', async ({ browser, page }) => {
  const bench = new Bench(page, TODAY);
  await bench.open();
  await bench.toPairing();
  const visitor = await browser.newContext();
  const other = new Bench(await visitor.newPage(), TODAY);
  await other.open();
  await other.toPairing();
  expect(await other.textCode()).not.toBe(await bench.textCode());
  await visitor.close();
});
