/** A page that the browser kept whole for Back and Forward is right when it is shown again. */
import { chromium, expect, test } from '@playwright/test';
import { Bench, START_MS } from '../support/simulator.ts';

test('a practice that comes back from the cache reads the clock and goes on', async ({
  baseURL,
}) => {
  // Playwright switches that cache off unless asked not to.
  const browser = await chromium.launch({
    ...(process.env['CHROMIUM_PATH'] && { executablePath: process.env['CHROMIUM_PATH'] }),
    args: ['--disable-quic', '--disable-gpu'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
    const bench = new Bench(page, { language: 'en', edition: 'today' });
    // A device's clock that another page can move on: Playwright's own stands still in a kept page.
    await page.addInitScript((start) => {
      Date.now = () => start + Number(localStorage.getItem('test-moved-on-ms') ?? 0);
    }, START_MS);
    await page.goto('/en/practice/');
    await bench.ready();
    await bench.toPairing();
    await bench.pressOnPhone('scan');
    const code = page.locator('.entry-code');
    const before = await code.innerText();
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) =>
        document.documentElement.setAttribute('data-was-kept', String(persisted)),
      );
    });
    await page.goto('/en/about/');
    await page.evaluate(() => localStorage.setItem('test-moved-on-ms', '95000'));
    // A page that was kept has loaded before and does not say so again.
    await page.goBack({ waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-was-kept', 'true');
    await expect(code).not.toHaveText(before);
    await bench.press('cancel');
    await bench.expectTwoFactor('off');
  } finally {
    await browser.close();
  }
});
