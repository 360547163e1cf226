/**
 * The shared secret and its text form, the text code: uppercase Base32 without padding (RFC 4648,
 * section 6; facts.md#base32).
 *
 * A new secret has 20 bytes (facts.md#secret-length; RFC 4226, section 4, R6, recommends 160 bits).
 * It is stored as 32 Base32 characters, so that a world is plain JSON. The otpauth library encodes
 * and decodes. It does not read typed text here, because it accepts an empty key and rejects
 * hyphens and line ends.
 */
import { Secret as SecretBytes } from 'otpauth/bare';
import { foldTyped, likenessOf, withoutLabel, type Likeness } from './typed-text.ts';

declare const secretBrand: unique symbol;
/** A shared secret as uppercase Base32 without padding or spaces. */
export type Secret = string & { readonly [secretBrand]: true };

export type TextCodeReading =
  | { readonly ok: true; readonly secret: Secret }
  | {
      readonly ok: false;
      readonly reason: TextCodeProblem;
      readonly looksLike: Likeness;
    };

type TextCodeProblem = 'empty' | 'too-short' | 'too-long' | 'bad-symbol';

const secretBytes = 20;

/** Matches a text of one or more Base32 symbols without padding. */
export const base32 = /^[A-Z2-7]+$/;

/** 16 characters are 10 bytes; Google Authenticator refuses shorter keys (facts.md#key-floor). */
export const shortestTextCode = 16;
/** 128 characters are 80 bytes, more than services use. Limits the size of the world. */
export const longestTextCode = 128;

/** Makes a secret from the first 20 bytes of `hex`. Throws a RangeError if there are fewer. */
export function secretFromEntropy(hex: string): Secret {
  if (!/^[0-9a-f]*$/i.test(hex) || hex.length < secretBytes * 2) {
    throw new RangeError('secretFromEntropy: hex must hold at least 20 bytes');
  }
  return SecretBytes.fromHex(hex.slice(0, secretBytes * 2)).base32 as Secret;
}

/** Reads a text code in any case, with spaces, dashes, padding, line ends, or full-width letters.
 * Ignores a label before it, and brackets around it. */
export function readTextCode(text: string): TextCodeReading {
  const reading = readBare(text);
  // A group of a text code can be a word such as `CODE`, and a label can have only symbols of
  // Base32: the reading of the usual length is preferred.
  const bare = readBare(withoutLabel(text));
  return isUsual(bare) || (bare.ok && !reading.ok) ? bare : reading;
}

/** Whether the text code is as long as those that the website shows. */
const isUsual = (reading: TextCodeReading): boolean =>
  reading.ok && reading.secret.length === (secretBytes * 8) / 5;

function readBare(text: string): TextCodeReading {
  const folded = foldTyped(text).toUpperCase().replace(/=+$/, '');
  const refuse = (reason: TextCodeProblem): TextCodeReading => ({
    ok: false,
    reason,
    looksLike: likenessOf(text),
  });
  if (folded === '') return refuse('empty');
  // The practice password has only symbols of Base32, and enough of them.
  if (likenessOf(text) === 'password') return refuse('bad-symbol');
  if (!base32.test(folded)) return refuse('bad-symbol');
  if (folded.length < shortestTextCode) return refuse('too-short');
  if (folded.length > longestTextCode) return refuse('too-long');
  return { ok: true, secret: folded as Secret };
}

/** Splits a text into groups of four characters for display; the last can be shorter. */
export function inGroupsOfFour(text: string): readonly string[] {
  return text.match(/.{1,4}/gsu) ?? [];
}

/** The secret's bytes, which are the key of the HMAC. */
export function bytesOf(secret: Secret): Uint8Array {
  return SecretBytes.fromBase32(secret).bytes;
}
