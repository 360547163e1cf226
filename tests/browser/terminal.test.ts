/** The terminal as a reader uses it: a field, a log, buttons, and explanations next to it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { SimulatorPage, SETTINGS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { overflow } from '../support/reflow.ts';
import { prefixAt } from '../../src/storage/names.ts';

class Terminal {
  readonly panel: Locator;
  readonly line: Locator;
  readonly log: Locator;
  readonly told: Locator;

  constructor(
    readonly page: Page,
    readonly simulator: SimulatorPage,
  ) {
    this.panel = page.getByRole('region', { name: simulator.word('stage:device.terminal') });
    this.line = this.panel.getByRole('textbox');
    this.log = this.panel.getByRole('region', { name: simulator.word('terminal:output') });
    this.told = this.panel.locator('.notes');
  }

  async enter(line: string): Promise<void> {
    await this.line.fill(line);
    await this.line.press('Enter');
  }
}

async function openAt(page: Page, setting: Setting, exercise: string) {
  const simulator = new SimulatorPage(page, setting);
  await page.addInitScript(([key, edition]) => localStorage.setItem(key, edition), [
    `${prefixAt('/')}edition`,
    setting.edition,
  ] as const);
  await page.goto(`/${setting.language}/practice/#${exercise}`);
  await simulator.ready();
  return { simulator, terminal: new Terminal(page, simulator) };
}

const TODAY: Setting = { language: 'en', edition: 'today' };

for (const setting of SETTINGS) {
  // trials.md#pull-breaks
  test(`follows the exercise about a failed pull by its messages: ${setting.language}, ${setting.edition}`, async ({
    page,
  }) => {
    // Tall, so that nothing is partly behind the device bar.
    await page.setViewportSize({ width: 320, height: 2400 });
    const { simulator, terminal } = await openAt(page, setting, 'broken-pull');
    const look = async (step: string) => {
      expect.soft(await axeFindings(page), step).toEqual([]);
      expect.soft(await overflow(page), step).toEqual([]);
    };
    await expect(terminal.log).toContainText('must log in with a Personal Access Token (PAT)');
    await look('stale password');
    await terminal.enter('docker logout docker.io');
    await terminal.enter('docker pull hello-world');
    await expect(terminal.told).toHaveText(
      simulator.word('terminal:refused.password-needs-access-token'),
    );
    await terminal.enter('docker logout');
    await terminal.enter('docker pull hello-world');
    await expect(terminal.told).toHaveText(simulator.word('terminal:note.anonymous-pull'));
    await look('anonymous pull');
    await terminal.enter('docker login');
    const userCode = /[A-Z]{4}-[A-Z]{4}/.exec((await terminal.log.textContent()) ?? '')?.[0] ?? '';
    await look('device code');
    await terminal.enter('');
    await simulator.press('done');
    await expect(simulator.hub.getByText(userCode)).toBeVisible();
    await look('device confirmation');
    await simulator.press('confirm-device');
    await simulator.face('terminal');
    await expect(terminal.log).toContainText('Login Succeeded');
    await look('logged in');
  });
}

test('text entered at Password: is never shown, and the arrow keys recall commands only', async ({
  page,
}) => {
  const { terminal } = await openAt(page, TODAY, 'broken-pull');
  await terminal.enter('docker login -u aoi_demo');
  await expect(terminal.line).toHaveCSS('color', 'rgba(0, 0, 0, 0)');
  await terminal.enter('a-wrong-secret');
  await expect(terminal.log).toContainText('incorrect username or password');
  await expect(page.locator('body')).not.toContainText('a-wrong-secret');
  await terminal.line.press('ArrowUp');
  await expect(terminal.line).toHaveValue('docker login -u aoi_demo');
  await terminal.line.press('ArrowDown');
  await expect(terminal.line).toHaveValue('');
  await terminal.line.fill('docker pu');
  await terminal.line.press('ArrowDown');
  await expect(terminal.line).toHaveValue('docker pu');
  await terminal.line.press('ArrowUp');
  await terminal.line.press('ArrowDown');
  await expect(terminal.line).toHaveValue('docker pu');
});

test('commands copied from the page run line by line after they are pasted', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/docker-login/');
  const block = page.locator('.command', { hasText: /^docker logout\s+docker login\s/ }).first();
  await block.getByRole('button').click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trimEnd().split('\n')).toEqual(['docker logout', 'docker login']);
  const { terminal } = await openAt(page, TODAY, 'broken-pull');
  await terminal.line.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(terminal.log).toContainText('Removing login credentials');
  if (!copied.endsWith('\n')) {
    await expect(terminal.line).toHaveValue('docker login');
    await terminal.line.press('Enter');
  }
  await expect(terminal.log).toContainText('one-time device confirmation code');
});

test('no part of a password that is pasted with other lines is kept', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { simulator, terminal } = await openAt(page, TODAY, 'broken-pull');
  const lines = [
    'docker logout',
    'echo Sommer-2026Xy | docker login -u me --password-stdin',
    'docker login -u me',
    'Sommer-2026Xy',
    'docker info',
    '',
  ];
  await page.evaluate((text) => navigator.clipboard.writeText(text), lines.join('\r\n'));
  await terminal.line.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(terminal.log).toContainText('docker info');
  await expect(terminal.told).toContainText(simulator.word('terminal:note.secret-masked'));
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
  );
  expect(kept + (await page.content())).not.toMatch(/Sommer|2026Xy/);
  for (let back = 0; back < 5; back += 1) {
    await terminal.line.press('ArrowUp');
    expect(await terminal.line.inputValue()).not.toMatch(/Sommer|2026Xy/);
  }
});

// trials.md#credential-kept
test('text shaped like a real token is neither echoed nor stored', async ({ page }) => {
  const { simulator, terminal } = await openAt(page, TODAY, 'broken-pull');
  const real = `dckr_pat_${'A1b2C3d4E5f6G7h8I9j0K1l2M3n'.slice(0, 27)}`;
  await terminal.enter(`docker login -u aoi_demo -p ${real}`);
  await expect(terminal.told).toHaveText(simulator.word('terminal:note.real-credential-withheld'));
  await expect(page.locator('body')).not.toContainText(real);
  await expect(terminal.line).toHaveValue('');
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(kept).not.toContain(real);
});

test('the keyboard can enter and leave the terminal, and Ctrl+C ends a waiting command', async ({
  page,
}) => {
  const { terminal } = await openAt(page, TODAY, 'broken-pull');
  await terminal.line.focus();
  await page.keyboard.press('Tab');
  await expect(terminal.line).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(terminal.line).toBeFocused();
  await terminal.enter('docker login');
  await terminal.enter('docker login');
  await page.keyboard.press('Control+c');
  await expect(terminal.log).toContainText('login canceled');
});

test('on a narrow screen, the line being entered is never behind the device bar', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { simulator, terminal } = await openAt(page, TODAY, 'broken-pull');
  await simulator.face('terminal');
  const bar = page.getByRole('navigation', { name: simulator.word('simulator:bar.name') });
  for (const line of ['docker logout', 'docker pull hello-world', 'docker login']) {
    await terminal.enter(line);
    await expect(async () => {
      const [field, edge] = [await terminal.line.boundingBox(), await bar.boundingBox()];
      expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(edge?.y ?? 0);
    }).toPass({ timeout: 2000 });
  }
});

test('the explanation of one command is removed at the next', async ({ page }) => {
  const { simulator, terminal } = await openAt(page, TODAY, 'broken-pull');
  await terminal.enter('docker ps');
  await expect(terminal.told).not.toBeEmpty();
  await terminal.enter('docker login --help');
  await expect(terminal.told).toBeEmpty();
  await terminal.enter('docker logout');
  await expect(terminal.told).toContainText(simulator.word('terminal:note.credential-removed'));
});

test('every suggested command is a button with the same effect as entering it', async ({
  page,
}) => {
  const { terminal } = await openAt(page, TODAY, 'broken-pull');
  await terminal.panel.getByText('Commands to try').click();
  await terminal.panel.getByRole('button', { name: 'docker logout', exact: true }).click();
  await expect(terminal.log).toContainText('Removing login credentials');
});

test('the form for a token exists in both editions, whatever was selected in one', async ({
  page,
}) => {
  const { simulator } = await openAt(page, TODAY, 'lost-laptop');
  await simulator.press('done', 'generate-new-token');
  await simulator.hub.getByLabel('Description').fill('server');
  await simulator.hub.getByLabel('Expiration date').selectOption('Custom');
  await simulator.chooseEdition('classic');
  await simulator.hub.getByRole('button', { name: /Generate/ }).click();
  await expect(simulator.hub.getByRole('code')).toHaveText(/^dckr_pat\.practice\./);
});

test('the Copy button of a token copies it and reports that', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { simulator } = await openAt(page, TODAY, 'lost-laptop');
  await simulator.press('done', 'generate-new-token');
  await simulator.hub.getByLabel('Description').fill('server');
  await simulator.hub.getByRole('button', { name: 'Generate', exact: true }).click();
  await simulator.press('copy-access-token');
  await expect(simulator.hub.getByText(simulator.word('simulator:do.copied'))).toBeVisible();
  const token = await simulator.hub.getByRole('code').innerText();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(token);
});

test('a token is shown once, and a reload does not show it again', async ({ page }) => {
  const { simulator } = await openAt(page, TODAY, 'lost-laptop');
  await simulator.press('done', 'generate-new-token');
  await simulator.hub.getByLabel('Description').fill('server');
  await simulator.hub.getByRole('button', { name: 'Generate', exact: true }).click();
  const token = await simulator.hub.getByRole('code').innerText();
  expect(token).toMatch(/^dckr_pat\.practice\./);
  await simulator.press('done');
  await page.reload();
  await simulator.ready();
  await expect(page.getByText(token)).toBeHidden();
});
