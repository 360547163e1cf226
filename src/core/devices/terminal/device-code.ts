/**
 * The device confirmation code of a browser login (RFC 8628): shown by `docker login`, typed in the
 * browser; the other way round than an authentication code.
 *
 * Two groups of four, as in Docker's own output (facts §5.2), of the consonants RFC 8628 §6.1
 * recommends. How long a code lasts and who may confirm it belong to the world.
 */
import { hexToBytes } from '@noble/hashes/utils.js';

const consonants = 'BCDFGHJKLMNPQRSTVWXZ';

/** The code made of 16 bytes of `hex`, two a letter. Throws a RangeError if `hex` holds fewer. */
export function deviceCodeFrom(hex: string): string {
  const bytes = hexToBytes(hex).slice(0, 16);
  if (bytes.length < 16) throw new RangeError('deviceCodeFrom: hex must hold at least 16 bytes');
  const pairs = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const letters = Array.from({ length: 8 }, (_, index) =>
    consonants.charAt(pairs.getUint16(index * 2) % consonants.length),
  ).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Whether a text has the shape of a device confirmation code. */
export function looksLikeDeviceCode(text: string): boolean {
  return new RegExp(`^[${consonants}]{4}-[${consonants}]{4}$`, 'i').test(text.trim());
}
