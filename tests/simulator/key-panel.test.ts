// @vitest-environment happy-dom
/** The panel of the YubiKey: the inserted key, its entries, and the ways to add a secret to it. */
import { h } from 'preact';
import { act as flushed } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import {
  newSecurityKeys,
  useSecurityKey,
  type SecurityKeyAct,
} from '../../src/core/devices/security-key.ts';
import { codeAt, timeStepAt } from '../../src/core/otp/totp.ts';
import { keyUriOf, type World } from '../../src/core/world/world.ts';
import { KeyPanel } from '../../src/simulator/panels/KeyPanel.tsx';
import { PhoneTroubles } from '../../src/simulator/panels/PhoneTroubles.tsx';
import type { Later } from '../../src/simulator/simulator-context.ts';
import { startMs } from '../core/player.ts';
import { draw, textOf, textsOf } from './drawn.ts';
import { enrolling, off } from './worlds.ts';

const otherSecret = 'A'.repeat(32);

/** A world in which the keys were used like this, one act at a time. */
const withKeys = (world: World, ...acts: readonly SecurityKeyAct[]): World => ({
  ...world,
  key: acts.reduce((keys, act) => useSecurityKey(keys, act, startMs).keys, newSecurityKeys),
});
const insert = (name: 'first' | 'spare') => ({ type: 'key.insert', name }) as const;
const scan = (touch: 'required' | 'not-required') =>
  ({ type: 'key.scan', text: keyUriOf(enrolling.account) ?? '', touch }) as const;

const later = { scan: () => Promise.resolve({ text: '' }) } as Partial<Later> as Later;
const panel = (world: World) => draw(() => h(KeyPanel, { children: null }), { world, later });

describe('without a key in the port', () => {
  test('the app shows no entry and no way to add one', () => {
    const { place } = panel(
      withKeys(enrolling, insert('first'), scan('not-required'), { type: 'key.remove' }),
    );
    expect(textsOf(place, '.screen')).toEqual(['simulator:yubikey.none']);
    expect(textsOf(place, 'button')).toEqual([
      'simulator:yubikey.insertFirst',
      'simulator:yubikey.insertSpare',
    ]);
  });

  test.each([
    ['simulator:yubikey.insertFirst', 'first'],
    ['simulator:yubikey.insertSpare', 'spare'],
  ])('%s inserts its key', (control, name) => {
    const drawn = panel(off);
    drawn.press(control);
    expect(drawn.acts).toEqual([{ type: 'key.insert', name }]);
  });

  test('a lost key cannot be inserted', () => {
    expect(
      textsOf(panel(withKeys(off, { type: 'key.lose', name: 'first' })).place, 'button'),
    ).toEqual(['simulator:yubikey.insertSpare']);
    expect(
      textsOf(panel(withKeys(off, { type: 'key.lose', name: 'spare' })).place, 'button'),
    ).toEqual(['simulator:yubikey.insertFirst']);
  });
});

describe('an inserted key', () => {
  test.each([
    ['first', { firmware: '5.7', used: 1, capacity: 64 }, 'simulator:yubikey.insertSpare'],
    ['spare', { firmware: '5.4', used: 1, capacity: 32 }, 'simulator:yubikey.insertFirst'],
  ] as const)('is named with its firmware and its space (%s)', (name, values, elsewhere) => {
    const drawn = panel(withKeys(off, insert(name), scan('not-required')));
    expect(textOf(drawn.place)).toContain(
      `simulator:yubikey.which.${name} ${JSON.stringify(values)}`,
    );
    const inserts = textsOf(drawn.place, '[data-act="key.insert"]');
    expect(inserts).toEqual([elsewhere]);
    drawn.press('simulator:yubikey.remove');
    expect(drawn.acts).toEqual([{ type: 'key.remove' }]);
  });

  test('shows the code of the simulator’s clock, with its actions', () => {
    const { twoFactor } = enrolling.account;
    if (twoFactor.kind !== 'enrolling') throw new TypeError('There is no secret');
    const { place } = panel(withKeys(enrolling, insert('first'), scan('not-required')));
    expect(textsOf(place, '.entry-code')).toEqual([codeAt(twoFactor.secret, timeStepAt(startMs))]);
    const actions = [...place.querySelectorAll('.entry-actions')];
    expect(actions.map((each) => each.getAttribute('aria-label'))).toEqual([null]);
    expect(place.querySelector('[data-act="key.touch"]')).toBeNull();
  });

  test('hides the code of an entry that requires a touch until it is touched', () => {
    const waiting = panel(withKeys(off, insert('first'), scan('required')));
    expect(textsOf(waiting.place, '.entry p')).toContain('simulator:yubikey.touchNeeded');
    expect(waiting.place.querySelector('.entry-code, .entry-actions')).toBeNull();
    waiting.press('simulator:yubikey.touch');
    expect(waiting.acts).toEqual([{ type: 'key.touch' }]);
    const { place } = panel(
      withKeys(off, insert('first'), scan('required'), { type: 'key.touch' }),
    );
    expect(place.querySelectorAll('.entry-code, .entry-actions')).toHaveLength(2);
    expect(place.querySelector('[data-act="key.touch"]')).toBeNull();
  });

  test('asks for a touch for the entry that is added, typed or scanned, if the reader wants it', async () => {
    const drawn = panel(withKeys(enrolling, insert('first')));
    const add = async () => {
      const field = drawn.place.querySelector<HTMLInputElement>('#key-key');
      if (field) field.value = otherSecret;
      await flushed(() => drawn.press('simulator:do.scan'));
      void flushed(
        () =>
          void drawn.place
            .querySelector('form')
            ?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true })),
      );
    };
    await add();
    void flushed(() => drawn.place.querySelector<HTMLElement>('[type="checkbox"]')?.click());
    await add();
    expect(drawn.acts).toEqual(
      (['not-required', 'required'] as const).flatMap((touch) => [
        { type: 'key.scan', text: '', touch },
        { type: 'key.type-key', text: otherSecret, touch },
      ]),
    );
  });

  test('numbers its entries if it has several, and removes the entry of the button', () => {
    const typed = { type: 'key.type-key', text: otherSecret, touch: 'not-required' } as const;
    const both = withKeys(off, insert('first'), scan('not-required'), typed);
    const drawn = panel(both);
    const actions = [...drawn.place.querySelectorAll('.entry-actions')];
    expect(actions.map((each) => each.getAttribute('aria-label'))).toEqual([
      'simulator:do.entryActions {"number":1}',
      'simulator:do.entryActions {"number":2}',
    ]);
    const remove = [...(actions[1]?.querySelectorAll('button') ?? [])].at(-1);
    void flushed(() => remove?.click());
    const { first } = both.key;
    const id = first.kind === 'inserted' ? first.entries[1]?.id : undefined;
    expect(drawn.acts).toEqual([{ type: 'key.remove-entry', id }]);
  });

  test('can be lost', () => {
    const troubles = (world: World) =>
      draw(() => h(PhoneTroubles, {}), { world, view: { authenticator: 'key' } });
    expect(textOf(troubles(off).place)).toBe('');
    for (const name of ['first', 'spare'] as const) {
      const drawn = troubles(withKeys(off, insert(name)));
      expect(textsOf(drawn.place, 'button')).toEqual(['simulator:yubikey.lose']);
      drawn.press('simulator:yubikey.lose');
      expect(drawn.acts).toEqual([{ type: 'key.lose', name }]);
    }
  });
});
