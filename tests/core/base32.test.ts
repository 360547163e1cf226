/**
 * The shared secret and its text code (RFC 4648, section 6): how it is made, and which typed text
 * is accepted (trials.md#manual-key, trials.md#full-width-digits).
 */
import { ScureBase32Plugin } from 'otplib';
import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import {
  bytesOf,
  inGroupsOfFour,
  readTextCode,
  secretFromEntropy,
} from '../../src/core/otp/base32.ts';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const twentyBytes = fc.uint8Array({ minLength: 20, maxLength: 20 });
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('a secret', () => {
  test('has 20 bytes: 32 uppercase Base32 characters without padding', () => {
    fc.assert(
      fc.property(twentyBytes, (bytes) => {
        expect(secretFromEntropy(hexOf(bytes))).toMatch(/^[A-Z2-7]{32}$/);
      }),
    );
  });

  test('is decoded to the same bytes by two Base32 decoders', () => {
    const independent = new ScureBase32Plugin();
    fc.assert(
      fc.property(twentyBytes, (bytes) => {
        const made = secretFromEntropy(hexOf(bytes));
        expect(hexOf(bytesOf(made))).toBe(hexOf(bytes));
        expect(hexOf(independent.decode(made))).toBe(hexOf(bytes));
      }),
    );
  });

  test('is made from the first 20 bytes', () => {
    expect(secretFromEntropy('ab'.repeat(64))).toBe(secretFromEntropy('ab'.repeat(20)));
  });

  test.each(['ab'.repeat(19), 'zz'.repeat(20), ''])('is not made from %j', (hex) => {
    expect(() => secretFromEntropy(hex)).toThrow(RangeError);
  });
});

describe('a text code', () => {
  test.each([
    ['unchanged', secret],
    ['in lowercase', secret.toLowerCase()],
    ['in groups with spaces', inGroupsOfFour(secret).join(' ')],
    ['in groups with hyphens', inGroupsOfFour(secret).join('-')],
    ['in groups with dashes', inGroupsOfFour(secret).join('–')],
    ['with a line end', `${secret}\r\n`],
    ['with no-break and ideographic spaces', inGroupsOfFour(secret).join('\u00A0\u3000')],
    ['with padding', `${secret}======`],
    ['with invisible characters', `\uFEFF${secret}\u200B`],
    [
      'in full-width letters',
      secret.replace(/./g, (symbol) => String.fromCharCode(symbol.charCodeAt(0) + 0xfee0)),
    ],
  ])('is accepted %s', (_, text) => {
    expect(readTextCode(text)).toEqual({ ok: true, secret });
  });

  test.each([16, 128])('of %i characters is accepted, with and without a label', (length) => {
    const other = secret.repeat(4).slice(0, length);
    expect(readTextCode(other)).toEqual({ ok: true, secret: other });
    expect(readTextCode(`Key: ${other}`)).toEqual({ ok: true, secret: other });
  });

  test('is read for any secret, in either case and with any separator', () => {
    const separator = fc.constantFrom('', ' ', '-', '\n', '\u3000', '—');
    fc.assert(
      fc.property(twentyBytes, separator, fc.boolean(), (bytes, between, lower) => {
        const made = secretFromEntropy(hexOf(bytes));
        const written = inGroupsOfFour(lower ? made.toLowerCase() : made).join(between);
        expect(readTextCode(written)).toEqual({ ok: true, secret: made });
      }),
    );
  });

  test.each([
    ['', 'empty', 'unknown'],
    [' \u3000-', 'empty', 'unknown'],
    ['======', 'empty', 'unknown'],
    [secret.replace('E', '0'), 'bad-symbol', 'unknown'],
    [secret.replace('E', '1'), 'bad-symbol', 'unknown'],
    [`${secret}!`, 'bad-symbol', 'unknown'],
    ['パスワード', 'bad-symbol', 'password'],
    ['practice password', 'bad-symbol', 'password'],
    ['JBSWY3DPEHPK3PX', 'too-short', 'unknown'],
    ['A'.repeat(129), 'too-long', 'unknown'],
    ['9G1KBVZK31XFH', 'bad-symbol', 'recovery-code'],
    ['ABCDEFGH234ZZ', 'too-short', 'recovery-code'],
    ['661 763', 'bad-symbol', 'authentication-code'],
    ['dckr_pat_anything', 'bad-symbol', 'access-token'],
    ['otpauth://totp/x', 'bad-symbol', 'key-uri'],
  ])('%j is refused with the reason %s and recognized as: %s', (text, reason, looksLike) => {
    expect(readTextCode(text)).toEqual({ ok: false, reason, looksLike });
  });
});

test('groups of four contain every character once, in order', () => {
  expect(inGroupsOfFour('ABCDEFGHIJ')).toEqual(['ABCD', 'EFGH', 'IJ']);
  expect(inGroupsOfFour('')).toEqual([]);
});
