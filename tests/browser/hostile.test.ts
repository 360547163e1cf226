/**
 * The practice where the world around it misbehaves: a clock that jumps, an extension that writes into
 * the page, any one file that does not come, thousands of texts in its fields.
 */
import { expect, test as unwatched } from '@playwright/test';
import { LOCALES } from '../../src/i18n/locales.ts';
import { Bench, START_MS, STEP_MS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { oracleCode } from '../support/oracle.ts';

const TODAY: Setting = { language: 'en', edition: 'today' };

for (const [way, byMs] of [
  ['forward by a year', 365 * 86_400_000],
  ['back by an hour', -3_600_000],
] as const) {
  test(`a device's clock that jumps ${way} changes the code at once and loses nothing`, async ({
    page,
  }) => {
    const bench = new Bench(page, TODAY);
    await bench.open();
    await bench.toPairing();
    const secret = await bench.textCode();
    await bench.press('qr-code');
    await bench.pressOnPhone('scan');
    const shown = page.locator('.entry-code').last();
    const digits = (text: string) => new RegExp(text.split('').join('\\s?'));
    await expect(shown).toHaveText(digits(oracleCode(secret, START_MS)));
    await bench.at(START_MS + byMs);
    await expect(shown).toHaveText(digits(oracleCode(secret, START_MS + byMs)));
    await bench.pressOnPhone('typeForMe');
    await bench.press('enable');
    await bench.expectTwoFactor('on');
    // The clock is put right: a step older than the accepted one is refused, a newer one is not.
    await bench.at(START_MS);
    await bench.signOutAndGivePassword();
    await bench.submit('verify', oracleCode(secret, START_MS));
    if (byMs > 0) await expect(bench.refusal).not.toBeEmpty();
    else await expect(bench.button('avatar')).toBeVisible();
    await bench.expectTwoFactor('on');
  });
}

test('an extension that writes into the page breaks nothing', async ({ page }) => {
  const bench = new Bench(page, TODAY);
  await bench.open();
  const meddle = () =>
    page.evaluate(() => {
      for (const field of document.querySelectorAll('.practice-place input')) {
        field.setAttribute('data-gramm', 'true');
        field.after(document.createElement('extension-icon'));
      }
      for (const element of document.querySelectorAll('.practice-place :is(h3, h4, p, form)')) {
        element.append(document.createElement('extension-mark'));
      }
      document.body.prepend(document.createElement('extension-bar'));
    });
  await meddle();
  await bench.toPairing();
  await meddle();
  const secret = await bench.textCode();
  await meddle();
  await bench.submit('enable', '000000');
  await expect(bench.refusal).not.toBeEmpty();
  await meddle();
  await bench.submit('enable', oracleCode(secret, START_MS));
  await bench.expectTwoFactor('on');
});

for (const language of LOCALES) {
  for (const file of ['mount', 'later', 'scanner', language, 'terminal', 'throttle', 'bench']) {
    unwatched(
      `without the file ${file} the practice says what is missing: ${language}`,
      async ({ page }) => {
        const bench = new Bench(page, { ...TODAY, language });
        let kept = 0;
        await page.route(`**/_astro/${file}.*`, (route) => {
          kept += 1;
          return route.abort();
        });
        await page.goto(`/${language}/practice/`);
        const failed = page.getByText(bench.word('script:practice.failed'));
        const incomplete = page.getByText(bench.word('practice:start.incomplete'));
        const ready = page.locator('.practice-place[data-ready]');
        // Only the scanner can be done without.
        await expect(file === 'scanner' ? ready : failed.or(incomplete).first()).toBeVisible();
        expect(kept).toBeGreaterThan(0);
        await expect(page.getByText(bench.word('practice:notice')).first()).toBeVisible();
        if (file !== 'scanner') return;
        // Without the scanner the text code is the way, and nothing is offered that cannot be done.
        await bench.toPairing();
        const scan = bench.phone.getByRole('button', { name: bench.word('practice:do.scan') });
        await expect(scan).toHaveCount(0);
      },
    );
  }
}

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

test('hundreds of texts in the field for the code lose nothing, and each is answered', async ({
  page,
}) => {
  const bench = new Bench(page, TODAY);
  await bench.open();
  await bench.toPairing();
  const secret = await bench.textCode();
  const unanswered = await page.evaluate(async (nasty) => {
    const wrong: string[] = [];
    for (let count = 0; count < 300; count += 1) {
      const field = document.querySelector<HTMLInputElement>('#site-field');
      const text = `${nasty[count % nasty.length]}${count % 7 ? '' : String.fromCodePoint(33 + count * 37)}`;
      if (!field) throw new Error(`The field went away at ${count}`);
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.form?.requestSubmit();
      await new Promise(requestAnimationFrame);
      if (!document.querySelector('[role=alert]')?.textContent?.trim()) wrong.push(text);
    }
    return wrong;
  }, NASTY);
  expect(unanswered).toEqual([]);
  await bench.at(START_MS + 20 * STEP_MS);
  await bench.submit('enable', oracleCode(secret, START_MS + 20 * STEP_MS));
  await bench.expectTwoFactor('on');
});

test('after a whole set-up and a reset no secret is anywhere: address, history, console, storage', async ({
  page,
}) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const bench = new Bench(page, TODAY);
  await bench.open();
  await bench.toRecoveryCode();
  const recoveryCode = await bench.site.getByRole('code').innerText();
  await bench.press('saved-recovery-code');
  const secret = await bench.textCode();
  await bench.submit('enable', oracleCode(secret, START_MS));
  await bench.expectTwoFactor('on');
  const states = await page.evaluate(() => JSON.stringify([history.state, location.href]));
  await page.getByRole('button', { name: bench.word('practice:do.startAgain') }).click();
  await page.getByRole('button', { name: bench.word('practice:do.startAgainYes') }).click();
  await bench.expectTwoFactor('off');
  const left = await page.evaluate(() =>
    JSON.stringify([{ ...sessionStorage }, { ...localStorage }, history.state, document.cookie]),
  );
  for (const text of [secret, recoveryCode]) {
    expect(`${said.join('\n')}${states}${left}`).not.toContain(text);
  }
});
