// @vitest-environment happy-dom
/** Undo: what it reverts. */
import { describe, expect, test } from 'vitest';
import { newWorld } from '../../src/core/world/world.ts';
import { textOf } from './drawn.ts';
import { openBeforeEach, type Opened } from './opened.ts';

let practice: Opened;
openBeforeEach((opened) => (practice = opened));

const heading = () => textOf(practice.place.querySelector('[data-panel="hub"] h4'));

describe('undo', () => {
  test('is a labeled control that reverts the last act and what is shown of it', async () => {
    const undo = practice.t('stage:undo');
    expect(practice.button(undo)?.getAttribute('aria-disabled')).toBe('true');
    await practice.pressControl('avatar');
    await practice.pressControl('account-settings');
    expect(heading()).toBe('Account settings');
    expect(practice.button(undo)?.getAttribute('aria-disabled')).toBe('false');
    await practice.press(undo);
    expect(heading()).toBe('aoi_demo');
    expect(practice.control('account-settings')).not.toBeNull();
    await practice.press(undo);
    expect(practice.runtime.world()).toEqual(newWorld({ edition: 'today' }));
    expect(practice.button(undo)?.getAttribute('aria-disabled')).toBe('true');
  });

  test('reverts a change of the account', async () => {
    for (const name of [
      'avatar',
      'account-settings',
      'two-factor',
      'use-practice-password',
      'confirm',
    ] as const) {
      await practice.pressControl(name);
    }
    const mark = () => practice.place.querySelector<HTMLElement>('.seal')?.dataset['state'];
    expect(mark()).toBe('enrolling');
    await practice.press(practice.t('stage:undo'));
    expect(mark()).toBe('off');
    expect(practice.runtime.world().account.twoFactor).toEqual({ kind: 'off' });
  });
});
