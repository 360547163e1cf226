/**
 * Browsers that lack a feature, or refuse it: the page and the simulator work without it, or a
 * visible sentence says what is wrong and offers a working control. The rows are generated: every
 * fault on every page.
 */
import { expect, test, type Page } from '@playwright/test';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { newWorld } from '../../src/core/world/world.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { spaceOutPresses } from '../support/press-pace.ts';
import { wordsOf } from '../support/words.ts';

/** A saved world whose only fault is a time beyond the last that a Date can hold. */
const world = newWorld({ edition: 'today' });
const IMPOSSIBLE = saveWorld({
  ...world,
  account: { ...world.account, mails: [{ kind: 'two-factor-on', sentAtMs: 8.64e15 + 1 }] },
});

/** Each runs in the page before any of its scripts, with `IMPOSSIBLE`. */
const FAULTS: Readonly<Record<string, (impossible: string) => void>> = {
  'Array.prototype.findLast is missing': () => {
    Reflect.deleteProperty(Array.prototype, 'findLast');
  },
  'matchMedia is missing': () => {
    delete (globalThis as Partial<typeof globalThis>).matchMedia;
  },
  'crypto is missing': () => {
    Object.defineProperty(globalThis, 'crypto', { value: undefined });
  },
  'crypto.getRandomValues is missing': () => {
    delete (Crypto.prototype as Partial<Crypto>).getRandomValues;
  },
  'crypto.getRandomValues throws': () => {
    Crypto.prototype.getRandomValues = () => {
      throw new DOMException('No entropy', 'OperationError');
    };
  },
  'crypto.randomUUID is missing': () => {
    delete (Crypto.prototype as Partial<Crypto>).randomUUID;
  },
  'Date.now is not a number': () => {
    Date.now = () => NaN;
  },
  'pushState throws': () => {
    History.prototype.pushState = () => {
      throw new DOMException('Too many', 'SecurityError');
    };
  },
  'replaceState throws': () => {
    History.prototype.replaceState = () => {
      throw new DOMException('Too many', 'SecurityError');
    };
  },
  'BroadcastChannel is missing': () => {
    delete (globalThis as Partial<typeof globalThis>).BroadcastChannel;
  },
  'print is missing': () => {
    delete (globalThis as Partial<typeof globalThis>).print;
  },
  'the clipboard is missing': () => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });
  },
  'sessionStorage is blocked': () => {
    Object.defineProperty(globalThis, 'sessionStorage', {
      get: () => {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
  },
  'storage is null': () => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, { value: null });
    }
  },
  'IntersectionObserver is missing': () => {
    delete (globalThis as Partial<typeof globalThis>).IntersectionObserver;
  },
  'Intl is missing': () => {
    Object.defineProperty(globalThis, 'Intl', { value: undefined });
  },
  'structuredClone is missing': () => {
    delete (globalThis as Partial<typeof globalThis>).structuredClone;
  },
  'CSS.supports is missing': () => {
    delete (CSS as Partial<typeof CSS>).supports;
  },
  'navigator.languages is missing': () => {
    Object.defineProperty(Navigator.prototype, 'languages', { value: undefined });
  },
  'the saved world has an email from beyond the end of time': (impossible) => {
    if (sessionStorage.length > 0) return;
    sessionStorage.setItem('two-factor-guide:/:simulator', impossible);
  },
};

const PAGES: readonly { readonly address: string; readonly language: Locale }[] = [
  { address: '/en/2fa/', language: 'en' },
  { address: '/ja/2fa/', language: 'ja' },
  { address: '/en/practice/', language: 'en' },
];

const word = (language: Locale, key: string) => String(wordsOf(language).get(key));

/** Follows the steps to the recovery code, and prints it. */
async function practise(page: Page): Promise<void> {
  for (const control of ['avatar', 'account-settings', 'two-factor', 'use-practice-password']) {
    await page.locator(`.simulator [data-control=${control}]`).click();
  }
  await page.locator('.simulator [data-control=confirm]').click();
  await page.locator('.simulator [data-control=saved-recovery-code]').waitFor();
}

/** The controls that reload the page, in any sentence. */
const reloadsIn = (page: Page, language: Locale) =>
  page
    .locator('button, a')
    .filter({ hasText: word(language, 'simulator:start.reload'), visible: true });

/** Opens the simulator. Resolves when it is open, or when the page has stopped trying. */
async function openSimulator(page: Page, address: string, language: Locale): Promise<void> {
  await page.goto(address);
  // The page's script has run. On its own page, it has begun to open the simulator.
  await page.locator('html[data-scripted]').waitFor();
  const start = page.getByRole('button', { name: word(language, 'simulator:start.open') });
  if (!address.includes('practice')) await start.click();
  // The button is disabled from the press until its end.
  await expect(page.locator('.simulator-place > button:disabled')).toHaveCount(0);
}

for (const { address, language } of PAGES) {
  for (const [name, fault] of Object.entries(FAULTS)) {
    test(`${address}: if ${name}, the simulator works or a sentence says so`, async ({ page }) => {
      test.skip(
        address !== PAGES[0]?.address && !process.env['LONG'],
        'a long check: set LONG=1, as npm run test:all does',
      );
      const uncaught: string[] = [];
      page.on('pageerror', ({ message }) => uncaught.push(message));
      await spaceOutPresses(page);
      await page.addInitScript(fault, IMPOSSIBLE);
      await openSimulator(page, address, language);
      const isOpen = (await page.locator('.simulator').count()) > 0;
      if (isOpen) {
        await page.locator('.simulator-place[data-ready] .simulator').waitFor();
        await practise(page);
      } else {
        // The page is not empty: the notice is visible, and the control works.
        await expect(page.getByText(word(language, 'simulator:notice')).first()).toBeVisible();
        await Promise.all([page.waitForEvent('load'), reloadsIn(page, language).first().click()]);
      }
      // An uncaught error would have stopped a press.
      expect(uncaught).toEqual([]);
      console.log(`${address}, ${name}: ${isOpen ? 'works' : 'says so'}`);
    });
  }
}

for (const { address, language } of PAGES) {
  test(`${address}: a press that throws shows a readable sentence whose control works`, async ({
    page,
  }) => {
    await spaceOutPresses(page);
    await openSimulator(page, address, language);
    await page.locator('.simulator-place[data-ready]').waitFor();
    await page.evaluate(() => {
      delete (Crypto.prototype as Partial<Crypto>).getRandomValues;
    });
    const reload = reloadsIn(page, language);
    await expect(reload).toHaveCount(0);
    await page.locator('.simulator [data-control=avatar]').click();
    await Promise.all([page.waitForEvent('load'), reload.first().click()]);
    await expect(reload).toHaveCount(0);
  });
}
