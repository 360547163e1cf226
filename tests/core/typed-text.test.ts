/** Recognizing a typed text: the whole text must have the form, not a part of it. */
import { describe, expect, test } from 'vitest';
import {
  foldTyped,
  likenessOf,
  withoutLabel,
  type Likeness,
} from '../../src/core/otp/typed-text.ts';

describe.each<[Likeness, readonly string[]]>([
  [
    'key-uri',
    ['otpauth://totp/x', 'OTPAUTH://totp/x', '  otpauth://hotp/y', 'see otpauth://totp/x'],
  ],
  [
    'access-token',
    ['dckr_pat_abc', 'DCKR_OAT_x', 'dckr_oat.x', 'eyJhbGciOi.abc', ' dckr_pat_abc', 'eyJ-_.'],
  ],
  [
    'password',
    ['password', 'Password', 'my password', 'practice password', 'docker password', 'パスワード'],
  ],
  ['authentication-code', ['123456', '１２３ ４５６', '123-456']],
  ['recovery-code', ['ABCDEFGHJKMNP', 'abcde fghjk mnp', '0123456789ABC']],
  ['text-code', ['JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', 'jbsw y3dp ehpk 3pxp jbsw y3dp ehpk 3pxp']],
  [
    'unknown',
    [
      '',
      'my token is dckr_pat_abc',
      'dckr_',
      'dckr_pat',
      'dckr_123_',
      'the eyJhbGciOi.abc',
      'eyJ.',
      'my password please',
      'your password',
      'passwords',
      'パスワードです',
      '12345',
      '1234567',
      '1234567890123',
      'ABCDEFGHJKMN',
      'ABCDEFGHJKMNPQ',
      'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PX',
      'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PX1',
    ],
  ],
])('is recognized as %s', (likeness, texts) => {
  test.each(texts)('%j', (text) => {
    expect(likenessOf(text)).toBe(likeness);
  });
});

test('a label has a letter, and is removed from a text of at most 200 characters', () => {
  expect(withoutLabel('Code: 12:34')).toBe('12:34');
  expect(withoutLabel('12:34')).toBe('12:34');
  const longest = `Code: ${'A'.repeat(194)}`;
  expect(withoutLabel(longest)).toBe('A'.repeat(194));
  expect(withoutLabel(`${longest}A`)).toBe(`${longest}A`);
});

test('folding removes what keyboards and apps add to a code', () => {
  expect(foldTyped('１２３\u3000４５６')).toBe('123456');
  expect(foldTyped('12\u200b3-45ー6\n')).toBe('123456');
});
