/**
 * One code from a secret and a counter (RFC 4226 §5.3), over otpauth with an HMAC by noble.
 *
 * otpauth's bare build brings no hash of its own, so that only SHA-1 is shipped; it also behaves the
 * same in Node and in the browser, which its full builds do not. SHA-1 inside HMAC is what every
 * authenticator app knows; tests pass the other two hashes of RFC 6238 in.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import type { CHash } from '@noble/hashes/utils.js';
import { HOTP, Secret } from 'otpauth/bare';

/** A hash function with the name a key URI gives it. */
export type NamedHash = { readonly name: 'SHA1' | 'SHA256' | 'SHA512'; readonly hash: CHash };

const sha1Hash: NamedHash = { name: 'SHA1', hash: sha1 };

/** The code for one counter value, `digits` decimal digits with leading zeros kept. */
export function hotp(options: {
  readonly key: Uint8Array;
  readonly counter: number;
  readonly digits?: number;
  readonly hash?: NamedHash;
}): string {
  const { key, counter, digits = 6, hash = sha1Hash } = options;
  return HOTP.generate({
    // A copy: otpauth keeps the whole buffer behind a view.
    secret: new Secret({ buffer: key.slice().buffer }),
    algorithm: hash.name,
    digits,
    counter,
    hmac: (_, mac, message) => hmac(hash.hash, mac, message),
  });
}
