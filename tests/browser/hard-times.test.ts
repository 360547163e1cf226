/**
 * The simulator under difficult conditions: blocked storage, corrupt storage, and missing scripts.
 */
import { expect, type Route } from '@playwright/test';
import { SimulatorPage, SETTINGS, START_MS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { test as unwatched } from '@playwright/test';
import { oracleCode } from '../support/oracle.ts';

const TODAY: Setting = { language: 'en', edition: 'today' };

async function turnOn(simulator: SimulatorPage): Promise<void> {
  await simulator.toPairing();
  await simulator.submit('enable', oracleCode(await simulator.textCode(), START_MS));
  await simulator.expectTwoFactor('on');
}

// trials.md#storage-blocked
test('if storage is blocked, the simulator works in memory and says so', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('Blocked', 'SecurityError');
        },
      });
    }
  });
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await expect(page.getByText(simulator.word('simulator:kept.memory'))).toBeVisible();
  await turnOn(simulator);
});

// trials.md#storage-blocked
test('if storage is full, the simulator still works', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
  });
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await expect(page.getByText(simulator.word('simulator:kept.memory'))).toBeVisible();
  await turnOn(simulator);
});

// trials.md#storage-blocked
test('corrupt data under any of the site’s keys is reported and replaced', async ({ page }) => {
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await simulator.press('avatar');
  await page.evaluate(() => {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) storage.setItem(key, '{"broken');
    }
  });
  await page.reload();
  await simulator.ready();
  await expect(page.getByText(simulator.word('simulator:kept.unreadable'))).toBeVisible();
  await simulator.expectTwoFactor('off');
});

unwatched(
  'a simulator whose script does not load says so and can be requested again',
  async ({ page }) => {
    const simulator = new SimulatorPage(page, TODAY);
    await page.route('**/_astro/mount*.js', (route) => route.abort());
    await page.goto('/en/practice/');
    await expect(simulator.shown('script:part.failed')).toBeVisible();
    await expect(page.getByText(simulator.word('simulator:notice'))).toBeVisible();
    await page.unroute('**/_astro/mount*.js');
    await page.getByRole('button', { name: simulator.word('simulator:start.open') }).click();
    await simulator.ready();
  },
);

test('the first screen can be used before the terminal and the QR code are loaded', async ({
  page,
}) => {
  const simulator = new SimulatorPage(page, TODAY);
  let letCome = () => {};
  const held = new Promise<void>((resolve) => (letCome = resolve));
  await page.route('**/_astro/lazy*.js', async (route) => {
    await held;
    await route.continue();
  });
  await simulator.at(START_MS);
  await page.goto('/en/practice/');
  await simulator.press(
    'avatar',
    'account-settings',
    'two-factor',
    'use-practice-password',
    'confirm',
  );
  await simulator.press('saved-recovery-code');
  const secret = await simulator.textCode();
  await simulator.press('qr-code');
  await expect(simulator.qrCode).toBeHidden();
  await expect(page.locator('.simulator-place')).not.toHaveAttribute('data-ready');
  letCome();
  await simulator.ready();
  await expect(simulator.qrCode).toBeVisible();
  expect(await simulator.textCode()).toBe(secret);
});

unwatched('a simulator whose lazy part does not load says so and still works', async ({ page }) => {
  const simulator = new SimulatorPage(page, TODAY);
  await page.route('**/_astro/lazy*.js', (route) => route.abort());
  await simulator.at(START_MS);
  await page.goto('/en/practice/');
  await expect(simulator.shown('simulator:start.incomplete')).toBeVisible();
  await simulator.press(
    'avatar',
    'account-settings',
    'two-factor',
    'use-practice-password',
    'confirm',
  );
  await simulator.press('saved-recovery-code');
  await simulator.submit('enable', oracleCode(await simulator.textCode(), START_MS));
  await simulator.expectTwoFactor('on');
  await page.unroute('**/_astro/lazy*.js');
  await page.getByRole('button', { name: simulator.word('simulator:start.reload') }).click();
  await simulator.ready();
  await simulator.expectTwoFactor('on');
});

unwatched(
  'if rendering throws, a sentence replaces the simulator, and the saved world is kept until a new start',
  async ({ page }) => {
    const simulator = new SimulatorPage(page, TODAY);
    await simulator.open();
    await simulator.press('avatar', 'account-settings');
    const stored = () => page.evaluate(() => JSON.stringify({ ...sessionStorage }));
    await page.evaluate(() => {
      Object.assign(globalThis, { findLast: Array.prototype.findLast });
      Reflect.deleteProperty(Array.prototype, 'findLast');
    });
    await simulator.press('avatar');
    await expect(simulator.shown('simulator:start.cannotDraw')).toBeVisible();
    await expect(simulator.shown('simulator:notice')).toBeVisible();
    await expect(page.locator('.simulator')).toHaveCount(0);
    expect(await stored()).toContain('settings');

    await page.evaluate(() => {
      Array.prototype.findLast = (globalThis as unknown as typeof Array.prototype).findLast;
    });
    await page.getByRole('button', { name: simulator.word('simulator:start.beginNew') }).click();
    await expect(simulator.button('avatar')).toBeVisible();
    await simulator.press('avatar');
    await expect(simulator.button('account-settings')).toBeVisible();
  },
);

