/**
 * Every scenario from its link to its goal in a real browser, by keyboard alone: "show me" says and
 * focuses the next step, and this reader does it. Codes come from `oathtool`, as from a reader's own
 * app, wherever a QR code is shown for `zbarimg` to read.
 */
import { expect, type Page } from '@playwright/test';
import { Bench, SETTINGS, START_MS } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { codeFromOathtool, missingPeers, readQrCode } from '../support/peers.ts';
import { scenarios } from '../../src/exercises/list.ts';

// The practice shows its time in the device's own zone.
test.use({ timezoneId: 'UTC' });

const unjudged = missingPeers();
if (unjudged !== undefined) console.log(`Codes are taken from the drawn phone: ${unjudged}`);

/** More than any scenario takes: waiting for a lock of five minutes takes ten steps of its own. */
const ENOUGH = 45;

/** Does the step that has the focus: types what a field wants, presses anything else. */
async function doFocused(bench: Bench): Promise<void> {
  const { page } = bench;
  const { keyboard } = page;
  const focused = page.locator(':focus');
  switch (await focused.getAttribute('id')) {
    case 'site-field': {
      const wantsRecoveryCode = (await focused.getAttribute('inputmode')) === 'text';
      const shown = wantsRecoveryCode
        ? page.locator('.drawer code').first()
        : page.locator('.entry-code').last();
      await keyboard.type((await judgedCode(bench)) ?? (await shown.textContent()) ?? '');
      break;
    }
    case 'terminal-line': {
      // The line to enter stands between quotation marks; without one it is the Enter key alone.
      const told = (await page.locator('.show-me').textContent()) ?? '';
      await keyboard.type(/[“「](.*)[”」]/.exec(told)?.[1] ?? '');
      break;
    }
    case 'token-description':
      await keyboard.type('server');
      while ((await focused.getAttribute('id')) !== 'token-permission') await keyboard.press('Tab');
      await chooseReadAndWrite(page);
      break;
    case 'token-permission':
      await chooseReadAndWrite(page);
      break;
    default:
      break;
  }
  await keyboard.press('Enter');
}

/**
 * Where a QR code is on the screen, the code that `oathtool` makes of what `zbarimg` reads there, at
 * the practice's own time; `undefined` where there is none, or nobody to read it.
 */
async function judgedCode(bench: Bench): Promise<string | undefined> {
  if (unjudged !== undefined || !(await bench.qrCode.isVisible())) return undefined;
  const keyUri = new URL(readQrCode(await bench.qrCode.screenshot()));
  const time = await bench.page.locator('.clock b').textContent();
  const [hours = 0, minutes = 0, seconds = 0] = (time ?? '').split(':').map(Number);
  const atMs = new Date(START_MS).setUTCHours(hours, minutes, seconds);
  return codeFromOathtool(keyUri.searchParams.get('secret') ?? '', atMs);
}

/** Chooses in the field that has the focus, and goes on to the button that sends the form. */
async function chooseReadAndWrite(page: Page): Promise<void> {
  const field = page.locator('#token-permission');
  while ((await field.inputValue()) !== 'read-write') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
}

for (const [at, scenario] of scenarios.entries()) {
  for (const setting of SETTINGS) {
    // Each language every time, each edition by turns; the other two settings in the long run.
    const everyTime = (setting.language === 'en') === ((setting.edition === 'today') === !(at % 2));
    test(`${scenario.id} is played to its goal: ${setting.language}, ${setting.edition}`, async ({
      page,
    }) => {
      test.skip(
        !everyTime && !process.env['LONG'],
        'the other edition’s turn: set LONG=1 for both',
      );
      const bench = new Bench(page, setting);
      await bench.open(START_MS);
      const title = bench.word(`scenarios:${scenario.id}.title`);
      const list = page.locator('summary', { hasText: bench.word('scenarios:list') });
      await list.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: title, exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();

      const reached = page.getByText(bench.word(`scenarios:${scenario.id}.reached`));
      const showMe = page.getByRole('button', { name: bench.word('scenarios:showMe') });
      for (let step = 0; step < ENOUGH && !(await reached.isVisible()); step += 1) {
        await showMe.focus();
        await page.keyboard.press('Enter');
        await expect(showMe).not.toBeFocused();
        await doFocused(bench);
      }
      await expect(reached).toBeVisible();
      expect(page.url()).not.toContain('#');
    });
  }
}
