/**
 * The recovery code: a secret that works once and turns 2FA off (facts.md#recovery-code-use).
 *
 * It has 13 symbols of Crockford's Base32 (no I, L, O, U), which is 65 bits; NIST SP 800-63B-4,
 * section 4.2.1.1, asks for 64 (facts.md#nist-lookup-secret). The form follows the only public
 * sample (facts.md#recovery-code-sample, facts.md#choice-recovery-code-form); Docker does not
 * publish today's form (facts.md#unpublished-recovery-code-form). The account stores a salted
 * SHA-256, to show that it does not store the code; a real service would use a slow password hash.
 * The account decides whether a code is still valid and limits the attempts.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { foldTyped, likenessOf, withoutLabel, type Likeness } from '../otp/typed-text.ts';

declare const recoveryCodeBrand: unique symbol;
/** The plaintext of a recovery code: 13 symbols of `recoveryCodeAlphabet`. */
export type RecoveryCode = string & { readonly [recoveryCodeBrand]: true };

/** What the account stores: the salt, and SHA-256 of `salt:code`, both as hex. */
export type RecoveryDigest = { readonly salt: string; readonly digest: string };

export type RecoveryCodeReading =
  | { readonly ok: true; readonly code: RecoveryCode }
  | {
      readonly ok: false;
      readonly reason: 'malformed';
      readonly problem: 'empty' | 'too-short' | 'too-long' | 'bad-symbol';
      /** Characters left after folding. */
      readonly count: number;
      readonly looksLike: Likeness;
    };

/** Why a code that was valid before is not valid now. */
export type Retirement = 'used' | 'replaced' | 'turned-off' | 'discarded';

/** The digest of a code that is no longer valid, kept so that a refusal can name the reason. */
export type RetiredRecoveryCode = RecoveryDigest & { readonly how: Retirement };

/** The number of retired codes kept: enough for the codes that a person might have saved. */
export const retiredKept = 6;

export const recoveryCodeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const recoveryCodeLength = 13;

/** Makes a code from the low five bits of each of the first 13 bytes of `hex`. Throws a RangeError
 * if there are fewer. */
export function recoveryCodeFromEntropy(hex: string): RecoveryCode {
  const bytes = hexToBytes(hex).slice(0, recoveryCodeLength);
  if (bytes.length < recoveryCodeLength) {
    throw new RangeError('recoveryCodeFromEntropy: hex must hold at least 13 bytes');
  }
  return Array.from(bytes, (byte) => recoveryCodeAlphabet.charAt(byte % 32)).join(
    '',
  ) as RecoveryCode;
}

/** Reads a typed code in any case, with spaces, dashes, full-width characters, or a label. O is read
 * as 0, I and L as 1, as in Crockford's Base32. */
export function readRecoveryCode(text: string): RecoveryCodeReading {
  const folded = foldTyped(withoutLabel(text))
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const count = [...folded].length;
  const refuse = (
    problem: 'empty' | 'too-short' | 'too-long' | 'bad-symbol',
  ): RecoveryCodeReading => ({
    ok: false,
    reason: 'malformed',
    problem,
    count,
    looksLike: likenessOf(text),
  });
  if (count === 0) return refuse('empty');
  if (![...folded].every((symbol) => recoveryCodeAlphabet.includes(symbol)))
    return refuse('bad-symbol');
  if (count < recoveryCodeLength) return refuse('too-short');
  if (count > recoveryCodeLength) return refuse('too-long');
  return { ok: true, code: folded as RecoveryCode };
}

/** The digest that the account stores for a code. `salt` is hex of at least 4 bytes. */
export function digestRecoveryCode(code: RecoveryCode, salt: string): RecoveryDigest {
  return { salt, digest: bytesToHex(sha256(utf8ToBytes(`${salt}:${code}`))) };
}

/** Whether the digest was made from this code. */
export function isRecoveryCode(code: RecoveryCode, digest: RecoveryDigest): boolean {
  return digestRecoveryCode(code, digest.salt).digest === digest.digest;
}

/** Adds the digest of a code that is no longer valid, and drops the oldest above `retiredKept`. */
export function retire(
  retired: readonly RetiredRecoveryCode[],
  digest: RecoveryDigest,
  how: Retirement,
): readonly RetiredRecoveryCode[] {
  return [...retired, { ...digest, how }].slice(-retiredKept);
}
