/** What the reader takes away of the recovery code: a file, a printed card, a copy (R18, R19). */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { Bench, START_MS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';

const LANGUAGES: readonly Setting[] = [
  { language: 'en', edition: 'today' },
  { language: 'ja', edition: 'classic' },
];

for (const setting of LANGUAGES) {
  const { language } = setting;

  test(`R18 the file is UTF-8 text with CRLF and an ASCII name: ${language}`, async ({ page }) => {
    const bench = new Bench(page, setting);
    await bench.open();
    await bench.toRecoveryCode();
    const code = await bench.site.getByRole('code').innerText();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      bench.press('download-recovery-code'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^[a-z-]+\.txt$/);
    const bytes = readFileSync(await download.path());
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    expect(lines).toContain(code);
    expect(lines[0]).toBe(bench.word('practice:saved.title'));
    expect(text).toContain('aoi_demo');
  });

  test(`R18 print is one card on one page, black on white: ${language}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    // A printer's dialogue would wait for a person.
    await page.addInitScript(() => {
      globalThis.print = () => {};
    });
    const bench = new Bench(page, setting);
    await bench.open(START_MS);
    await bench.toRecoveryCode();
    const code = await bench.site.getByRole('code').innerText();
    await bench.press('print-recovery-code');

    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const printed = (await page.locator('body').innerText()).split('\n').filter(Boolean);
    expect(printed).toEqual([
      bench.word('practice:saved.title'),
      bench.word('practice:saved.account', { account: 'aoi_demo, aoi+practice@demo.example' }),
      expect.stringContaining('2023'),
      code,
      bench.word('practice:saved.use'),
    ]);
    const card = page.getByText(code, { exact: true }).last();
    await expect(card).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(card.locator('..')).toHaveCSS('background-color', 'rgb(255, 255, 255)');

    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');

    const pdf = (await page.pdf()).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    // After printing the page is as it was.
    await page.emulateMedia({ media: 'screen' });
    await expect(bench.button('print-recovery-code')).toBeVisible();
    await expect(page.locator('.recovery-card')).toHaveCount(0);
  });
}

const REFUSALS = {
  'a clipboard that refuses': () => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  },
  'no clipboard, as without https': () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  },
};

for (const [name, refuse] of Object.entries(REFUSALS)) {
  test(`R19 ${name} is said, and the text can still be selected`, async ({ page }) => {
    await page.addInitScript(refuse);
    const bench = new Bench(page, { language: 'en', edition: 'today' });
    await bench.open();
    await bench.toRecoveryCode();
    await bench.press('copy-recovery-code');
    const failed = page
      .getByRole('status')
      .filter({ hasText: bench.word('practice:do.copyFailed') });
    await expect(failed).toBeVisible();
    const code = bench.site.getByRole('code');
    await code.selectText();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain(await code.innerText());

    await bench.press('saved-recovery-code');
    await page.getByRole('button', { name: bench.word('practice:do.copyKey') }).click();
    await expect(failed).toBeVisible();
  });
}

test('R19 “copied” is said after success only, and goes away', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const bench = new Bench(page, { language: 'en', edition: 'today' });
  await page.clock.install({ time: START_MS });
  await page.goto('/en/practice/');
  await bench.ready();
  await bench.toPairing();
  const secret = await bench.textCode();
  const copied = page.getByText(bench.word('practice:do.copied'), { exact: true });
  await expect(copied).toHaveCount(0);
  await page.getByRole('button', { name: bench.word('practice:do.copyKey') }).click();
  await expect(copied).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  await page.clock.runFor(10_000);
  await expect(copied).toHaveCount(0);
});
