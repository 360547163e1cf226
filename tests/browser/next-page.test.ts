/**
 * A language switch keeps the screen, typed text, the refusal, and what is shown only once. A
 * reload and the browser's Back keep all except the last, and the screen says what is lost.
 */
import { expect, type Page } from '@playwright/test';
import { SimulatorPage, type Language } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';

const on = (page: Page, language: Language) =>
  new SimulatorPage(page, { language, edition: 'today' });

/** Follows the link to the other language. */
async function switchTo(page: Page, language: Language): Promise<SimulatorPage> {
  await page.locator('a[hreflang]#switch-language').dispatchEvent('click');
  await expect(page).toHaveURL(new RegExp(`/${language}/practice/`));
  const simulator = on(page, language);
  await simulator.ready();
  return simulator;
}

for (const [from, to] of [
  ['en', 'ja'],
  ['ja', 'en'],
] as const) {
  test(`a recovery code stays for a language switch only: ${from}`, async ({ page }) => {
    let simulator = on(page, from);
    await simulator.open();
    await simulator.toRecoveryCode();
    const code = await simulator.hub.getByRole('code').innerText();
    simulator = await switchTo(page, to);
    await expect(simulator.hub.getByRole('code')).toHaveText(code);
    await page.reload();
    await simulator.ready();
    await expect(page.getByText(code)).toHaveCount(0);
    await expect(simulator.shown('simulator:lost.recovery-code')).toBeVisible();
    simulator = await switchTo(page, from);
    await expect(page.getByText(code)).toHaveCount(0);
    await simulator.press('cancel');
    await simulator.expectTwoFactor('off');
  });

  test(`digits, the refusal, and the QR code stay for a language switch: ${from}`, async ({
    page,
  }) => {
    let simulator = on(page, from);
    await simulator.open();
    await simulator.toPairing();
    await simulator.submit('enable', '123');
    simulator = await switchTo(page, to);
    await expect(simulator.qrCode).toBeVisible();
    await expect(simulator.codeField).toHaveValue('123');
    const reason = simulator.word('path:refused.code.too-few', { digits: 3 });
    await expect(simulator.refusal).toContainText(reason);
    await page.reload();
    await simulator.ready();
    await expect(simulator.qrCode).toHaveCount(0);
    await expect(simulator.shown('simulator:lost.secret')).toBeVisible();
    await expect(simulator.codeField).toHaveValue('123');
    await expect(simulator.refusal).toContainText(reason);
  });
}

test('a token is not shown again after a reload or after Back from another page', async ({
  page,
}) => {
  for (const leave of [
    () => page.reload(),
    async () => {
      await page.goto('/en/');
      await page.goBack();
    },
  ]) {
    const simulator = on(page, 'en');
    await page.goto('about:blank');
    await page.goto('/en/practice/#token-expired/access-token-shown');
    await simulator.ready();
    const yes = page.getByRole('button', { name: simulator.word('exercises:yes') });
    if (await yes.isVisible()) await yes.click();
    const code = simulator.hub.getByRole('code');
    await expect(code).toHaveText(/^dckr_pat\.practice\./);
    const token = await code.innerText();
    await leave();
    await simulator.ready();
    await expect(page.getByText(token)).toHaveCount(0);
    await expect(simulator.shown('simulator:lost.access-token')).toBeVisible();
    await simulator.press('done');
  }
});
