/**
 * The simulator over a guide page: in a layer that Back and Esc close, at the exercise and screen
 * of the control that opened it.
 */
import { expect, type Page } from '@playwright/test';
import { SETTINGS, SimulatorPage, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';

const TODAY: Setting = { language: 'en', edition: 'today' };
const layer = (page: Page) => page.getByRole('dialog');
const start = (page: Page, simulator: SimulatorPage) =>
  page.getByRole('button', { name: simulator.word('simulator:start.open') });

/** Waits until the layer is closed and the browser has left its history entry. */
async function closed(page: Page): Promise<void> {
  await expect(layer(page)).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => history.state as unknown)).toBeNull();
}

const CLOSING: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  Back: (page) => page.goBack(),
  Esc: (page) => page.keyboard.press('Escape'),
  'its button': (page) => layer(page).locator('> button').click(),
};

for (const [name, close] of Object.entries(CLOSING)) {
  test(`${name} closes the layer, leaves no entry in the history, and returns the focus`, async ({
    page,
  }) => {
    const simulator = new SimulatorPage(page, TODAY);
    await page.goto('/en/docker-login/');
    await page.goto('/en/2fa/');
    const address = page.url();
    await start(page, simulator).click();
    await expect(layer(page)).toBeVisible();
    if (name !== 'Back') {
      // Each new screen is an entry in the history.
      await simulator.press('avatar', 'account-settings', 'two-factor');
    }
    await close(page);
    await closed(page);
    await expect(start(page, simulator)).toBeFocused();
    expect(page.url()).toBe(address);
    await page.goBack();
    await expect(page).toHaveURL('/en/docker-login/');
  });
}

for (const setting of SETTINGS) {
  const { language, edition } = setting;
  test(`a picture opens the layer at its screen: ${language}, ${edition}`, async ({ page }) => {
    const simulator = new SimulatorPage(page, setting);
    await page.goto(`/${language}/2fa/`);
    const name = simulator.word(`simulator:edition.${edition}`);
    await page.getByRole('radio', { name }).first().check();
    const link = page
      .locator(
        `.shot a[href$="#first-enrollment${edition === 'classic' ? '/classic' : ''}/pairing"]`,
      )
      .first();
    await link.click();
    await expect(simulator.qrCode).toBeVisible();
    await expect(layer(page).getByRole('heading', { level: 4 }).first()).toBeFocused();
    expect(new URL(page.url()).pathname).toBe(`/${language}/2fa/`);
    expect(new URL(page.url()).hash).toBe('');
    await page.keyboard.press('Escape');
    await expect(layer(page)).toHaveCount(0);
    await expect(link).toBeFocused();
  });
}

test('the simulator of another page asks before it replaces the exercise in progress', async ({
  page,
}) => {
  const simulator = new SimulatorPage(page, TODAY);
  await page.goto('/en/2fa/');
  await start(page, simulator).click();
  await simulator.press('avatar', 'account-settings');
  await page.keyboard.press('Escape');
  await closed(page);

  await page.goto('/en/2fa/recover-hub-account/');
  await start(page, simulator).click();
  const no = page.getByRole('button', { name: simulator.word('exercises:no') });
  await expect(no).toBeFocused();
  await expect(simulator.button('two-factor')).toBeVisible();
  await no.click();
  await expect(no).toBeHidden();
  const title = (id: string) =>
    page.locator('.exercise-title', { hasText: simulator.word(`path:exercise.${id}.title`) });
  await expect(title('first-enrollment')).toBeVisible();
  await expect(simulator.button('two-factor')).toBeVisible();
  await page.keyboard.press('Escape');
  await closed(page);

  await start(page, simulator).click();
  await page.getByRole('button', { name: simulator.word('exercises:yes') }).click();
  await expect(title('lost-phone')).toBeVisible();
  await expect(title('lost-phone')).toBeFocused();
});

test('the browser follows a link that cannot open the layer', async ({ page }) => {
  await page.route('**/_astro/simulator-layer*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'export const newLayer = undefined' }),
  );
  await page.goto('/en/2fa/');
  await page.locator('.shot a').first().click();
  await expect(page).toHaveURL(/\/en\/practice\/#first-enrollment/);
});
