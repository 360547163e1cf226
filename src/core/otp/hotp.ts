/**
 * An HMAC-based one-time password (HOTP; RFC 4226, section 5.3), computed by otpauth with the HMAC
 * of `@noble/hashes`.
 *
 * otpauth's bare build contains no hash function, so the site's script contains only SHA-1. Unlike
 * the full builds, it behaves the same in Node and in the browser. Every authenticator app supports
 * SHA-1 (facts.md#key-uri-ignored, facts.md#choice-totp-parameters); tests pass in SHA-256 and
 * SHA-512.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import type { CHash } from '@noble/hashes/utils.js';
import { HOTP, Secret } from 'otpauth/bare';

/** A hash function with its name in a key URI. */
export type NamedHash = { readonly name: 'SHA1' | 'SHA256' | 'SHA512'; readonly hash: CHash };

const sha1Hash: NamedHash = { name: 'SHA1', hash: sha1 };

/** The code for `counter`: `digits` decimal digits, with leading zeros. */
export function hotp(options: {
  readonly key: Uint8Array;
  readonly counter: number;
  readonly digits?: number;
  readonly hash?: NamedHash;
}): string {
  const { key, counter, digits = 6, hash = sha1Hash } = options;
  return HOTP.generate({
    // Copies the key: a view's `buffer` can be larger than the view.
    secret: new Secret({ buffer: key.slice().buffer }),
    algorithm: hash.name,
    digits,
    counter,
    hmac: (_, mac, message) => hmac(hash.hash, mac, message),
  });
}
