// @vitest-environment happy-dom
/**
 * Storing the secret in a phone or a security key, by scanning the QR code or by typing the text
 * code.
 */
import { beforeEach, afterEach, describe, expect, test } from 'vitest';
import type { Scan } from '../../src/core/devices/authenticator.ts';
import { keyUriOf } from '../../src/core/world/world.ts';
import { textOf } from './drawn.ts';
import { openPractice, type Opened } from './opened.ts';

let practice: Opened;
let scanned: HTMLImageElement[];
let read: () => string | undefined;
let seen: () => Scan;

const pressAll = async (...controls: readonly string[]) => {
  for (const control of controls) {
    await practice.after(() =>
      practice.place.querySelector<HTMLElement>(`[data-control="${control}"]`)?.click(),
    );
  }
};
const scanButton = () => practice.place.querySelector<HTMLElement>('[data-act="scan"]');
const entries = () => {
  const { phone } = practice.runtime.world();
  return phone.kind === 'in-hand' ? phone.entries : [];
};
const line = () => textOf(practice.place.querySelector('.next-text'));

beforeEach(async () => {
  sessionStorage.clear();
  localStorage.clear();
  scanned = [];
  read = () => keyUriOf(practice.runtime.world().account);
  seen = () => ({ text: read() ?? '' });
  practice = await openPractice({
    scan: (picture) => {
      scanned.push(picture);
      return Promise.resolve(seen());
    },
  });
  await pressAll('avatar', 'account-settings', 'two-factor', 'use-practice-password', 'confirm');
});
afterEach(() => practice.close());

test('nothing can be scanned unless a QR code is shown', async () => {
  expect(scanButton()).toBeNull();
  await pressAll('saved-recovery-code');
  expect(scanButton()).not.toBeNull();
  await pressAll('text-code');
  expect(scanButton()).toBeNull();
  await pressAll('cancel');
  expect(scanButton()).toBeNull();
});

describe('on the screen with the QR code', () => {
  beforeEach(() => pressAll('saved-recovery-code'));

  test('the phone reads the QR code on the screen and stores its secret', async () => {
    await practice.after(() => scanButton()?.click());
    expect(scanned).toEqual([practice.place.querySelector('img.picture')]);
    const { twoFactor } = practice.runtime.world().account;
    expect(entries().map(({ secret }) => secret)).toEqual([
      twoFactor.kind === 'enrolling' ? twoFactor.secret : '',
    ]);
  });

  test('a sentence explains why a QR code cannot be read', async () => {
    read = () => undefined;
    await practice.after(() => scanButton()?.click());
    expect(entries()).toEqual([]);
    expect(line()).toContain(practice.t('path:refused.key.not-a-key'));
  });

  test('a browser that hides pixels is named, and the text code is offered in place of a scan', async () => {
    seen = () => ({ text: '', camera: 'blocked' });
    await practice.after(() => scanButton()?.click());
    expect(line()).toContain(practice.t('path:refused.device.camera-blocked'));
    expect(scanButton()).toBeNull();
    const next = practice.place.querySelector('[data-next]');
    expect(next?.id).toBe('phone-key');
  });

  test('the sentence about a refusal disappears when the secret is stored', async () => {
    read = () => 'https://example.com';
    await practice.after(() => scanButton()?.click());
    expect(line()).toContain(practice.t('path:refused.key.not-a-key'));
    read = () => keyUriOf(practice.runtime.world().account);
    await practice.after(() => scanButton()?.click());
    expect(line()).not.toContain(practice.t('path:refused.key.not-a-key'));
    // The second time, the phone already has the entry.
    await practice.after(() => scanButton()?.click());
    expect(line()).toContain(practice.t('path:refused.device.already-there'));
  });

  test('a typed text stays in its field, marked as invalid, after a refusal and is removed after it was accepted', async () => {
    const field = () => practice.place.querySelector<HTMLInputElement>('#phone-key');
    const type = async (text: string) => {
      const input = field();
      if (!input) throw new TypeError('The phone has no field');
      await practice.after(() => {
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await practice.after(() =>
        input.form?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true })),
      );
    };
    expect(field()?.getAttribute('aria-invalid')).toBeNull();
    await type('ABCD');
    expect(field()?.value).toBe('ABCD');
    expect(field()?.getAttribute('aria-invalid')).toBe('true');
    expect(line()).toContain(practice.t('path:refused.key.too-short'));
    const { twoFactor } = practice.runtime.world().account;
    await type(twoFactor.kind === 'enrolling' ? twoFactor.secret.toLowerCase() : '');
    expect(field()?.value).toBe('');
    expect(field()?.getAttribute('aria-invalid')).toBeNull();
    expect(entries()).toHaveLength(1);
  });

  describe.each(['scanned', 'entered'] as const)('an entry of a YubiKey (%s)', (way) => {
    const click = (selector: string) =>
      practice.after(() => practice.place.querySelector<HTMLElement>(selector)?.click());
    const touchOf = () => {
      const { first } = practice.runtime.world().key;
      return 'entries' in first ? first.entries.map(({ touch }) => touch) : [];
    };
    const add = async () => {
      if (way === 'scanned') return practice.after(() => scanButton()?.click());
      const input = practice.place.querySelector<HTMLInputElement>('#key-key');
      const { twoFactor } = practice.runtime.world().account;
      if (input) input.value = twoFactor.kind === 'enrolling' ? twoFactor.secret : '';
      return practice.after(() =>
        input?.form?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true })),
      );
    };
    beforeEach(async () => {
      await click('[data-authenticator="key"]');
      await click('[data-act="key.insert"][data-key="first"]');
    });

    test('is announced with the device that has the secret', async () => {
      await add();
      const announced = () =>
        [...practice.place.querySelectorAll('[aria-live="polite"] > *')].map(textOf);
      expect(announced()).toContain(practice.t('simulator:log.entry-added-key'));
      await click('[data-authenticator="phone"]');
      await practice.after(() => scanButton()?.click());
      expect(announced()).toContain(practice.t('simulator:log.entry-added'));
    });

    test('requires a touch only if the reader asked for one', async () => {
      await click('.check input');
      await add();
      expect(touchOf()).toEqual(['required']);
    });

    test('requires no touch if the reader changed the answer', async () => {
      await click('.check input');
      await click('.check input');
      await add();
      expect(touchOf()).toEqual(['not-required']);
    });
  });
});
