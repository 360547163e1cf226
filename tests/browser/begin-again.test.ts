/** Where the focus goes and what is said when a press takes something away or begins anew. */
import { expect } from '@playwright/test';
import { Bench, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { overflow } from '../support/reflow.ts';

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

test('a press that takes its own button away leaves the focus in its panel', async ({ page }) => {
  const bench = new Bench(page, TODAY);
  await page.goto('/en/practice/#lost-code');
  await bench.ready();
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).press('Enter');
    await expect(bench.phone.locator(':focus')).toBeVisible();
  };
  await bench.phone.getByText(bench.word('practice:wrong.title')).click();
  await press(bench.word('practice:wrong.losePhone'));
  await press(bench.word('practice:wrong.newPhone'));
});

test('the menu opens after its button, for the eye and for the Tab key', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const bench = new Bench(page, TODAY);
  await bench.open();
  const place = () =>
    bench.button('avatar').evaluate((button: HTMLElement) => [button.offsetLeft, button.offsetTop]);
  const before = await place();
  await bench.press('avatar');
  await expect(bench.button('account-settings')).toBeVisible();
  expect(await place()).toEqual(before);
  await bench.button('avatar').focus();
  await page.keyboard.press('Tab');
  await expect(bench.button('account-settings')).toBeFocused();
});

test('PH-8 something shaped like a real token does not stay in the field', async ({ page }) => {
  const bench = new Bench(page, TODAY);
  await bench.open();
  await bench.toPairing();
  await bench.submit('enable', `dckr_pat_${'A1b2C3d4E5f6G7h8I9j0K1l2M3n'.slice(0, 27)}`);
  await expect(bench.refusal).toContainText(bench.word('refusals:code.looks-access-token'));
  await expect(bench.codeField).toHaveValue('');
});

test('R39 a kept access token fits 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const bench = new Bench(page, TODAY);
  await page.goto('/en/practice/#read-only-token');
  await bench.ready();
  await bench.face('inbox');
  await expect(page.getByText(/^dckr_pat\.practice/).last()).toBeVisible();
  expect(await overflow(page)).toEqual([]);
});
