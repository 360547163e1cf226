/** The practice under bad conditions: storage blocked, storage full of rubbish, its script missing. */
import { expect } from '@playwright/test';
import { Bench, SETTINGS, START_MS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { test as unwatched } from '@playwright/test';
import { oracleCode } from '../support/oracle.ts';

const TODAY: Setting = { language: 'en', edition: 'today' };

async function turnOn(bench: Bench): Promise<void> {
  await bench.toPairing();
  await bench.submit('enable', oracleCode(await bench.textCode(), START_MS));
  await bench.expectTwoFactor('on');
}

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
  await turnOn(bench);
});

test('R35 with storage full the practice goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
  });
  const bench = new Bench(page, TODAY);
  await bench.open();
  await expect(page.getByText(bench.word('practice:kept.memory'))).toBeVisible();
  await turnOn(bench);
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
    await expect(page.getByText(bench.word('script:practice.failed'))).toBeVisible();
    await expect(page.getByText(bench.word('practice:notice'))).toBeVisible();
    await page.unroute('**/_astro/mount*.js');
    await page.getByRole('button', { name: bench.word('practice:start.open') }).click();
    await bench.ready();
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

test('a duplicated tab says that it is a copy, and each goes its own way', async ({ page }) => {
  const bench = new Bench(page, TODAY);
  await bench.open();
  await bench.toPairing();
  const secret = await bench.textCode();
  const [copy] = await Promise.all([
    page.waitForEvent('popup'),
    // As the browser's own “duplicate tab” does, this copies the tab's storage.
    page.evaluate(() => void window.open(location.href)),
  ]);
  const second = new Bench(copy, TODAY);
  await second.ready();
  await expect(copy.getByText(second.word('practice:kept.copy'))).toBeVisible();
  await expect(page.getByText(bench.word('practice:kept.copy'))).toHaveCount(0);
  expect(await second.textCode()).toBe(secret);
  await second.press('cancel');
  await second.expectTwoFactor('off');
  await bench.expectTwoFactor('enrolling');
  // Named anew, it is no copy after a reload.
  await copy.reload();
  await second.ready();
  await expect(copy.getByText(second.word('practice:kept.copy'))).toHaveCount(0);
});

for (const setting of SETTINGS) {
  test(`a page translated by the browser still works: ${setting.language}, ${setting.edition}`, async ({
    page,
  }) => {
    const bench = new Bench(page, setting);
    await bench.open();
    // What Chromium's translation does to every text it may touch, again after each change.
    await page.evaluate(() => {
      const made = (name: string) => document.createElement(name);
      const translate = () => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: Text[] = [];
        while (texts.nextNode()) found.push(texts.currentNode as Text);
        for (const text of found) {
          const around = text.parentElement;
          if (!text.data.trim() || around?.closest('font, script, [translate="no"]')) continue;
          const outer = made('font');
          const inner = outer.appendChild(made('font'));
          text.replaceWith(outer);
          inner.append(text.data);
        }
      };
      new MutationObserver(translate).observe(document.body, { subtree: true, childList: true });
      translate();
    });
    await bench.toPairing();
    const secret = await bench.textCode();
    await bench.submit('enable', '12');
    await expect(bench.refusal).not.toBeEmpty();
    await bench.press('qr-code');
    await bench.pressOnPhone('scan');
    await bench.pressOnPhone('typeForMe');
    await expect(bench.codeField).toHaveValue(oracleCode(secret, START_MS));
    await bench.press('enable');
    await bench.expectTwoFactor('on');
  });
}
