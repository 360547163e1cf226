/** Key repeat, a double click, and a double tap count once; a deliberate second press counts. */
import { expect, type Page } from '@playwright/test';
import { listen } from '../support/announcements.ts';
import { test } from '../support/healthy-page.ts';
import { SimulatorPage, START_MS, type Setting } from '../support/simulator.ts';

const TODAY: Setting = { language: 'en', edition: 'today' };

test.use({ pace: 'as pressed' });

async function open(page: Page): Promise<SimulatorPage> {
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open(START_MS);
  return simulator;
}

/** Opens the pairing screen with an incorrect code in the field. */
async function openAtPairing(page: Page): Promise<SimulatorPage> {
  const simulator = await open(page);
  await simulator.toPairing();
  await simulator.codeField.fill('000000');
  return simulator;
}

async function holdEnter(page: Page): Promise<void> {
  for (let count = 0; count < 30; count += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
}

/** The center of a control after it is scrolled into view. */
async function middleOf(page: Page, selector: string): Promise<readonly [number, number]> {
  const control = page.locator(selector);
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

test('Enter held on an incorrect code is one attempt', async ({ page }) => {
  const simulator = await openAtPairing(page);
  const said = await listen(page);
  await holdEnter(page);
  await expect.poll(said).toHaveLength(1);
  await expect(simulator.refusal).toContainText(simulator.word('simulator:error'));
});

test('Enter held on a button presses it once, and nothing on the next screens', async ({
  page,
}) => {
  const simulator = await open(page);
  await simulator.button('avatar').press('Enter');
  await page.keyboard.press('Tab');
  await expect(simulator.button('account-settings')).toBeFocused();
  await holdEnter(page);
  await expect(simulator.hub.getByRole('heading', { level: 4 })).toHaveText('Account settings');
  await expect(simulator.button('two-factor')).toBeVisible();
});

test('Enter held on a button outside the simulator presses it once', async ({ page }) => {
  await page.goto('/en/2fa/');
  await page.locator('#theme').focus();
  await holdEnter(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('a double click on an incorrect code is one attempt', async ({ page }) => {
  const simulator = await openAtPairing(page);
  const said = await listen(page);
  await simulator.button('enable').dblclick();
  await expect.poll(said).toHaveLength(1);
});

test('a double click on a control that opens a menu leaves the menu open', async ({ page }) => {
  const simulator = await open(page);
  await simulator.button('avatar').dblclick();
  await expect(simulator.button('account-settings')).toBeVisible();
});

test('a double click does not press a control that replaces the first one', async ({ page }) => {
  await open(page);
  const [x, y] = await middleOf(page, '[data-control="avatar"]');
  // Another control appears in the same position at the first press.
  await page.locator('[data-control="avatar"]').evaluate((control) => {
    const { left, top, width, height } = control.getBoundingClientRect();
    const other = document.createElement('button');
    Object.assign(other.style, {
      position: 'fixed',
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
      zIndex: '9',
    });
    other.addEventListener('click', () => (document.body.dataset['pressed'] = ''));
    control.addEventListener('click', () => document.body.append(other));
  });
  await page.mouse.click(x, y);
  await page.mouse.click(x, y);
  await expect(page.locator('body')).not.toHaveAttribute('data-pressed');
  await expect(async () => {
    await page.mouse.click(x, y);
    expect(await page.locator('body').getAttribute('data-pressed')).toBe('');
  }, 'a deliberate press counts later').toPass();
});

test('a double click that opens the simulator on a guide page presses nothing in it', async ({
  page,
}) => {
  const simulator = new SimulatorPage(page, TODAY);
  await page.goto('/en/2fa/');
  await page.getByRole('button', { name: simulator.word('simulator:start.open') }).dblclick();
  await simulator.ready();
  await expect(page.locator('.simulator')).toBeVisible();
  await expect(simulator.button('account-settings')).toBeHidden();
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true });

  test('a double tap on a control that opens a menu leaves the menu open', async ({ page }) => {
    const simulator = await open(page);
    const [x, y] = await middleOf(page, '[data-control="avatar"]');
    await page.touchscreen.tap(x, y);
    await page.touchscreen.tap(x, y);
    await expect(simulator.button('account-settings')).toBeVisible();
  });
});

test('two presses of Enter within 400 ms are one attempt, and a later one is a second', async ({
  page,
}) => {
  await openAtPairing(page);
  await page.locator('#hub-field').focus();
  const said = await listen(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(said).toHaveLength(1);
  const since = await page.evaluate(() => new Event('now').timeStamp);
  await page.waitForFunction((at) => new Event('now').timeStamp - at > 400, since);
  await page.keyboard.press('Enter');
  await expect.poll(said).toHaveLength(2);
});

test('typing is not slowed down: repeated letters, arrows, and a corrected code submitted immediately', async ({
  page,
}) => {
  const simulator = await openAtPairing(page);
  await simulator.codeField.focus();
  await page.keyboard.press('End');
  for (let count = 0; count < 4; count += 1) await page.keyboard.down('1');
  await page.keyboard.up('1');
  await expect(simulator.codeField).toHaveValue('0000001111');
  const said = await listen(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect.poll(said).toHaveLength(2);
});

test('a command recalled with an arrow key can be sent again immediately', async ({ page }) => {
  const simulator = new SimulatorPage(page, TODAY);
  await page.goto('/en/practice/#broken-pull');
  await simulator.ready();
  await simulator.face('terminal');
  const line = page.locator('#terminal-line');
  await line.fill('docker logout');
  await line.press('Enter');
  await line.press('ArrowUp');
  await line.press('Enter');
  await expect(page.getByText('$ docker logout')).toHaveCount(2);
});

test('a complete setup with double clicks ends on the same screen as with single clicks', async ({
  page,
}) => {
  const simulator = await open(page);
  for (const control of [
    'avatar',
    'account-settings',
    'two-factor',
    'use-practice-password',
    'confirm',
    'saved-recovery-code',
  ] as const) {
    await simulator.button(control).dblclick();
  }
  await expect(simulator.qrCode).toBeVisible();
  const phone = (key: string) =>
    simulator.phone.getByRole('button', { name: simulator.word(`simulator:do.${key}`) });
  await phone('scan').dblclick();
  await phone('typeForMe').dblclick();
  await simulator.button('enable').dblclick();
  await simulator.expectTwoFactor('on');
  await expect(page.locator('.entry')).toHaveCount(1);
  await simulator.button('done').dblclick();
  await expect(simulator.button('avatar')).toBeVisible();
});
