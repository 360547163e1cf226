/**
 * A newcomer's two walks from the home page, each done by the steps of the guide's page in the
 * practice on that same page: to "2FA is on", and from a lost phone to signed in.
 */
import { expect, type Page } from '@playwright/test';
import type { SiteControl } from '../../src/core/hub/screen.ts';
import { pageSource, stepsOf } from '../guide/page-steps.ts';
import { Bench, SETTINGS, START_MS } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';

/** Does in the practice what a step of the page says. */
async function follow(bench: Bench, does: string): Promise<void> {
  const [act, what] = does.split(':');
  switch (act) {
    case 'site.press':
      return bench.press(what as SiteControl);
    case 'phone.scan':
      return bench.pressOnPhone('scan');
    case 'drawer.keep-recovery-code':
      return bench.press('copy-recovery-code');
    case 'site.submit':
      if (what === 'recovery-code') return typeRecoveryCode(bench);
      await bench.pressOnPhone('typeForMe');
      return bench.press('enable');
    default:
      throw new Error(`The page has a step ${does} that this reader cannot do`);
  }
}

async function typeRecoveryCode(bench: Bench): Promise<void> {
  await bench.face('authenticator');
  await bench.page.getByRole('button', { name: bench.word('practice:drawer.typeIt') }).click();
  await bench.press('verify');
}

/** Opens a guide page by its door on the home page, and the practice in it. */
async function enter(page: Page, bench: Bench, address: string): Promise<void> {
  const { language, edition } = bench.setting;
  await bench.at(START_MS);
  await page.goto(`/${language}/`);
  await page.locator(`main a[href="/${language}${address}"]`).first().click();
  await page.getByRole('button', { name: bench.word('practice:start.open') }).click();
  await bench.ready();
  await page
    .locator('.bench')
    .getByRole('radio', { name: bench.word(`practice:edition.${edition}`) })
    .check();
}

const WALKS = [
  { name: 'to 2FA that is on', address: '/2fa/', source: '2fa/index', end: 'on' },
  {
    name: 'from a lost phone to signed in',
    address: '/2fa/recover-hub-account/',
    source: '2fa/recover-hub-account',
    end: 'off',
  },
] as const;

for (const { name, address, source, end } of WALKS) {
  for (const setting of SETTINGS) {
    const { language, edition } = setting;
    test(`a newcomer walks ${name}: ${language}, ${edition}`, async ({ page }) => {
      const bench = new Bench(page, setting);
      await enter(page, bench, address);
      const url = page.url();
      for (const { does } of stepsOf(pageSource(language, source), edition)) {
        if (does !== undefined) await follow(bench, does);
      }
      await bench.expectTwoFactor(end);
      if (await bench.button('done').isVisible()) await bench.press('done');
      await bench.expectSignedIn();
      expect(page.url()).toBe(url);
    });
  }
}

test('the practice in a page asks before it gives up what another page began', async ({ page }) => {
  const bench = new Bench(page, { language: 'en', edition: 'today' });
  await enter(page, bench, '/2fa/');
  await bench.press('avatar', 'account-settings');
  await enter(page, bench, '/2fa/recover-hub-account/');
  const title = bench.word('scenarios:lost-phone.title');
  await expect(page.getByText(bench.word('scenarios:ask', { title }))).toBeVisible();
  await expect(bench.button('two-factor')).toBeVisible();
  await page.getByRole('button', { name: bench.word('scenarios:yes') }).click();
  await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
});
