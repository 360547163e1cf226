/** Back and Forward stay in the simulator, show earlier screens, and never change the account. */
import { expect } from '@playwright/test';
import { SimulatorPage, SETTINGS, START_MS } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { oracleCode } from '../support/oracle.ts';

for (const setting of SETTINGS) {
  // trials.md#secret-changes
  test(`Back and Forward keep the key, and an earlier screen shows no secret: ${setting.language}, ${setting.edition}`, async ({
    page,
  }) => {
    const simulator = new SimulatorPage(page, setting);
    await simulator.open();
    await expect(page).toHaveURL(/#first-enrollment/);
    const address = page.url();
    await simulator.toRecoveryCode();
    const recoveryCode = await simulator.hub.getByRole('code').innerText();
    await simulator.press('saved-recovery-code');
    const key = await simulator.qrCode.getAttribute('src');
    await simulator.codeField.fill('123');

    await page.goBack();
    const notice = simulator.shown('simulator:back.notice');
    await expect(notice).toBeVisible();
    await expect(simulator.qrCode).toBeHidden();
    await expect(page.getByText(recoveryCode)).toBeHidden();
    await simulator.expectTwoFactor('enrolling');
    expect(page.url()).toBe(address);

    await page.goForward();
    await expect(notice).toBeHidden();
    await expect(simulator.qrCode).toHaveAttribute('src', key ?? '');
    await expect(simulator.codeField).toHaveValue('123');

    await page.goBack();
    await page.goBack();
    await page.getByRole('button', { name: simulator.word('simulator:back.now') }).click();
    await expect(simulator.qrCode).toHaveAttribute('src', key ?? '');
    const secret = await simulator.textCode();
    await simulator.submit('enable', oracleCode(secret, START_MS));
    await simulator.expectTwoFactor('on');
  });
}

test('a reload returns to the current screen, whatever the history position', async ({ page }) => {
  const simulator = new SimulatorPage(page, { language: 'en', edition: 'today' });
  await simulator.open();
  await simulator.toPairing();
  await page.goBack();
  await page.reload();
  await simulator.ready();
  // The secret was shown only once.
  const lost = simulator.shown('simulator:lost.secret');
  await expect(lost).toBeVisible();
  await expect(simulator.codeField).toBeVisible();
  await page.goBack();
  await expect(lost).toBeVisible();
});

test('an action on an earlier screen continues from the current state', async ({ page }) => {
  const simulator = new SimulatorPage(page, { language: 'en', edition: 'today' });
  await simulator.open();
  await simulator.toPairing();
  await page.goBack();
  await page.goBack();
  await simulator.openMore();
  await page.getByRole('button', { name: simulator.word('simulator:clock.next') }).click();
  await page.keyboard.press('Escape');
  await expect(simulator.qrCode).toBeVisible();
  await page.goBack();
  const notice = simulator.shown('simulator:back.notice');
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: simulator.word('simulator:back.now') }).click();
  await expect(notice).toBeHidden();
  await expect(simulator.qrCode).toBeVisible();
});

test('an earlier page of tokens shows them as they were', async ({ page }) => {
  await page.goto('/en/practice/#lost-laptop/today/access-token-edit');
  const simulator = new SimulatorPage(page, { language: 'en', edition: 'today' });
  await simulator.ready();
  await simulator.press('cancel');
  await page.goBack();
  await expect(simulator.shown('simulator:back.notice')).toBeVisible();
  await expect(page.getByText('Delete', { exact: true })).toBeVisible();
});

test('a link within the page shows the current screen, and so does Back from there', async ({
  page,
}) => {
  const simulator = new SimulatorPage(page, { language: 'en', edition: 'today' });
  await simulator.open();
  await simulator.toPairing();
  const notice = simulator.shown('simulator:back.notice');
  await page.getByRole('link', { name: simulator.word('site:skip') }).press('Enter');
  // An entry without a number. The address still names the exercise.
  await expect.poll(() => page.evaluate(() => history.state as unknown)).toBeNull();
  await expect(page).toHaveURL(/#first-enrollment$/);
  await expect(simulator.qrCode).toBeVisible();
  await expect(notice).toBeHidden();
  await page.goBack();
  await expect(simulator.qrCode).toBeVisible();
  await page.goBack();
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: simulator.word('simulator:back.now') }).click();
  await expect(notice).toBeHidden();
});
