/** One hint on every screen says what to do next. It depends on whether 2FA is on. */
import { expect, test } from 'vitest';
import { phrasebook } from '../../src/i18n/phrasebook.ts';
import type { Screen } from '../../src/core/hub/screen.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { nextHint } from '../../src/simulator/panels/next-hint.ts';
import type { Translate } from '../../src/simulator/simulator-context.ts';
import * as en from '../../src/simulator/text/en.ts';
import * as ja from '../../src/simulator/text/ja.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { wordsOf } from '../support/words.ts';
import { keys } from './keys.ts';
import { worldAfter } from './worlds.ts';

const english: Translate = phrasebook({ ...en.words, ...(await en.laterWords()) });
const japanese: Translate = phrasebook({ ...ja.words, ...(await ja.laterWords()) });

const off = newWorld({ edition: 'today' });
const on = worldAfter('today', turnOn);

const shown = { flow: 'enable', recoveryCode: '' } as never as { flow: 'enable' };
const hints: readonly (readonly [Screen, whileOff: string, whileOn: string])[] = [
  [{ kind: 'home' }, 'home', 'home-on'],
  [{ kind: 'settings' }, 'settings', 'settings-on'],
  [{ kind: 'two-factor' }, 'two-factor', 'two-factor-on'],
  [{ kind: 'sign-in', password: 'not-given' }, 'sign-in', 'sign-in'],
  [{ kind: 'sign-in', password: 'given' }, 'sign-in-given', 'sign-in-given'],
  [{ kind: 'password', flow: 'enable', password: 'not-given' }, 'password', 'password'],
  [
    { kind: 'password', flow: 'enable', password: 'given' },
    'password-given {"label":"Confirm"}',
    'password-given {"label":"Confirm"}',
  ],
  ...(
    [
      { kind: 'code-prompt' },
      { kind: 'lost-device' },
      { kind: 'recovery-entry' },
      { kind: 'support' },
      { kind: 'email-not-verified' },
      { kind: 'get-app' },
      { kind: 'pairing', tab: 'qr' },
      { kind: 'enabled' },
      { kind: 'recovery-code-shown', ...shown } as Screen,
      { kind: 'access-tokens' },
      { kind: 'access-token-form' },
      { kind: 'access-token-shown', plaintext: '' },
      { kind: 'access-token-edit', id: '' },
      { kind: 'device-code' },
      { kind: 'device-login', userCode: '' },
      { kind: 'other-home' },
      { kind: 'other-device-login', userCode: '' },
    ] satisfies readonly Screen[]
  ).map((screen) => [screen, screen.kind, screen.kind] as const),
];

test.each(hints)('on %j the hint is %s, and with 2FA on %s', (screen, whileOff, whileOn) => {
  const browser = { screen, menu: 'closed' } as const;
  expect(nextHint(keys, { ...off, browser })).toBe(`simulator:next.${whileOff}`);
  expect(nextHint(keys, { ...on, browser })).toBe(`simulator:next.${whileOn}`);
});

test('on the sign-in page, the hint leads to a new password if it is forgotten', () => {
  const browser = { screen: { kind: 'sign-in', password: 'not-given' }, menu: 'closed' } as const;
  const account = { ...on.account, password: 'forgotten' } as const;
  expect(nextHint(keys, { ...on, account, browser })).toBe('simulator:next.password-forgotten');
});

test('every hint has a screen that shows it', () => {
  const named = [...hints.flatMap(([, ...names]) => names), 'password-forgotten'];
  const all = named.map((name) => `simulator:next.${name.replace(/ .*/, '')}`);
  const texts = [...wordsOf('en').keys()].filter((key) => key.startsWith('simulator:next.'));
  expect([...new Set(all)].toSorted()).toEqual(texts.toSorted());
});

test('after the password is entered, the hint names the button, also the one that turns 2FA off', () => {
  const classic = worldAfter('classic', turnOn);
  const screen = { kind: 'password', flow: 'disable', password: 'given' } as const;
  const world = { ...classic, browser: { screen, menu: 'closed' } } as const;
  expect(nextHint(english, world)).toContain('“Disable 2FA”');
  expect(nextHint(japanese, world)).toContain('「Disable 2FA」（2FAを無効にする）');
});
