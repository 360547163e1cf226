/**
 * The text of a simulated personal access token: `dckr_pat.practice.` and five groups of four
 * symbols of Crockford's Base32 (100 bits), separated by dots.
 *
 * A real token is `dckr_pat_` and 27 characters (facts.md#token-text-form). The dots break both the
 * prefix and the run of characters, so secret scanners do not report a simulated token
 * (facts.md#choice-token-form). The word "practice" tells a person that it is not real.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export const tokenAlphabet = '0123456789abcdefghjkmnpqrstvwxyz';
export const tokenSymbols = 20;
export const tokenPrefix = 'dckr_pat.practice.';

/** Makes a token's text from the low five bits of each byte. Throws a RangeError unless there are
 * 20 bytes. */
export function tokenTextFrom(bytes: Uint8Array): string {
  if (bytes.length !== tokenSymbols) throw new RangeError('tokenTextFrom: bytes must be 20');
  const symbols = Array.from(bytes, (byte) => tokenAlphabet.charAt(byte % 32)).join('');
  return tokenPrefix + symbols.replace(/....(?=.)/g, '$&.');
}

/** The digest that the account stores: SHA-256 of `salt:text`, as hex. It shows that the text
 * itself is not stored (facts.md#token-shown-once); it is not a recommendation for a real
 * service. */
export function digestTokenText(text: string, salt: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${salt}:${text}`)));
}
