/** The recovery code: how it is made, in which forms it is accepted, and its stored digest. */
import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import {
  digestRecoveryCode,
  isRecoveryCode,
  readRecoveryCode,
  recoveryCodeFromEntropy,
  retire,
} from '../../src/core/account/recovery-code.ts';

const entropy = fc
  .uint8Array({ minLength: 13, maxLength: 13 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));
const salt = 'f0'.repeat(16);

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (symbol) => String.fromCharCode(symbol.charCodeAt(0) + 0xfee0));

describe('a recovery code', () => {
  test('has 13 of 32 symbols, at least 64 bits, without I, L, O, and U', () => {
    fc.assert(
      fc.property(entropy, (hex) => {
        expect(recoveryCodeFromEntropy(hex)).toMatch(/^[0-9A-HJKMNP-TV-Z]{13}$/);
      }),
    );
    expect(13 * Math.log2(32)).toBeGreaterThanOrEqual(64);
  });

  test('uses every symbol with the same probability', () => {
    const all = Array.from({ length: 256 }, (_, byte) =>
      recoveryCodeFromEntropy(Buffer.alloc(13, byte).toString('hex')).charAt(0),
    );
    const counts = new Map<string, number>();
    for (const symbol of all) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    expect([...counts.values()]).toEqual(Array.from({ length: 32 }, () => 8));
  });

  test('is not made from fewer than 13 bytes', () => {
    expect(() => recoveryCodeFromEntropy('ab'.repeat(12))).toThrow(RangeError);
  });

  // trials.md#recovery-code-writing
  test('is accepted in lowercase, in groups, in full width, and with O, I, or L for digits', () => {
    fc.assert(
      fc.property(entropy, (hex) => {
        const code = recoveryCodeFromEntropy(hex);
        const groups = code.match(/.{1,5}/g) ?? [];
        for (const written of [
          code,
          code.toLowerCase(),
          groups.join('-'),
          groups.join(' '),
          groups.join('\u3000'),
          ` ${code}\r\n`,
          fullWidth(code),
          fullWidth(code.toLowerCase()),
          code.replaceAll('0', 'O'),
          code.replaceAll('0', 'o').replaceAll('1', 'l'),
          code.replaceAll('1', 'I'),
          code.replaceAll('1', 'L').replaceAll('0', 'Ｏ'),
        ]) {
          expect(readRecoveryCode(written)).toEqual({ ok: true, code });
        }
      }),
    );
  });

  test.each([
    ['', 'empty', 0, 'unknown'],
    [' \u3000- ', 'empty', 0, 'unknown'],
    ['9G1KBVZK31XF', 'too-short', 12, 'unknown'],
    ['9G1KBVZK31XFHH', 'too-long', 14, 'unknown'],
    ['9G1KBVZK31XF!', 'bad-symbol', 13, 'unknown'],
    ['9G1KBVZK31XFU', 'bad-symbol', 13, 'recovery-code'],
    ['661 763', 'too-short', 6, 'authentication-code'],
    ['JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', 'too-long', 32, 'text-code'],
    ['dckr_pat_x', 'bad-symbol', 10, 'access-token'],
    ['password', 'too-short', 8, 'password'],
  ])(
    '%j is malformed: %s, with %i characters, recognized as: %s',
    (text, problem, count, looksLike) => {
      expect(readRecoveryCode(text)).toEqual({
        ok: false,
        reason: 'malformed',
        problem,
        count,
        looksLike,
      });
    },
  );

  test('is stored as a digest that does not contain it and depends on the salt', () => {
    fc.assert(
      fc.property(entropy, (hex) => {
        const code = recoveryCodeFromEntropy(hex);
        const kept = digestRecoveryCode(code, salt);
        expect(JSON.stringify(kept)).not.toContain(code);
        expect(isRecoveryCode(code, kept)).toBe(true);
        expect(digestRecoveryCode(code, '00'.repeat(16)).digest).not.toBe(kept.digest);
      }),
    );
  });

  test('does not match the digest of a different code', () => {
    const [one, other] = ['11', '22'].map((byte) => recoveryCodeFromEntropy(byte.repeat(13)));
    if (one === undefined || other === undefined) throw new Error('two codes are needed');
    expect(isRecoveryCode(other, digestRecoveryCode(one, salt))).toBe(false);
  });
});

test('only the last six retired codes are kept', () => {
  const digest = { salt, digest: 'd' };
  const many = Array.from({ length: 9 }, (_, index) => ({ ...digest, digest: `${index}` }));
  const retired = many.reduce<ReturnType<typeof retire>>(
    (list, each) => retire(list, each, 'replaced'),
    [],
  );
  expect(retired.map((each) => each.digest)).toEqual(['3', '4', '5', '6', '7', '8']);
});
