/**
 * The simulator in a hostile environment: a clock that jumps, an extension that changes the page,
 * and hundreds of texts in its fields. `missing-files.test.ts` covers files that do not load.
 */
import { expect } from '@playwright/test';
import { SimulatorPage, START_MS, STEP_MS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { oracleCode } from '../support/oracle.ts';

const TODAY: Setting = { language: 'en', edition: 'today' };

for (const [way, byMs] of [
  ['forward by a year', 365 * 86_400_000],
  ['back by an hour', -3_600_000],
] as const) {
  test(`a device clock that jumps ${way} updates the code immediately and loses nothing`, async ({
    page,
  }) => {
    const simulator = new SimulatorPage(page, TODAY);
    await simulator.open();
    await simulator.toPairing();
    const secret = await simulator.textCode();
    await simulator.press('qr-code');
    await simulator.pressOnPhone('scan');
    const shown = page.locator('.entry-code').last();
    const digits = (text: string) => new RegExp(text.split('').join('\\s?'));
    await expect(shown).toHaveText(digits(oracleCode(secret, START_MS)));
    await simulator.at(START_MS + byMs);
    await expect(shown).toHaveText(digits(oracleCode(secret, START_MS + byMs)));
    await simulator.pressOnPhone('typeForMe');
    await simulator.press('enable');
    await simulator.expectTwoFactor('on');
    // The clock is corrected: a step older than the accepted one is refused, and a newer one is
    // not.
    await simulator.at(START_MS);
    await simulator.signOutAndGivePassword();
    await simulator.submit('verify', oracleCode(secret, START_MS));
    if (byMs > 0) await expect(simulator.refusal).not.toBeEmpty();
    else await expect(simulator.button('avatar')).toBeVisible();
    await simulator.expectTwoFactor('on');
  });
}

test('an extension that changes the page breaks nothing', async ({ page }) => {
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  const meddle = () =>
    page.evaluate(() => {
      for (const field of document.querySelectorAll('.simulator-place input')) {
        field.setAttribute('data-gramm', 'true');
        field.after(document.createElement('extension-icon'));
      }
      for (const element of document.querySelectorAll('.simulator-place :is(h3, h4, p, form)')) {
        element.append(document.createElement('extension-mark'));
      }
      document.body.prepend(document.createElement('extension-bar'));
    });
  await meddle();
  await simulator.toPairing();
  await meddle();
  const secret = await simulator.textCode();
  await meddle();
  await simulator.submit('enable', '000000');
  await expect(simulator.refusal).not.toBeEmpty();
  await meddle();
  await simulator.submit('enable', oracleCode(secret, START_MS));
  await simulator.expectTwoFactor('on');
});

test('without the scanner, the text code is offered, and no control fails', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ baseURL: baseURL ?? '' });
  const simulator = new SimulatorPage(page, TODAY);
  await page.route('**/_astro/scanner.*', (route) => route.abort());
  await page.goto('/en/practice/');
  await simulator.ready();
  await simulator.toPairing();
  const scan = simulator.phone.getByRole('button', { name: simulator.word('simulator:do.scan') });
  await expect(scan).toHaveCount(0);
  await page.close();
});

const NASTY = [
  '',
  ' ',
  '12345',
  '1234567',
  '１２３４５６',
  '١٢٣٤٥٦',
  '\u202e123456',
  '🔑🔑🔑🔑🔑🔑',
];

test('hundreds of texts in the code field lose nothing, and each gets a response', async ({
  page,
}) => {
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await simulator.toPairing();
  const secret = await simulator.textCode();
  const unanswered = await page.evaluate(async (nasty) => {
    const wrong: string[] = [];
    for (let count = 0; count < 300; count += 1) {
      const field = document.querySelector<HTMLInputElement>('#hub-field');
      const text = `${nasty[count % nasty.length]}${count % 7 ? '' : String.fromCodePoint(33 + count * 37)}`;
      if (!field) throw new Error(`The field went away at ${count}`);
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.form?.requestSubmit();
      await new Promise(requestAnimationFrame);
      if (!document.querySelector('.next-line[data-kind=refused] .next-text')?.textContent?.trim())
        wrong.push(text);
    }
    return wrong;
  }, NASTY);
  expect(unanswered).toEqual([]);
  await simulator.at(START_MS + 20 * STEP_MS);
  await simulator.submit('enable', oracleCode(secret, START_MS + 20 * STEP_MS));
  await simulator.expectTwoFactor('on');
});

test('after a complete setup and a reset, no secret is in the address, history, console, or storage', async ({
  page,
}) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await simulator.toRecoveryCode();
  const recoveryCode = await simulator.hub.getByRole('code').innerText();
  await simulator.press('saved-recovery-code');
  const secret = await simulator.textCode();
  await simulator.submit('enable', oracleCode(secret, START_MS));
  await simulator.expectTwoFactor('on');
  const states = await page.evaluate(() => JSON.stringify([history.state, location.href]));
  await simulator.openMore();
  await page.getByRole('button', { name: simulator.word('simulator:do.startAgain') }).click();
  await page.getByRole('button', { name: simulator.word('simulator:do.startAgainYes') }).click();
  await simulator.expectTwoFactor('off');
  const left = await page.evaluate(() =>
    JSON.stringify([{ ...sessionStorage }, { ...localStorage }, history.state, document.cookie]),
  );
  for (const text of [secret, recoveryCode]) {
    expect(`${said.join('\n')}${states}${left}`).not.toContain(text);
  }
});
