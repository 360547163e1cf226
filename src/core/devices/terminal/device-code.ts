/**
 * The device confirmation code of a browser login (RFC 8628). `docker login` shows it, and the
 * reader types it in the browser. (An authentication code is shown by the app and typed on the
 * website.)
 *
 * Two groups of four letters, as Docker prints them (facts.md#device-code-shape), of the consonants
 * that RFC 8628 §6.1 recommends (facts.md#device-code-symbols). The world decides how long a code
 * lasts and whether the reader can confirm it.
 */
import { hexToBytes } from '@noble/hashes/utils.js';
import { deviceCodeLetters } from '../../otp/typed-text.ts';

/**
 * Makes a code from the first 16 bytes of `hex`, two bytes for each letter. Throws a RangeError if
 * `hex` has fewer.
 */
export function deviceCodeFrom(hex: string): string {
  const bytes = hexToBytes(hex).slice(0, 16);
  if (bytes.length < 16) throw new RangeError('deviceCodeFrom: hex must hold at least 16 bytes');
  const pairs = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const letters = Array.from({ length: 8 }, (_, index) =>
    deviceCodeLetters.charAt(pairs.getUint16(index * 2) % deviceCodeLetters.length),
  ).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
