/** Focus and messages after a press that removes something or restarts the exercise. */
import { expect } from '@playwright/test';
import { SimulatorPage, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { overflow } from '../support/reflow.ts';

const TODAY: Setting = { language: 'en', edition: 'today' };

test('"Start again" begins the first exercise, whichever exercise was in progress', async ({
  page,
}) => {
  const simulator = new SimulatorPage(page, TODAY);
  await page.goto('/en/practice/#clock-wrong');
  await simulator.ready();
  await simulator.openMore();
  await page.getByRole('button', { name: simulator.word('simulator:do.startAgain') }).click();
  await page.getByRole('button', { name: simulator.word('simulator:do.startAgainYes') }).click();
  const title = simulator.word('path:exercise.first-enrollment.title');
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await simulator.expectTwoFactor('off');
  await expect(simulator.button('avatar')).toHaveAttribute('data-next', '');
});

test('a question takes focus once, and actions elsewhere keep it', async ({ page }) => {
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  const no = page.getByRole('button', { name: simulator.word('simulator:do.startAgainNo') });
  await simulator.openMore();
  await page.getByRole('button', { name: simulator.word('simulator:do.startAgain') }).click();
  await expect(no).toBeFocused();
  await simulator.press('avatar');
  await expect(simulator.button('avatar')).toBeFocused();
  await page.goto('/en/practice/#lost-phone');
  const stay = page
    .locator('.top-bar')
    .getByRole('button', { name: simulator.word('exercises:no') });
  await expect(stay).toBeFocused();
  await simulator.press('avatar');
  await expect(simulator.button('avatar')).toBeFocused();
});

test('the way back to the phone is the next control while another app shows the codes', async ({
  page,
}) => {
  const simulator = new SimulatorPage(page, TODAY);
  await page.goto('/en/practice/#clock-wrong');
  await simulator.ready();
  await page.locator('[data-authenticator="own"]').click();
  await expect(page.locator('[data-authenticator="phone"]')).toHaveAttribute('data-next', '');
});

test('explains that a button of Docker’s screens is not simulated', async ({ page }) => {
  const simulator = new SimulatorPage(page, { language: 'ja', edition: 'classic' });
  await page.goto('/ja/practice/#lost-code/classic/two-factor-on');
  await simulator.ready();
  await simulator.press('view-recovery-code');
  await expect(simulator.refusal).toContainText(simulator.word('path:refused.not-simulated'));
});

test('a press that removes its own button keeps focus in the simulator', async ({ page }) => {
  const simulator = new SimulatorPage(page, TODAY);
  await page.goto('/en/practice/#lost-code');
  await simulator.ready();
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).press('Enter');
    await expect(page.locator('.simulator :focus')).toBeVisible();
  };
  await simulator.openMore();
  await page.getByRole('button', { name: simulator.word('simulator:wrong.losePhone') }).click();
  await page.keyboard.press('Escape');
  await press(simulator.word('simulator:wrong.newPhone'));
});

test('the menu is below its button on the screen, and after it in the tab order', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  const place = () =>
    simulator
      .button('avatar')
      .evaluate((button) => button.getBoundingClientRect().toJSON() as unknown);
  const before = await place();
  await simulator.press('avatar');
  await expect(simulator.button('account-settings')).toBeVisible();
  expect(await place()).toEqual(before);
  await simulator.button('avatar').focus();
  await page.keyboard.press('Tab');
  await expect(simulator.button('account-settings')).toBeFocused();
});

// trials.md#credential-kept
test('text shaped like a real token is removed from the field', async ({ page }) => {
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await simulator.toPairing();
  await simulator.submit('enable', `dckr_pat_${'A1b2C3d4E5f6G7h8I9j0K1l2M3n'.slice(0, 27)}`);
  await expect(simulator.refusal).toContainText(
    simulator.word('path:refused.code.looks-access-token'),
  );
  await expect(simulator.codeField).toHaveValue('');
});

// trials.md#zoom-and-forced-colors
test('a saved access token fits 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const simulator = new SimulatorPage(page, TODAY);
  await page.goto('/en/practice/#read-only-token');
  await simulator.ready();
  await simulator.face('saved-codes');
  await expect(page.getByText(/^dckr_pat\.practice/).last()).toBeVisible();
  expect(await overflow(page)).toEqual([]);
});
