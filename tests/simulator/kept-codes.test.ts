// @vitest-environment happy-dom
/**
 * The saved codes contain a recovery code or an access token only after it was copied, downloaded,
 * or printed successfully.
 *
 * Trials: trials.md#copy-fails
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HubControl } from '../../src/core/hub/screen.ts';
import { openPractice, type Opened } from './opened.ts';

let practice: Opened;
beforeEach(async () => {
  sessionStorage.clear();
  history.replaceState(null, '');
  practice = await openPractice();
});
afterEach(() => {
  practice.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const click = (selector: string) =>
  practice.after(() => practice.place.querySelector<HTMLElement>(selector)?.click());
const press = async (...controls: readonly HubControl[]) => {
  for (const control of controls) await click(`[data-control="${control}"]`);
};
const clipboard = (writeText: () => Promise<void>) =>
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
const refuse = () => Promise.reject(new DOMException('', 'NotAllowedError'));
const kinds = () => {
  const { recoveryCode, accessToken } = practice.runtime.world().savedCodes;
  return { recoveryCode: recoveryCode.kind, accessToken: accessToken.kind };
};
const polite = () => practice.place.querySelector('[aria-live="polite"]')?.textContent;
const logged = () => practice.runtime.log().map(({ effect }) => effect.type);

describe('the recovery code', () => {
  beforeEach(() =>
    press('avatar', 'account-settings', 'two-factor', 'use-practice-password', 'confirm'),
  );

  const WAYS = {
    'copy-recovery-code': {
      work: () => clipboard(() => Promise.resolve()),
      fail: () => clipboard(refuse),
    },
    'download-recovery-code': {
      work: () => {
        vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
        // happy-dom follows the link to the file instead of downloading it.
        vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
      },
      fail: () =>
        vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
          throw new Error('refused');
        }),
    },
    'print-recovery-code': {
      work: () => vi.stubGlobal('print', () => dispatchEvent(new Event('beforeprint'))),
      fail: () => vi.stubGlobal('print', undefined),
    },
  } as const;

  for (const [control, { work, fail }] of Object.entries(WAYS)) {
    test(`is saved after ${control} has succeeded`, async () => {
      work();
      await press(control as HubControl);
      await vi.waitFor(() => expect(kinds().recoveryCode).toBe('kept'));
      expect(logged()).toContain('recovery-code-kept');
    });

    test(`is not saved if ${control} fails, until the reader has copied it by hand`, async () => {
      fail();
      await press(control as HubControl);
      const byHand = practice.t('simulator:saved.byHand');
      await vi.waitFor(() => expect(practice.place.textContent).toContain(byHand));
      expect(kinds().recoveryCode).toBe('empty');
      expect(logged()).not.toContain('recovery-code-kept');
      await practice.press(byHand);
      expect(kinds().recoveryCode).toBe('kept');
      expect(practice.place.textContent).not.toContain(byHand);
    });
  }

  test('has a sentence about saving it, which is announced, and removed with its screen', async () => {
    clipboard(() => Promise.resolve());
    await press('copy-recovery-code');
    const sentence = () => practice.place.querySelector('.kept')?.textContent;
    await vi.waitFor(() => expect(sentence()).toBe(practice.t('simulator:do.copied')), 30_000);
    expect(polite()).toContain(practice.t('simulator:do.copied'));
    await press('cancel');
    expect(practice.runtime.world().browser.screen.kind).toBe('settings');
    expect(sentence()).toBe('');
  });

  describe('copied so slowly that the reader leaves the screen before', () => {
    let answer: () => void;
    beforeEach(async () => {
      answer = () => {};
      clipboard(() => new Promise((resolve) => (answer = () => resolve())));
      await press('copy-recovery-code', 'cancel');
    });

    test('is not saved, and nothing says so on the other screen', async () => {
      const before = { logged: logged(), polite: polite() };
      await practice.after(answer);
      expect(kinds().recoveryCode).toBe('empty');
      expect(practice.runtime.world().browser.screen.kind).toBe('settings');
      expect(practice.place.querySelector('.kept')?.textContent).toBe('');
      expect({ logged: logged(), polite: polite() }).toEqual(before);
    });

    test('is not taken for the code of a later screen', async () => {
      await press('two-factor', 'use-practice-password', 'confirm');
      expect(practice.runtime.world().browser.screen.kind).toBe('recovery-code-shown');
      await practice.after(answer);
      expect(kinds().recoveryCode).toBe('empty');
      expect(practice.place.querySelector('.kept')?.textContent).toBe('');
    });
  });
});

describe.each(['today', 'classic'] as const)('an access token (%s)', (edition) => {
  beforeEach(async () => {
    await practice.after(() => practice.runtime.act({ type: 'edition.choose', edition }));
    await press('avatar', 'account-settings');
    await press(edition === 'today' ? 'personal-access-tokens' : 'security');
    await press('generate-new-token');
    const field = practice.place.querySelector<HTMLInputElement>('#token-description');
    await practice.after(() => {
      if (field) field.value = 'laptop';
      field?.form?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
    });
  });

  test('is saved after copying has succeeded', async () => {
    clipboard(() => Promise.resolve());
    await press('copy-access-token');
    await vi.waitFor(() => expect(kinds().accessToken).toBe('kept'));
  });

  test('stays on the screen if copying fails, and is saved after the reader copied it by hand', async () => {
    clipboard(refuse);
    await press('copy-access-token');
    const byHand = practice.t('simulator:saved.byHand');
    await vi.waitFor(() => expect(practice.place.textContent).toContain(byHand));
    expect(kinds().accessToken).toBe('empty');
    expect(practice.place.querySelector('code.secret')?.textContent).toMatch(/^dckr_pat/);
    await practice.press(byHand);
    expect(kinds().accessToken).toBe('kept');
  });
});
