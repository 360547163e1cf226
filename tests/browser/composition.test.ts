/**
 * Enter that only accepts a Japanese conversion submits nothing and opens nothing, in any field.
 */
import { expect, type CDPSession, type Page } from '@playwright/test';
import { isPictureName, pictures, twinOf } from '../../src/simulator/screens/guide-figures.ts';
import { listen } from '../support/announcements.ts';
import { SimulatorPage, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { wordsOf } from '../support/words.ts';

const SETTINGS: readonly Setting[] = [
  { language: 'en', edition: 'classic' },
  { language: 'ja', edition: 'today' },
];

const compose = (input: CDPSession, text: string) =>
  input.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
const accept = (input: CDPSession, text: string) => input.send('Input.insertText', { text });
/** With a text, sends a key that the input method does not handle. */
const enter = (input: CDPSession, text?: string) =>
  input.send('Input.dispatchKeyEvent', {
    type: text === undefined ? 'rawKeyDown' : 'keyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
    ...(text !== undefined && { text }),
  });

/** The browsers' orders of events for Enter that accepts a conversion. */
const ORDERS: Readonly<Record<string, (input: CDPSession) => Promise<void>>> = {
  'Chrome: Enter, then the end of the composition': async (input) => {
    await compose(input, 'かな');
    await enter(input);
    await accept(input, '仮名');
  },
  'Safari: the end of the composition, then Enter': async (input) => {
    await compose(input, 'かな');
    await accept(input, '仮名');
    await enter(input, '\r');
  },
};

/** Every address with a text field, and exercises with the devices that have one. */
const addresses = (edition: Setting['edition']) => [
  ...Object.keys(pictures)
    .filter(isPictureName)
    .filter((name) => twinOf(name, edition))
    .map((name) => `${pictures[name].exercise}/${edition}/${name}`),
  'first-enrollment-key',
  'broken-pull',
];

/** The ids of the visible text fields. Collapsed parts are opened first. */
async function fieldsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    for (const folded of document.querySelectorAll('.simulator details')) {
      folded.setAttribute('open', '');
    }
    return [...document.querySelectorAll<HTMLInputElement>('.simulator input[type=text]')]
      .filter((field) => field.checkVisibility())
      .map(({ id }) => id);
  });
}

for (const setting of SETTINGS) {
  test(`Enter that accepts a conversion submits no form: ${setting.language}, ${setting.edition}`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const simulator = new SimulatorPage(page, setting);
    const input = await page.context().newCDPSession(page);
    const met = new Set<string>();
    let cases = 0;
    for (const hash of addresses(setting.edition)) {
      await page.goto('about:blank');
      await page.goto(`/${setting.language}/practice/#${hash}`);
      await simulator.ready();
      // The exercise of the address has started.
      const title = simulator.word(`path:exercise.${hash.split('/')[0]}.title`);
      await expect(page.locator('.exercise-title')).toContainText(title);
      await expect(page).toHaveURL(new RegExp(`#${hash.replace('/today', '')}(/classic)?$`));
      // A security key has a field after it is inserted.
      const insert = page.locator('[data-act="key.insert"]').first();
      if (await insert.isVisible()) await insert.click();
      const said = await listen(page);
      await page.evaluate(() => {
        addEventListener('submit', () => (document.body.dataset['sent'] = ''), { capture: true });
      });
      for (const id of await fieldsOn(page)) {
        met.add(id);
        for (const [order, send] of Object.entries(ORDERS)) {
          cases += 1;
          await page.locator(`#${id}`).fill('');
          await page.locator(`#${id}`).focus();
          await send(input);
          await expect(page.locator(`#${id}`), `${hash} ${id} ${order}`).toHaveValue('仮名');
        }
      }
      await expect(page.locator('body'), hash).not.toHaveAttribute('data-sent');
      expect(await said(), hash).toEqual([]);
      // The next address starts with a new world.
      await page.evaluate(() => sessionStorage.clear());
    }
    console.log(`${cases} cases, fields ${[...met].toSorted().join(', ')}`);
    expect([...met].toSorted()).toEqual([
      'hub-field',
      'key-key',
      'phone-key',
      'terminal-line',
      'token-description',
    ]);
  });
}

for (const language of ['en', 'ja'] as const) {
  const word = (key: string) => String(wordsOf(language).get(key));

  for (const [order, send] of Object.entries(ORDERS)) {
    test(`Enter that accepts a conversion opens nothing in search, ${order}: ${language}`, async ({
      page,
    }) => {
      await page.goto(`/${language}/2fa/`);
      await page.locator('#search').click();
      const field = page.getByRole('combobox', { name: word('search:field') });
      await expect(field).toBeFocused();
      await page.keyboard.insertText('docker');
      await expect(page.getByRole('option').first()).toBeVisible();
      const input = await page.context().newCDPSession(page);
      await field.fill('');
      await send(input);
      await expect(field).toHaveValue('仮名');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expect(page).toHaveURL(`/${language}/2fa/`);
    });
  }

  test(`search announces nothing during IME composition, and the number of results once after it: ${language}`, async ({
    page,
  }) => {
    await page.goto(`/${language}/2fa/`);
    await page.locator('#search').click();
    const field = page.getByRole('combobox', { name: word('search:field') });
    await expect(field).toBeFocused();
    const said = await listen(page);
    const input = await page.context().newCDPSession(page);
    for (const text of ['ｄ', 'ｄｏ', 'docke', 'docker']) await compose(input, text);
    await expect(page.getByRole('option').first()).toBeVisible();
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    expect(await said()).toEqual([]);
    await accept(input, 'docker');
    await expect(field).toHaveAttribute('aria-activedescendant', 'search-0');
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await expect.poll(said).toHaveLength(1);
    await expect(page.locator('dialog > p').first()).toHaveText((await said())[0] ?? '');
  });
}

test('results that arrive during IME composition are announced when it ends', async ({ page }) => {
  const simulator = new SimulatorPage(page, { language: 'en', edition: 'today' });
  await simulator.open();
  await simulator.toPairing();
  const said = await listen(page);
  await simulator.press('text-code');
  // The next step.
  await expect.poll(said).toHaveLength(1);
  const before = await said();
  const input = await page.context().newCDPSession(page);
  await simulator.codeField.focus();
  await compose(input, '１２');
  await page
    .getByRole('button', { name: simulator.word('simulator:do.copyKey') })
    .evaluate((button: HTMLElement) => button.click());
  const outcome = page.locator('.outcome').filter({ hasText: /./ });
  await expect(outcome).toBeVisible();
  expect(await said()).toEqual(before);
  await accept(input, '１２');
  await expect.poll(said).toEqual([...before, await outcome.innerText()]);
});
