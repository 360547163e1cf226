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
