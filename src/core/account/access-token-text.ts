/**
 * The text of a personal access token: the practice's own form, and how a real one is recognised.
 *
 * The practice's form is `dckr_pat.practice.` and five groups of four symbols (Crockford's Base32,
 * 100 bits). A real token is `dckr_pat_` and 27 letters, digits, `_` or `-` (facts §3.1, from a
 * scanner's source). The dots break that prefix and every run of characters, so that no secret
 * scanner takes a practice token for a real one; the word in the middle says it to a person.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const symbolCount = 20;

/** The text made of the low five bits of 20 bytes. Throws a RangeError unless there are 20. */
export function tokenTextFrom(bytes: Uint8Array): string {
  if (bytes.length !== symbolCount) throw new RangeError('tokenTextFrom: bytes must be 20');
  const symbols = Array.from(bytes, (byte) => alphabet.charAt(byte % 32)).join('');
  return `dckr_pat.practice.${symbols.replace(/....(?=.)/g, '$&.')}`;
}

/** What the account keeps: hex of SHA-256 over salt and text. A model of hashing, not advice. */
export function digestTokenText(text: string, salt: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${salt}:${text}`)));
}

/**
 * Whether something in the text is shaped like a credential that may be real: a personal or
 * organization access token of today, one from before 2022 (a UUID), or a JWT. Such a text must be
 * neither echoed nor kept. Shapes: facts §3.1; RFC 7519 §3.1 for the JWT's `eyJ`.
 */
export function looksLikeRealToken(text: string): boolean {
  const written = text.normalize('NFKC');
  return (
    /dckr_(?:pat|oat)_[\w-]{6}/i.test(written) ||
    /\beyJ[\w-]{8,}\.[\w-]{4,}/.test(written) ||
    /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/i.test(written)
  );
}
