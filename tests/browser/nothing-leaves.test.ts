/** Once the practice is ready nothing is requested, nothing lasting is kept, and Reset forgets all. */
import { expect, type Page } from '@playwright/test';
import { Bench, START_MS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { oracleCode } from '../support/oracle.ts';

const TODAY: Setting = { language: 'en', edition: 'today' };

const kept = (page: Page) =>
  page.evaluate(() => ({ local: { ...localStorage }, session: { ...sessionStorage } }));

test('R13 the whole journey requests nothing, and works with the network cut', async ({
  page,
  context,
}) => {
  const bench = new Bench(page, TODAY);
  await bench.open();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await context.setOffline(true);
  await bench.toPairing();
  await bench.pressOnPhone('scan');
  await bench.pressOnPhone('typeForMe');
  await bench.press('enable');
  await bench.expectTwoFactor('on');
  await bench.signOutAndGivePassword();
  await bench.submit('verify', '000000');
  await expect(bench.refusal).not.toBeEmpty();
  expect(requests.filter((url) => !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual(
    [],
  );
});

test('R13 no secret stands in the address, nor in what outlives the tab', async ({ page }) => {
  const bench = new Bench(page, TODAY);
  await bench.open();
  await bench.toRecoveryCode();
  const recoveryCode = await bench.site.getByRole('code').innerText();
  await bench.press('saved-recovery-code');
  const secret = await bench.textCode();
  await bench.submit('enable', oracleCode(secret, START_MS));
  await bench.expectTwoFactor('on');
  const { local, session } = await kept(page);
  for (const text of [secret, recoveryCode]) {
    expect(page.url()).not.toContain(text);
    expect(JSON.stringify(local)).not.toContain(text);
  }
  // Kept for a reload, in this tab only.
  expect(JSON.stringify(session)).toContain(secret);
});

test('starting again forgets the account and its secret', async ({ page }) => {
  const bench = new Bench(page, TODAY);
  await bench.open();
  await bench.toPairing();
  const secret = await bench.textCode();
  await page.getByRole('button', { name: bench.word('practice:do.startAgain') }).click();
  await page.getByRole('button', { name: bench.word('practice:do.startAgainYes') }).click();
  await bench.expectTwoFactor('off');
  expect(JSON.stringify(await kept(page))).not.toContain(secret);
});
