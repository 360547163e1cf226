/** The terminal as a reader uses it: a field, a log, buttons, and what is told beside it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { Bench, SETTINGS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { overflow } from '../support/reflow.ts';
import type { SiteControl } from '../../src/core/hub/screen.ts';

class Terminal {
  readonly panel: Locator;
  readonly line: Locator;
  readonly log: Locator;
  readonly told: Locator;

  constructor(
    readonly page: Page,
    readonly bench: Bench,
  ) {
    this.panel = page.getByRole('region', { name: bench.word('practice:device.terminal') });
    this.line = this.panel.getByRole('textbox');
    this.log = this.panel.getByRole('log');
    this.told = this.panel.getByRole('status');
  }

  async enter(line: string): Promise<void> {
    await this.line.fill(line);
    await this.line.press('Enter');
  }
}

async function openAt(page: Page, setting: Setting, scenario: string) {
  const bench = new Bench(page, setting);
  await page.addInitScript((edition) => localStorage.setItem('edition', edition), setting.edition);
  await page.goto(`/${setting.language}/practice/#${scenario}`);
  await bench.ready();
  return { bench, terminal: new Terminal(page, bench) };
}

const TODAY: Setting = { language: 'en', edition: 'today' };

for (const setting of SETTINGS) {
  test(`R22 the pull that broke, by its messages: ${setting.language}, ${setting.edition}`, async ({
    page,
  }) => {
    // Tall, so that nothing is half behind the bar of devices where it happens to be scrolled to.
    await page.setViewportSize({ width: 320, height: 2400 });
    const { bench, terminal } = await openAt(page, setting, 'broken-pull');
    const look = async (step: string) => {
      expect.soft(await axeFindings(page), step).toEqual([]);
      expect.soft(await overflow(page), step).toEqual([]);
    };
    await expect(terminal.log).toContainText('must log in with a Personal Access Token (PAT)');
    await look('stale password');
    await terminal.enter('docker logout docker.io');
    await terminal.enter('docker pull hello-world');
    await expect(terminal.told).toHaveText(
      bench.word('terminal:refused.password-needs-access-token'),
    );
    await terminal.enter('docker logout');
    await terminal.enter('docker pull hello-world');
    await expect(terminal.told).toHaveText(bench.word('terminal:note.anonymous-pull'));
    await look('anonymous pull');
    await terminal.enter('docker login');
    const userCode = /[A-Z]{4}-[A-Z]{4}/.exec((await terminal.log.textContent()) ?? '')?.[0] ?? '';
    await look('device code');
    await terminal.enter('');
    await bench.press('done' as SiteControl);
    await expect(bench.site.getByText(userCode)).toBeVisible();
    await look('device confirmation');
    await bench.press('confirm-device');
    await bench.face('terminal');
    await expect(terminal.log).toContainText('Login Succeeded');
    await look('logged in');
  });
}

test('what is typed at Password: never shows, and the arrow keys bring back commands only', async ({
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

test('PH-8 something shaped like a real token is neither echoed nor kept', async ({ page }) => {
  const { bench, terminal } = await openAt(page, TODAY, 'broken-pull');
  const real = `dckr_pat_${'A1b2C3d4E5f6G7h8I9j0K1l2M3n'.slice(0, 27)}`;
  await terminal.enter(`docker login -u aoi_demo -p ${real}`);
  await expect(terminal.told).toHaveText(bench.word('terminal:note.real-credential-withheld'));
  await expect(page.locator('body')).not.toContainText(real);
  await expect(terminal.line).toHaveValue('');
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(kept).not.toContain(real);
});

test('the keyboard goes into the terminal and out of it, and Ctrl+C ends what waits', async ({
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

test('on a narrow screen the line being typed is never behind the bar of devices', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { bench, terminal } = await openAt(page, TODAY, 'broken-pull');
  await bench.face('terminal');
  const bar = page.getByRole('navigation', { name: bench.word('practice:bar.name') });
  for (const line of ['docker logout', 'docker pull hello-world', 'docker login']) {
    await terminal.enter(line);
    await expect(async () => {
      const [field, edge] = [await terminal.line.boundingBox(), await bar.boundingBox()];
      expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(edge?.y ?? 0);
    }).toPass({ timeout: 2000 });
  }
});

test('what was said of one command is not said of the next', async ({ page }) => {
  const { bench, terminal } = await openAt(page, TODAY, 'broken-pull');
  await terminal.enter('docker ps');
  await expect(terminal.told).not.toBeEmpty();
  await terminal.enter('docker login --help');
  await expect(terminal.told).toBeEmpty();
  await terminal.enter('docker logout');
  await expect(terminal.told).toContainText(bench.word('terminal:note.credential-removed'));
});

test('every suggested command is a button that does what typing it does', async ({ page }) => {
  const { terminal } = await openAt(page, TODAY, 'broken-pull');
  await terminal.panel.getByText('Commands to try').click();
  await terminal.panel.getByRole('button', { name: 'docker logout', exact: true }).click();
  await expect(terminal.log).toContainText('Removing login credentials');
});

test('the form for a token is there in both editions, whatever was chosen in one', async ({
  page,
}) => {
  const { bench } = await openAt(page, TODAY, 'lost-laptop');
  await bench.press('done', 'generate-new-token');
  await bench.site.getByLabel('Description').fill('server');
  await bench.site.getByLabel('Expiration date').selectOption('Custom');
  await page.getByRole('radio', { name: bench.word('practice:edition.classic') }).check();
  await bench.site.getByRole('button', { name: /Generate/ }).click();
  await expect(bench.site.getByRole('code')).toHaveText(/^dckr_pat\.practice\./);
});

test('the copy button of a token copies it and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { bench } = await openAt(page, TODAY, 'lost-laptop');
  await bench.press('done', 'generate-new-token');
  await bench.site.getByLabel('Description').fill('server');
  await bench.site.getByRole('button', { name: 'Generate', exact: true }).click();
  await bench.press('copy-access-token');
  await expect(bench.site.getByText(bench.word('practice:do.copied'))).toBeVisible();
  const token = await bench.site.getByRole('code').innerText();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(token);
});

test('a token is shown once, and a reload does not bring it back', async ({ page }) => {
  const { bench } = await openAt(page, TODAY, 'lost-laptop');
  await bench.press('done', 'generate-new-token');
  await bench.site.getByLabel('Description').fill('server');
  await bench.site.getByRole('button', { name: 'Generate', exact: true }).click();
  const token = await bench.site.getByRole('code').innerText();
  expect(token).toMatch(/^dckr_pat\.practice\./);
  await bench.press('done');
  await page.reload();
  await bench.ready();
  await expect(page.getByText(token)).toBeHidden();
});
