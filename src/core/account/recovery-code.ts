/**
 * The recovery code: one look-up secret that turns two-factor authentication off, once.
 *
 * 13 symbols of Crockford's Base32 (no I, L, O, U), 65 bits from the caller's entropy, above the
 * 64 bits NIST SP 800-63B-4 §4.2.1.1 asks for. The shape follows the only public sample (facts
 * §4.3); today's real shape is not published. On file is a salted SHA-256: a model of hashing, not
 * advice; a real service would use a slow password hash. Whether a code is still valid, and how
 * often one may try, belongs to the account.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { foldTyped, likenessOf, type Likeness } from '../otp/typed-text.ts';

declare const recoveryCodeBrand: unique symbol;
/** A recovery code in the clear: 13 upper-case symbols. Only the screen that shows it holds one. */
export type RecoveryCode = string & { readonly [recoveryCodeBrand]: true };

/** What is kept: hex of the salt and of SHA-256 over salt and code. */
export type RecoveryDigest = { readonly salt: string; readonly digest: string };

export type RecoveryCodeReading =
  | { readonly ok: true; readonly code: RecoveryCode }
  | {
      readonly ok: false;
      readonly reason: 'malformed';
      readonly problem: 'empty' | 'too-short' | 'too-long' | 'bad-symbol';
      readonly count: number;
      readonly looksLike: Likeness;
    };

/** Why a code that was once valid is not any more. */
export type Retirement = 'used' | 'replaced' | 'turned-off' | 'discarded';

/** A dead code's digest, kept so that a refusal can say what became of the code. */
export type RetiredRecoveryCode = RecoveryDigest & { readonly how: Retirement };

/** Enough to explain the codes a drawer may hold. */
const retiredKept = 6;

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const recoveryCodeLength = 13;

/** The code made of the low five bits of 13 bytes. Throws a RangeError if `hex` holds fewer. */
export function recoveryCodeFromEntropy(hex: string): RecoveryCode {
  const bytes = hexToBytes(hex).slice(0, recoveryCodeLength);
  if (bytes.length < recoveryCodeLength) {
    throw new RangeError('recoveryCodeFromEntropy: hex must hold at least 13 bytes');
  }
  return Array.from(bytes, (byte) => alphabet.charAt(byte % 32)).join('') as RecoveryCode;
}

/** Reads a typed code: any case, spaces, dashes, full width; O is 0, I and L are 1. */
export function readRecoveryCode(text: string): RecoveryCodeReading {
  const folded = foldTyped(text).toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
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
  if (![...folded].every((symbol) => alphabet.includes(symbol))) return refuse('bad-symbol');
  if (count < recoveryCodeLength) return refuse('too-short');
  if (count > recoveryCodeLength) return refuse('too-long');
  return { ok: true, code: folded as RecoveryCode };
}

/** What the account keeps of a code. `salt` is hex of at least 4 bytes. */
export function digestRecoveryCode(code: RecoveryCode, salt: string): RecoveryDigest {
  return { salt, digest: bytesToHex(sha256(utf8ToBytes(`${salt}:${code}`))) };
}

export function isRecoveryCode(code: RecoveryCode, digest: RecoveryDigest): boolean {
  return digestRecoveryCode(code, digest.salt).digest === digest.digest;
}

/** The list with one more dead code; the oldest fall out. */
export function retire(
  retired: readonly RetiredRecoveryCode[],
  digest: RecoveryDigest,
  how: Retirement,
): readonly RetiredRecoveryCode[] {
  return [...retired, { ...digest, how }].slice(-retiredKept);
}
