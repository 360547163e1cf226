/**
 * After the simulator is ready, it requests nothing and stores nothing permanently, and Reset
 * deletes everything.
 */
import { expect, type Page } from '@playwright/test';
import { SimulatorPage, START_MS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { oracleCode } from '../support/oracle.ts';

const TODAY: Setting = { language: 'en', edition: 'today' };

const kept = (page: Page) =>
  page.evaluate(() => ({ local: { ...localStorage }, session: { ...sessionStorage } }));

// trials.md#secret-leaves
test('the whole setup requests nothing, and works offline', async ({ page, context }) => {
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await context.setOffline(true);
  await simulator.toPairing();
  await simulator.pressOnPhone('scan');
  await simulator.pressOnPhone('typeForMe');
  await simulator.press('enable');
  await simulator.expectTwoFactor('on');
  await simulator.signOutAndGivePassword();
  await simulator.submit('verify', '000000');
  await expect(simulator.refusal).not.toBeEmpty();
  expect(requests.filter((url) => !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual(
    [],
  );
});

// trials.md#secret-leaves
test('no secret is in the address or in permanent storage', async ({ page }) => {
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await simulator.toRecoveryCode();
  const recoveryCode = await simulator.hub.getByRole('code').innerText();
  await simulator.press('saved-recovery-code');
  const secret = await simulator.textCode();
  await simulator.submit('enable', oracleCode(secret, START_MS));
  await simulator.expectTwoFactor('on');
  const { local, session } = await kept(page);
  for (const text of [secret, recoveryCode]) {
    expect(page.url()).not.toContain(text);
    expect(JSON.stringify(local)).not.toContain(text);
  }
  // Stored for a reload, in this tab only.
  expect(JSON.stringify(session)).toContain(secret);
});

test('starting again deletes the account and its secret', async ({ page }) => {
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await simulator.toPairing();
  const secret = await simulator.textCode();
  await simulator.openMore();
  await page.getByRole('button', { name: simulator.word('simulator:do.startAgain') }).click();
  await page.getByRole('button', { name: simulator.word('simulator:do.startAgainYes') }).click();
  await simulator.expectTwoFactor('off');
  expect(JSON.stringify(await kept(page))).not.toContain(secret);
});
