/** The practice under bad conditions: storage blocked, storage full of rubbish, its script missing. */
import { expect } from '@playwright/test';
import { Bench, START_MS, type Setting } from '../support/bench.ts';
import { test } from '../support/healthy-page.ts';
import { test as unwatched } from '@playwright/test';
import { oracleCode } from '../support/oracle.ts';

const TODAY: Setting = { language: 'en', edition: 'today' };

test('R35 with storage blocked the practice works in memory and says so', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('Blocked', 'SecurityError');
        },
      });
    }
  });
  const bench = new Bench(page, TODAY);
  await bench.open();
  await expect(page.getByText(bench.word('practice:kept.memory'))).toBeVisible();
  await bench.toPairing();
  await bench.submit('enable', oracleCode(await bench.textCode(), START_MS));
  await bench.expectTwoFactor('on');
});

test('R35 rubbish under every key the site uses is said and replaced', async ({ page }) => {
  const bench = new Bench(page, TODAY);
  await bench.open();
  await bench.press('avatar');
  await page.evaluate(() => {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) storage.setItem(key, '{"broken');
    }
  });
  await page.reload();
  await bench.ready();
  await expect(page.getByText(bench.word('practice:kept.unreadable'))).toBeVisible();
  await bench.expectTwoFactor('off');
});

unwatched(
  'a practice whose script does not come says so and can be asked for again',
  async ({ page }) => {
    const bench = new Bench(page, TODAY);
    await page.route('**/_astro/mount*.js', (route) => route.abort());
    await page.goto('/en/practice/');
    await expect(page.getByText(bench.word('practice:start.failed'))).toBeVisible();
    await expect(page.getByText(bench.word('practice:notice'))).toBeVisible();
  },
);

test('the first screen can be used before the terminal and the QR code have come', async ({
  page,
}) => {
  const bench = new Bench(page, TODAY);
  let letCome = () => {};
  const held = new Promise<void>((resolve) => (letCome = resolve));
  await page.route('**/_astro/later*.js', async (route) => {
    await held;
    await route.continue();
  });
  await bench.at(START_MS);
  await page.goto('/en/practice/');
  await bench.press('avatar', 'account-settings', 'two-factor', 'use-practice-password', 'confirm');
  await bench.press('saved-recovery-code');
  const secret = await bench.textCode();
  await bench.press('qr-code');
  await expect(bench.qrCode).toBeHidden();
  await expect(page.locator('.practice-place')).not.toHaveAttribute('data-ready');
  letCome();
  await bench.ready();
  await expect(bench.qrCode).toBeVisible();
  expect(await bench.textCode()).toBe(secret);
});

unwatched('a practice whose later part does not come says so and goes on', async ({ page }) => {
  const bench = new Bench(page, TODAY);
  await page.route('**/_astro/later*.js', (route) => route.abort());
  await bench.at(START_MS);
  await page.goto('/en/practice/');
  await expect(page.getByText(bench.word('practice:start.incomplete'))).toBeVisible();
  await bench.press('avatar', 'account-settings', 'two-factor', 'use-practice-password', 'confirm');
  await bench.press('saved-recovery-code');
  await bench.submit('enable', oracleCode(await bench.textCode(), START_MS));
  await bench.expectTwoFactor('on');
  await page.unroute('**/_astro/later*.js');
  await page.getByRole('button', { name: bench.word('practice:start.reload') }).click();
  await bench.ready();
  await bench.expectTwoFactor('on');
});
