/** Back and Forward stay in the practice, show earlier screens, and never change the account. */
import { expect } from '@playwright/test';
import { Bench, SETTINGS, START_MS } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { oracleCode } from '../support/oracle.ts';

for (const setting of SETTINGS) {
  test(`R09 Back and Forward keep the key, and an earlier screen shows no secret: ${setting.language}, ${setting.edition}`, async ({
    page,
  }) => {
    const bench = new Bench(page, setting);
    await bench.open();
    const address = page.url();
    await bench.toRecoveryCode();
    const recoveryCode = await bench.site.getByRole('code').innerText();
    await bench.press('saved-recovery-code');
    const key = await bench.qrCode.getAttribute('src');
    await bench.codeField.fill('123');

    await page.goBack();
    const notice = page.getByText(bench.word('practice:back.notice'));
    await expect(notice).toBeVisible();
    await expect(bench.qrCode).toBeHidden();
    await expect(page.getByText(recoveryCode)).toBeHidden();
    await bench.expectTwoFactor('enrolling');
    expect(page.url()).toBe(address);

    await page.goForward();
    await expect(notice).toBeHidden();
    await expect(bench.qrCode).toHaveAttribute('src', key ?? '');
    await expect(bench.codeField).toHaveValue('123');

    await page.goBack();
    await page.goBack();
    await page.getByRole('button', { name: bench.word('practice:back.now') }).click();
    await expect(bench.qrCode).toHaveAttribute('src', key ?? '');
    const secret = await bench.textCode();
    await bench.submit('enable', oracleCode(secret, START_MS));
    await bench.expectTwoFactor('on');
  });
}

test('a reload in the middle goes on from now, whatever entry it stood at', async ({ page }) => {
  const bench = new Bench(page, { language: 'en', edition: 'today' });
  await bench.open();
  await bench.toPairing();
  const key = await bench.qrCode.getAttribute('src');
  await page.goBack();
  await page.reload();
  await bench.ready();
  await expect(bench.qrCode).toHaveAttribute('src', key ?? '');
  await page.goBack();
  await expect(bench.qrCode).toHaveAttribute('src', key ?? '');
});

test('an act done while looking back goes on from there', async ({ page }) => {
  const bench = new Bench(page, { language: 'en', edition: 'today' });
  await bench.open();
  await bench.toPairing();
  await page.goBack();
  await page.goBack();
  await page.getByRole('button', { name: bench.word('practice:clock.next') }).click();
  await expect(bench.qrCode).toBeVisible();
  await page.goBack();
  const notice = page.getByText(bench.word('practice:back.notice'));
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: bench.word('practice:back.now') }).click();
  await expect(notice).toBeHidden();
  await expect(bench.qrCode).toBeVisible();
});

test('an earlier page of tokens shows them as they were', async ({ page }) => {
  await page.goto('/en/practice/#lost-laptop/today/access-token-edit');
  const bench = new Bench(page, { language: 'en', edition: 'today' });
  await bench.ready();
  await bench.press('cancel');
  await page.goBack();
  await expect(page.getByText(bench.word('practice:back.notice'))).toBeVisible();
  await expect(page.getByText('Delete', { exact: true })).toBeVisible();
});

test('a link within the page shows the present, and Back from it too', async ({ page }) => {
  const bench = new Bench(page, { language: 'en', edition: 'today' });
  await bench.open();
  await bench.toPairing();
  const notice = page.getByText(bench.word('practice:back.notice'));
  await page.getByRole('link', { name: bench.word('site:skip') }).press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await expect(bench.qrCode).toBeVisible();
  await expect(notice).toBeHidden();
  await page.goBack();
  await expect(bench.qrCode).toBeVisible();
  await page.goBack();
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: bench.word('practice:back.now') }).click();
  await expect(notice).toBeHidden();
});
