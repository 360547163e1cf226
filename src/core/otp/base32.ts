/**
 * The shared secret and its text form, the "text code" (RFC 4648 §6 Base32, unpadded, upper case).
 *
 * A secret is 20 bytes (RFC 4226 R6: 160 bits recommended), kept as 32 Base32 characters so that a
 * world stays plain JSON. Encoding and decoding are otpauth's; reading what a person typed is ours,
 * because otpauth takes an empty key and makes codes from it, and refuses hyphens and line ends.
 */
import { Secret as SecretBytes } from 'otpauth/bare';
import { foldTyped, likenessOf, type Likeness } from './typed-text.ts';

declare const secretBrand: unique symbol;
/** A shared secret as upper-case Base32 without padding or spaces. */
export type Secret = string & { readonly [secretBrand]: true };

export type TextCodeReading =
  | { readonly ok: true; readonly secret: Secret }
  | {
      readonly ok: false;
      readonly reason: TextCodeProblem;
      readonly looksLike: Likeness;
    };

export type TextCodeProblem = 'empty' | 'too-short' | 'too-long' | 'bad-symbol';

const secretBytes = 20;

/** Authenticator apps refuse fewer than 10 bytes, which is 16 characters (facts §4.3). */
const shortestTextCode = 16;
/** 80 bytes: more than any service gives, and little to keep. */
const longestTextCode = 128;

/** The secret made of the first 20 bytes of `hex`. Throws a RangeError if there are fewer. */
export function secretFromEntropy(hex: string): Secret {
  if (!/^[0-9a-f]*$/i.test(hex) || hex.length < secretBytes * 2) {
    throw new RangeError('secretFromEntropy: hex must hold at least 20 bytes');
  }
  return SecretBytes.fromHex(hex.slice(0, secretBytes * 2)).base32 as Secret;
}

/** Reads a text code in any case, with spaces, dashes, padding, line ends or full-width letters. */
export function readTextCode(text: string): TextCodeReading {
  const folded = foldTyped(text).toUpperCase().replace(/=+$/, '');
  const refuse = (reason: TextCodeProblem): TextCodeReading => ({
    ok: false,
    reason,
    looksLike: likenessOf(text),
  });
  if (folded === '') return refuse('empty');
  if (!/^[A-Z2-7]+$/.test(folded)) return refuse('bad-symbol');
  if (folded.length < shortestTextCode) return refuse('too-short');
  if (folded.length > longestTextCode) return refuse('too-long');
  return { ok: true, secret: folded as Secret };
}

/** The text cut into groups of four for the eye; the last may be shorter. */
export function inGroupsOfFour(text: string): readonly string[] {
  return text.match(/.{1,4}/gsu) ?? [];
}

/** The bytes an HMAC is keyed with. */
export function bytesOf(secret: Secret): Uint8Array {
  return SecretBytes.fromBase32(secret).bytes;
}