unwatched(
  'without its script, a page says so after ten seconds, and its link reloads the page',
  async ({ page }) => {
    await page.route('**/_astro/Layout*.js', (route) => route.abort());
    await page.goto('/en/2fa/#prerequisites');
    const sentence = page.locator('.unscripted');
    await expect(sentence).toBeHidden();
    await expect(page.locator('#search')).toBeHidden();
    await expect(sentence).toBeVisible();
    await expect(sentence).toBeInViewport();
    expect(await page.evaluate(() => performance.now())).toBeGreaterThan(10_000);
    await page.unroute('**/_astro/Layout*.js');
    await sentence.getByRole('link').click();
    await expect(page.locator('#search')).toBeVisible();
    await expect(sentence).toBeHidden();
  },
);

/** How a server can answer in the place of a script, and what a lazy part says of it. */
const ANSWERS: readonly {
  readonly name: string;
  readonly take: (route: Route) => unknown;
  readonly said: 'failed' | 'late';
}[] = [
  {
    name: 'is missing',
    take: (route) => route.fulfill({ status: 404, body: '' }),
    said: 'failed',
  },
  {
    name: 'has the wrong type',
    take: (route) => route.fulfill({ contentType: 'text/html', body: '<p>Not found' }),
    said: 'failed',
  },
  { name: 'never arrives', take: () => undefined, said: 'late' },
];

for (const { name, take, said } of ANSWERS) {
  unwatched(`if the page’s script ${name}, a sentence with a link is shown`, async ({ page }) => {
    await page.route('**/_astro/Layout*.js', take);
    await page.goto('/en/2fa/', { waitUntil: 'commit' });
    await page.locator('#foot').waitFor();
    const sentence = page.locator('.unscripted');
    await expect(sentence).toBeHidden();
    // Ten seconds later.
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    await expect(sentence.getByRole('link')).toBeVisible();
  });

  unwatched(`if the simulator’s script ${name}, a sentence offers to reload`, async ({ page }) => {
    const simulator = new SimulatorPage(page, TODAY);
    await page.clock.install();
    await page.route('**/_astro/mount*.js', take);
    await page.goto('/en/practice/', { waitUntil: 'commit' });
    if (said === 'late') {
      await expect(simulator.shown('script:practice.loading')).toBeVisible();
      await page.clock.fastForward(10_000);
    }
    await expect(simulator.shown(`script:part.${said}`)).toBeVisible();
    await expect(page.getByRole('button', { name: simulator.word('script:reload') })).toBeVisible();
  });
}

unwatched('a press that throws shows a sentence', async ({ page }) => {
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await expect(page.locator('.unscripted')).toBeHidden();
  await page.evaluate(() => {
    delete (Crypto.prototype as Partial<Crypto>).getRandomValues;
  });
  await simulator.press('avatar');
  await expect(page.locator('.unscripted')).toBeVisible();
});

test('a duplicated tab says that it is a copy, and the two tabs do not affect each other', async ({
  page,
}) => {
  const simulator = new SimulatorPage(page, TODAY);
  await simulator.open();
  await simulator.toPairing();
  const [copy] = await Promise.all([
    page.waitForEvent('popup'),
    // Like the browser's “Duplicate tab”, this copies the tab's session storage.
    page.evaluate(() => void window.open(location.href)),
  ]);
  const second = new SimulatorPage(copy, TODAY);
  await second.ready();
  await expect(second.shown('simulator:kept.copy')).toBeVisible();
  await expect(simulator.shown('simulator:kept.copy')).toHaveCount(0);
  await second.expectTwoFactor('enrolling');
  await second.press('cancel');
  await second.expectTwoFactor('off');
  await simulator.expectTwoFactor('enrolling');
  // With its new id, the tab is not a copy after a reload.
  await copy.reload();
  await second.ready();
  await expect(second.shown('simulator:kept.copy')).toHaveCount(0);
});

for (const setting of SETTINGS) {
  test(`a page translated by the browser still works: ${setting.language}, ${setting.edition}`, async ({
    page,
  }) => {
    const simulator = new SimulatorPage(page, setting);
    await simulator.open();
    // Changes every translatable text as Chromium's translation does, again after each change of
    // the page.
    await page.evaluate(() => {
      const made = (name: string) => document.createElement(name);
      const translate = () => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: Text[] = [];
        while (texts.nextNode()) found.push(texts.currentNode as Text);
        for (const text of found) {
          const around = text.parentElement;
          if (!text.data.trim() || around?.closest('font, script, [translate="no"]')) continue;
          const outer = made('font');
          const inner = outer.appendChild(made('font'));
          text.replaceWith(outer);
          inner.append(text.data);
        }
      };
      new MutationObserver(translate).observe(document.body, { subtree: true, childList: true });
      translate();
    });
    await simulator.toPairing();
    const secret = await simulator.textCode();
    await simulator.submit('enable', '12');
    await expect(simulator.refusal).not.toBeEmpty();
    await simulator.press('qr-code');
    await simulator.pressOnPhone('scan');
    await simulator.pressOnPhone('typeForMe');
    await expect(simulator.codeField).toHaveValue(oracleCode(secret, START_MS));
    await simulator.press('enable');
    await simulator.expectTwoFactor('on');
  });
}
