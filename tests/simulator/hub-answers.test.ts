// @vitest-environment happy-dom
/** What the simulated Docker Hub answers to a press or a text, in the next line and the foot bar. */
import { describe, expect, test } from 'vitest';
import { textOf } from './drawn.ts';
import { openBeforeEach, type Opened } from './opened.ts';

let practice: Opened;
openBeforeEach((opened) => (practice = opened));

describe('the simulated Docker Hub', () => {
  const line = () => textOf(practice.place.querySelector('.next-text'));

  test('shows why a press did nothing, until another screen appears', async () => {
    for (const name of ['avatar', 'account-settings', 'two-factor', 'confirm'] as const) {
      await practice.pressControl(name);
    }
    const reason = practice.t('path:refused.password-not-given', {
      label: practice.t('simulator:do.use-practice-password'),
    });
    expect(line()).toContain(reason);
    await practice.pressControl('cancel');
    expect(line()).not.toContain(reason);
  });

  test('says how many attempts are left from the last five', async () => {
    await practice.goTo('#sign-in');
    await practice.pressControl('use-practice-password');
    await practice.pressControl('sign-in');
    for (let left = 9; left >= 0; left -= 1) {
      await practice.after(
        () =>
          void practice.runtime.act({
            type: 'hub.submit',
            field: 'authentication-code',
            text: '000000',
          }),
      );
      const said =
        left > 0
          ? practice.t('refusals:attempts.left', { left })
          : practice.t('refusals:attempts.none');
      expect(line().includes(said), String(left)).toBe(left <= 5);
    }
  });

  test('empties its field after a text shaped like a real token, and after no other text', async () => {
    for (const name of [
      'avatar',
      'account-settings',
      'two-factor',
      'use-practice-password',
      'confirm',
      'saved-recovery-code',
    ] as const) {
      await practice.pressControl(name);
    }
    const field = () => practice.place.querySelector<HTMLInputElement>('#hub-field');
    const submit = async (text: string) => {
      const input = field();
      if (!input) throw new TypeError('The screen has no field');
      await practice.after(() => {
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await practice.after(() =>
        input.form?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true })),
      );
    };
    await submit('12345');
    expect(field()?.value).toBe('12345');
    expect(line()).toContain(practice.t('path:refused.code.too-few', { digits: 5 }));
    await submit('dckr_pat_AbCdEfGhIjKlMnOpQrStUvWxYz0');
    expect(field()?.value).toBe('');
    expect(line()).toContain(practice.t('path:refused.code.looks-access-token'));
  });
});

test('the dead end gives the address of the real support form, and no link to it', async () => {
  await practice.goTo('#lost-both');
  const form = 'hub.docker.com/support/contact/';
  expect(practice.place.textContent).not.toContain(form);
  for (const control of [
    'use-practice-password',
    'sign-in',
    'lost-device',
    'lost-recovery-code',
  ] as const) {
    await practice.after(() => void practice.runtime.act({ type: 'hub.press', control }));
  }
  expect(practice.runtime.world().browser.screen.kind).toBe('support');
  expect(textOf(practice.place.querySelector('.foot-bar .last'))).toContain(form);
  expect(practice.place.querySelector('a[href*="docker.com"]')).toBeNull();
});
