/**
 * The simulator does not scroll horizontally at 320 px, with the longest names and lines that a
 * reader can type.
 * Trials: trials.md#zoom-and-forced-colors, trials.md#long-name
 */
import { expect } from '@playwright/test';
import { descriptionLimit } from '../../src/core/account/access-token.ts';
import { nameLength } from '../../src/core/devices/authenticator.ts';
import { test } from '../support/healthy-page.ts';
import { overflow } from '../support/reflow.ts';
import { SETTINGS, SimulatorPage } from '../support/simulator.ts';

test.use({ viewport: { width: 320, height: 640 } });

for (const setting of SETTINGS) {
  test(`the longest names that can be typed do not scroll the simulator: ${setting.language}, ${setting.edition}`, async ({
    page,
  }) => {
    const simulator = new SimulatorPage(page, setting);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await simulator.open();
    const look = async (step: string) => expect.soft(await overflow(page), step).toEqual([]);

    await simulator.press('avatar', 'account-settings');
    await simulator.press(setting.edition === 'classic' ? 'security' : 'personal-access-tokens');
    await simulator.press('generate-new-token');
    const act = (name: string) => page.locator(`.simulator [data-act="token.${name}"]`).first();
    const form = page.locator('.simulator form:has([data-act="token.create"])');
    await form.locator('input').first().fill('W'.repeat(descriptionLimit));
    await look('typed description');
    await act('create').click();
    await expect(simulator.button('copy-access-token')).toBeVisible();
    await look('token');
    await simulator.press('copy-access-token');
    if (setting.edition === 'today') await simulator.press('done');
    await expect(act('open')).toBeVisible();
    await look('list of tokens');
    await act('open').click();
    await expect(act('delete')).toBeVisible();
    await look('form of the token');
    await act('delete').click();
    await look('deleted token');

    await simulator.face('authenticator');
    await page.locator('summary').first().click();
    const name = 'W'.repeat(nameLength);
    await page
      .locator('#phone-key')
      .fill(`otpauth://totp/${name}:${name}?secret=JBSWY3DPEHPK3PXP&issuer=${name}`);
    await look('typed key');
    await simulator.pressOnPhone('addKey');
    await expect(page.locator('.entry-code').first()).toBeVisible();
    await look('entry');
  });

  test(`long lines in the terminal do not scroll the simulator: ${setting.language}, ${setting.edition}`, async ({
    page,
  }) => {
    const simulator = new SimulatorPage(page, setting);
    await page.goto(`/${setting.language}/practice/#broken-pull/${setting.edition}`);
    await simulator.ready();
    await simulator.face('terminal');
    const terminal = page.getByRole('region', { name: simulator.word('stage:device.terminal') });
    const line = terminal.getByRole('textbox');
    for (const command of ['cat', 'echo', 'export A=', 'docker login -u', 'docker pull', '']) {
      await line.fill(`${command}${command.endsWith('=') ? '' : ' '}${'W'.repeat(100)}`);
      expect.soft(await overflow(page), `typed ${command}`).toEqual([]);
      await line.press('Enter');
      expect.soft(await overflow(page), `answer to ${command}`).toEqual([]);
    }
    await simulator.openMore();
    expect.soft(await overflow(page), 'menu').toEqual([]);
  });
}
