/**
 * Every scenario from its link to its goal in a real browser, by keyboard alone: "show me" says and
 * focuses the next step, and this reader does it.
 */
import { expect } from '@playwright/test';
import { Bench, SETTINGS, START_MS } from '../support/bench.ts';
import { test } from '../support/healthy-page.ts';
import { scenarios } from '../../src/scenarios/list.ts';

/** More than any scenario takes: waiting for a lock of five minutes takes ten steps of its own. */
const ENOUGH = 45;

/** Does the step that has the focus: types what a field wants, presses anything else. */
async function doFocused(bench: Bench): Promise<void> {
  const { page } = bench;
  const focused = page.locator(':focus');
  if ((await focused.getAttribute('id')) === 'site-field') {
    const wantsRecoveryCode = (await focused.getAttribute('inputmode')) === 'text';
    const shown = wantsRecoveryCode
      ? page.locator('.drawer code')
      : page.locator('.entry-code').last();
    await page.keyboard.type((await shown.textContent()) ?? '');
  }
  await page.keyboard.press('Enter');
}

for (const scenario of scenarios) {
  for (const setting of SETTINGS) {
    test(`${scenario.id} is played to its goal: ${setting.language}, ${setting.edition}`, async ({
      page,
    }) => {
      const bench = new Bench(page, setting);
      await bench.open(START_MS);
      const title = bench.word(`scenarios:${scenario.id}.title`);
      const list = page.getByText(bench.word('scenarios:list'));
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
