/** Live regions: each outcome and each refusal is announced exactly once, and nothing else is. */
import { expect, type Page } from '@playwright/test';
import { exercises } from '../../src/exercises/list.ts';
import { listen } from '../support/announcements.ts';
import { SimulatorPage, START_MS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';

const TODAY: Setting = { language: 'en', edition: 'today' };

test('nothing is announced in 95 seconds of waiting, although codes and seconds change', async ({
  page,
}) => {
  const simulator = new SimulatorPage(page, TODAY);
  await page.clock.install({ time: START_MS });
  await page.goto('/en/practice/');
  await simulator.ready();
  await simulator.toPairing();
  await simulator.pressOnPhone('scan');
  const code = page.locator('.entry-code');
  const first = await code.innerText();
  const said = await listen(page);
  await page.clock.runFor(95_000);
  await expect(code).not.toHaveText(first);
  expect(await said()).toEqual([]);
});

test('nothing is announced while the reader types', async ({ page }) => {
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await simulator.toPairing();
  const said = await listen(page);
  await simulator.codeField.pressSequentially('123 456 789');
  expect(await said()).toEqual([]);
});

test('a refusal is announced exactly once, and again after the same mistake', async ({ page }) => {
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await simulator.toPairing();
  const said = await listen(page);
  await simulator.submit('enable', '12');
  await expect(simulator.refusal).not.toBeEmpty();
  await expect.poll(said).toHaveLength(1);
  await simulator.submit('enable', '12');
  await expect.poll(said).toHaveLength(2);
  const [first, second] = await said();
  expect(second).toBe(first);
  expect(first).toContain((await simulator.refusal.innerText()).replace(/^[^\n]*\n/, '').trim());
  await expect(page.locator('[aria-live=assertive]')).toContainText(first ?? '');
  await expect(simulator.codeField).toHaveAttribute('aria-invalid', 'true');
  const description = await simulator.codeField.getAttribute('aria-describedby');
  expect(description?.split(' '), 'a refusal would be spoken again with the field').toContain(
    'simulator-notice',
  );
  expect(description).not.toContain('next-text');
});

for (const language of ['en', 'ja'] as const) {
  test(`copying, saving, and copying a token are announced exactly once: ${language}`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => {
      globalThis.print = () => dispatchEvent(new Event('beforeprint'));
    });
    const simulator = new SimulatorPage(page, { language, edition: 'today' });
    await simulator.open();
    await simulator.toRecoveryCode();
    const said = await listen(page);
    const copied = simulator.word('simulator:do.copied');
    const saved = simulator.word('simulator:saved.kept');
    await simulator.press('copy-recovery-code');
    await expect.poll(said).toEqual([copied]);
    await simulator.press('download-recovery-code');
    await expect.poll(said).toEqual([copied, saved]);
    await simulator.press('print-recovery-code');
    const printed = simulator.word('simulator:saved.printed');
    await expect.poll(said).toEqual([copied, saved, printed]);
    await simulator.press('saved-recovery-code');
    await simulator.press('text-code');
    await page.getByRole('button', { name: simulator.word('simulator:do.copyKey') }).click();
    const times = async () => (await said()).filter((text) => text === copied).length;
    await expect.poll(times).toBe(2);
  });

  test(`the response to a command is announced exactly once: ${language}`, async ({ page }) => {
    const simulator = new SimulatorPage(page, { language, edition: 'today' });
    await page.goto(`/${language}/practice/#broken-pull`);
    await simulator.ready();
    const said = await listen(page);
    const line = page.locator('#terminal-line');
    await line.fill('docker pull hello-world');
    await line.press('Enter');
    await expect.poll(said).toHaveLength(1);
    const [refused = ''] = await said();
    expect(refused).toContain('Personal Access Token');
    expect(refused).toContain(simulator.word('terminal:refused.password-needs-access-token'));
    const english = page.locator('[aria-live=polite] [lang=en]').first();
    await expect(english).toHaveAttribute('translate', 'no');
    await line.fill('clear');
    await line.press('Enter');
    await expect(page.locator('.lines p')).toHaveCount(0);
    expect(await said()).toHaveLength(1);
  });
}

test('on a narrow screen, an email in the hidden inbox is announced exactly once', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 664 });
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await simulator.toPairing();
  await simulator.pressOnPhone('scan');
  await simulator.pressOnPhone('typeForMe');
  const said = await listen(page);
  await simulator.press('enable');
  await simulator.expectTwoFactor('on');
  const news = simulator.word('simulator:news', { device: simulator.word('stage:tab.inbox') });
  await expect.poll(said).toContain(news);
  await simulator.press('done');
  expect((await said()).filter((text) => text === news)).toHaveLength(1);
});

