/**
 * What an unfinished setup keeps and discards.
 * Trials: trials.md#secret-changes, trials.md#setup-canceled
 */
import { expect } from '@playwright/test';
import { SimulatorPage, SETTINGS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';

const TODAY: Setting = { language: 'en', edition: 'today' };

test('an incorrect code, a reload, and Back and Forward do not change the secret', async ({
  page,
}) => {
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await simulator.toPairing();
  const secret = await simulator.textCode();
  await simulator.submit('enable', '000000');
  await expect(simulator.refusal).not.toBeEmpty();
  expect(await simulator.textCode()).toBe(secret);

  await page.goBack();
  await page.goForward();
  await simulator.ready();
  expect(await simulator.textCode()).toBe(secret);

  // After a reload, the page does not show the secret again, but it is still the same one.
  await simulator.press('qr-code');
  await simulator.pressOnPhone('scan');
  await page.reload();
  await simulator.ready();
  await simulator.pressOnPhone('typeForMe');
  await simulator.press('enable');
  await simulator.expectTwoFactor('on');
});

for (const setting of SETTINGS) {
  const { language, edition } = setting;
  test(`a language switch continues at the same step: ${language}, ${edition}`, async ({
    page,
  }) => {
    const simulator = new SimulatorPage(page, setting);
    await simulator.open();
    await simulator.toPairing();
    const secret = await simulator.textCode();

    const other = new SimulatorPage(page, { edition, language: language === 'en' ? 'ja' : 'en' });
    await page.locator('#switch-language').click();
    const named = edition === 'classic' ? '#first-enrollment/classic' : '#first-enrollment';
    await expect(page).toHaveURL(`/${other.setting.language}/practice/${named}`);
    await other.ready();
    await other.expectTwoFactor('enrolling');
    expect(await other.textCode()).toBe(secret);
  });
}

test('a canceled setup leaves 2FA off, and the next one has a new secret and a new code', async ({
  page,
}) => {
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await simulator.toRecoveryCode();
  const recoveryCode = await simulator.hub.getByRole('code').innerText();
  await simulator.press('saved-recovery-code');
  const secret = await simulator.textCode();
  await simulator.press('cancel');
  await simulator.expectTwoFactor('off');

  await simulator.press('two-factor', 'use-practice-password', 'confirm');
  expect(await simulator.hub.getByRole('code').innerText()).not.toBe(recoveryCode);
  await simulator.press('saved-recovery-code');
  expect(await simulator.textCode()).not.toBe(secret);
});

// trials.md#baked-secret
test('two visitors get different secrets', async ({ browser, page }) => {
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await simulator.toPairing();
  const visitor = await browser.newContext();
  const other = new SimulatorPage(await visitor.newPage(), TODAY);
  await other.open();
  await other.toPairing();
  expect(await other.textCode()).not.toBe(await simulator.textCode());
  await visitor.close();
});
