/** Beginning again, the questions before it, and the way shown from wherever one is. */
import { expect } from '@playwright/test';
import { Bench, type Setting } from '../support/bench.ts';
import { test } from '../support/healthy-page.ts';

const TODAY: Setting = { language: 'en', edition: 'today' };

test('"Start again" begins the first scenario, whichever was under way', async ({ page }) => {
  const bench = new Bench(page, TODAY);
  await page.goto('/en/practice/#clock-wrong');
  await bench.ready();
  await page.getByRole('button', { name: bench.word('practice:do.startAgain') }).click();
  await page.getByRole('button', { name: bench.word('practice:do.startAgainYes') }).click();
  const title = bench.word('scenarios:first-enrollment.title');
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await bench.expectTwoFactor('off');
  await page.getByRole('button', { name: bench.word('scenarios:showMe') }).click();
  await expect(bench.button('avatar')).toBeFocused();
});

test('a question takes the focus once, and acts elsewhere keep theirs', async ({ page }) => {
  const bench = new Bench(page, TODAY);
  await bench.open();
  const no = page.getByRole('button', { name: bench.word('practice:do.startAgainNo') });
  await page.getByRole('button', { name: bench.word('practice:do.startAgain') }).click();
  await expect(no).toBeFocused();
  await bench.press('avatar');
  await expect(bench.button('avatar')).toBeFocused();
  await page.goto('/en/practice/#lost-phone');
  const stay = page.getByRole('button', { name: bench.word('scenarios:no') });
  await expect(stay).toBeFocused();
  await bench.press('avatar');
  await expect(bench.button('avatar')).toBeFocused();
});

test('the way shown leads to the phone, whatever showed the codes before', async ({ page }) => {
  const bench = new Bench(page, TODAY);
  await page.goto('/en/practice/#clock-wrong');
  await bench.ready();
  await page.getByRole('radio', { name: bench.word('practice:authenticator.own') }).check();
  await page.getByRole('button', { name: bench.word('scenarios:showMe') }).click();
  await expect(bench.phone.locator(':focus')).toBeVisible();
});

test('a button of Docker\u2019s that is only drawn says so', async ({ page }) => {
  const bench = new Bench(page, { language: 'ja', edition: 'classic' });
  await page.goto('/ja/practice/#lost-code/classic/two-factor-on');
  await bench.ready();
  await bench.press('view-recovery-code');
  await expect(bench.refusal).toContainText(bench.word('refusals:not-simulated'));
});
