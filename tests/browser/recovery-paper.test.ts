/**
 * Copies of the recovery code for the reader: a file, a printed card, and the clipboard.
 * Trials: trials.md#recovery-file, trials.md#copy-fails
 */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { SimulatorPage, START_MS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';

const LANGUAGES: readonly Setting[] = [
  { language: 'en', edition: 'today' },
  { language: 'ja', edition: 'classic' },
];

for (const setting of LANGUAGES) {
  const { language } = setting;

  test(`the file is UTF-8 text with CRLF and an ASCII name: ${language}`, async ({ page }) => {
    const simulator = new SimulatorPage(page, setting);
    await simulator.open();
    await simulator.toRecoveryCode();
    const code = await simulator.hub.getByRole('code').innerText();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      simulator.press('download-recovery-code'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^[a-z-]+\.txt$/);
    const bytes = readFileSync(await download.path());
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    expect(lines).toContain(code);
    expect(lines[0]).toBe(simulator.word('simulator:saved.title'));
    expect(text).toContain('aoi_demo');
  });

  test(`the print is one card on one page, black on white: ${language}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    // The print dialog would wait for input.
    await page.addInitScript(() => {
      globalThis.print = () => dispatchEvent(new Event('beforeprint'));
    });
    const simulator = new SimulatorPage(page, setting);
    await simulator.open(START_MS);
    await simulator.toRecoveryCode();
    const code = await simulator.hub.getByRole('code').innerText();
    await simulator.press('print-recovery-code');

    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const printed = (await page.locator('body').innerText()).split('\n').filter(Boolean);
    expect(printed).toEqual([
      simulator.word('simulator:saved.title'),
      simulator.word('simulator:saved.account', { account: 'aoi_demo, aoi+practice@demo.example' }),
      expect.stringContaining('2023'),
      code,
      simulator.word('simulator:saved.use'),
    ]);
    const card = page.getByText(code, { exact: true }).last();
    await expect(card).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(card.locator('..')).toHaveCSS('background-color', 'rgb(255, 255, 255)');

    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');

    const pdf = (await page.pdf()).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    // After printing, the page is unchanged.
    await page.emulateMedia({ media: 'screen' });
    await expect(simulator.button('print-recovery-code')).toBeVisible();
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
  test(`${name} is reported, and the text can still be selected`, async ({ page }) => {
    await page.addInitScript(refuse);
    const simulator = new SimulatorPage(page, { language: 'en', edition: 'today' });
    await simulator.open();
    await simulator.toRecoveryCode();
    await simulator.press('copy-recovery-code');
    const failed = page
      .locator('.kept, .outcome')
      .filter({ hasText: simulator.word('simulator:do.copyFailed') });
    await expect(failed).toBeVisible();
    const code = simulator.hub.getByRole('code');
    await code.selectText();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain(await code.innerText());

    await simulator.press('saved-recovery-code', 'text-code');
    await page.getByRole('button', { name: simulator.word('simulator:do.copyKey') }).click();
    await expect(failed).toBeVisible();
  });
}

test('“copied” is shown only after success, and disappears', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const simulator = new SimulatorPage(page, { language: 'en', edition: 'today' });
  await page.clock.install({ time: START_MS });
  await page.goto('/en/practice/');
  await simulator.ready();
  await simulator.toPairing();
  const secret = await simulator.textCode();
  const copied = page.locator('.outcome', { hasText: simulator.word('simulator:do.copied') });
  await expect(copied).toHaveCount(0);
  await page.getByRole('button', { name: simulator.word('simulator:do.copyKey') }).click();
  await expect(copied).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  await page.clock.runFor(10_000);
  await expect(copied).toHaveCount(0);
});