test('an earlier screen is announced exactly once, and so is that the tab is a copy', async ({
  page,
}) => {
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await simulator.press('avatar', 'account-settings');
  const said = await listen(page);
  await page.goBack();
  await expect.poll(said).toEqual([simulator.word('simulator:back.notice')]);

  const opened = page.waitForEvent('popup');
  await page.evaluate(() => void open(location.href));
  const copy = await opened;
  await expect(copy.locator('.simulator [aria-live=polite] p')).toHaveText([
    new RegExp(simulator.word('simulator:kept.copy')),
  ]);
});

/** Performs the marked step with the page's own events. */
function doMarked(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const field = document.querySelector('.simulator [data-next]') as HTMLInputElement;
    const enter = async (text: string) => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      // The text is rendered first, as between two key presses.
      await new Promise((drawn) => setTimeout(drawn));
      field.form?.requestSubmit();
    };
    const text = (selector: string) =>
      [...document.querySelectorAll(selector)].at(-1)?.textContent ?? '';
    const asked = () => {
      switch (document.querySelector('[data-screen]')?.getAttribute('data-screen')) {
        case 'device-code':
          return (
            text('.lines')
              .match(/[A-Z]{4}-[A-Z]{4}/g)
              ?.at(-1) ?? ''
          );
        case 'email-not-verified':
          // The newest email comes first.
          return document.querySelector('[data-panel="inbox"] code')?.textContent ?? '';
        default:
          return text(field.inputMode === 'text' ? '.saved-codes code' : '.entry-code');
      }
    };
    switch (field.id) {
      case 'hub-field':
        await enter(asked());
        break;
      case 'terminal-line':
        await enter(/[“「](.*)[”」]/.exec(text('.next-text'))?.[1] ?? '');
        break;
      case 'token-description':
        await enter('server');
        break;
      case 'token-permission':
        await enter('read-write');
        break;
      default:
        field.click();
    }
  });
}

const ACTS = 20;
/** These use the phone, the YubiKey, the terminal, and the form for a token. */
const QUICK = [
  'first-enrollment',
  'first-enrollment-key',
  'lost-phone',
  'rotate-token',
  'server-login',
];

for (const { id } of exercises) {
  test(`the live regions stay for twenty actions, and each shown step and the goal are announced once: ${id}`, async ({
    page,
    context,
  }) => {
    test.skip(
      !QUICK.includes(id) && !process.env['LONG'],
      'a long check: set LONG=1, as npm run test:all does',
    );
    // The test uses the page's own events, for which the browser otherwise blocks the clipboard.
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const simulator = new SimulatorPage(page, TODAY);
    await simulator.at(START_MS);
    await page.goto(`/en/practice/#${id}`);
    await simulator.ready();
    const said = await listen(page);
    const expected = new Map<string, number>();
    const heardOnceMore = async (text: string) => {
      expected.set(text, (expected.get(text) ?? 0) + 1);
      const count = async () => (await said()).filter((each) => each === text).length;
      await expect.poll(count, text).toBe(expected.get(text));
    };
    await page.getByRole('button', { name: simulator.word('stage:hints.hide') }).click();
    const shown = page.locator('.next-text');
    const reached = simulator.word(`path:exercise.${id}.learned`);
    const showMe = page.getByRole('button', { name: simulator.word('exercises:showMe') });
    for (let acts = 0; acts < ACTS; acts += 1) {
      if (!(await showMe.isVisible())) {
        await heardOnceMore(reached);
        await simulator.openMore();
        await page.getByRole('link', { name: simulator.word('exercises:again') }).click();
        await expect(showMe).toBeVisible();
        continue;
      }
      await showMe.click();
      await expect(showMe).toBeHidden();
      await heardOnceMore(await shown.innerText());
      await doMarked(page);
      // The next act, or the goal, is shown after a moment.
      await expect(showMe.or(page.locator('[data-reached]')).first()).toBeVisible();
    }
    if (!(await showMe.isVisible())) await heardOnceMore(reached);
    const heard = await said();
    for (const [text, times] of expected) {
      expect(
        heard.filter((each) => each === text),
        text,
      ).toHaveLength(times);
    }
    expect(heard.filter((text) => text.startsWith('FAULT'))).toEqual([]);
    await expect(page.locator('[role=alert], [role=status], [role=log]')).toHaveCount(0);
  });
}

test('a tab that was suspended for 95 seconds is up to date immediately, and keeps entered text', async ({
  page,
}) => {
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await simulator.toPairing();
  await simulator.pressOnPhone('scan');
  const code = page.locator('.entry-code');
  const before = await code.innerText();
  await simulator.codeField.pressSequentially('12');
  // Timers do not run in a hidden tab, but the clock advances.
  await simulator.at(START_MS + 95_000);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(code).not.toHaveText(before);
  await expect(
    simulator.phone.getByText(simulator.word('simulator:phone.secondsLeft', { seconds: 25 })),
  ).toBeVisible();
  await expect(simulator.codeField).toHaveValue('12');
  await expect(simulator.codeField).toBeFocused();
});
