/** A page that the browser restores from its back/forward cache is up to date. */
import { chromium, expect, test } from '@playwright/test';
import { spaceOutPresses } from '../support/press-pace.ts';
import { SimulatorPage, START_MS } from '../support/simulator.ts';

test('a simulator restored from the back/forward cache reads the clock and can be used', async ({
  baseURL,
}) => {
  // Playwright turns that cache off by default.
  const browser = await chromium.launch({
    ...(process.env['CHROMIUM_PATH'] && { executablePath: process.env['CHROMIUM_PATH'] }),
    args: ['--disable-quic', '--disable-gpu'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
    await spaceOutPresses(page);
    const simulator = new SimulatorPage(page, { language: 'en', edition: 'today' });
    // A device clock that another page can advance. Playwright's own clock does not advance in a
    // cached page.
    await page.addInitScript((start) => {
      Date.now = () => start + Number(localStorage.getItem('test-moved-on-ms') ?? 0);
    }, START_MS);
    await page.goto('/en/practice/');
    await simulator.ready();
    await simulator.toPairing();
    await simulator.pressOnPhone('scan');
    const code = page.locator('.entry-code');
    const before = await code.innerText();
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) =>
        document.documentElement.setAttribute('data-was-kept', String(persisted)),
      );
    });
    await page.goto('/en/about/');
    await page.evaluate(() => localStorage.setItem('test-moved-on-ms', '95000'));
    // A page from the cache does not fire `load` again.
    await page.goBack({ waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-was-kept', 'true');
    await expect(code).not.toHaveText(before);
    await simulator.press('cancel');
    await simulator.expectTwoFactor('off');
  } finally {
    await browser.close();
  }
});
