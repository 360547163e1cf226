/**
 * How a code is made, step by step, for the inspector: counter, HMAC, offset, truncation, digits
 * (RFC 4226 §5.3 and §5.4, RFC 6238 §4.2 for the counter). The codes themselves come from `totp.ts`;
 * a test holds the last step here to them.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { bytesOf, type Secret } from './base32.ts';
import { digits } from './totp.ts';

export type CodeMaking = {
  readonly timeStep: number;
  /** The time step as eight bytes, hex. */
  readonly counter: string;
  /** The 20 bytes of HMAC-SHA-1 over the counter, hex. */
  readonly hmac: string;
  /** The low four bits of the last byte: where the four chosen bytes begin. */
  readonly offset: number;
  /** Those four bytes without their top bit, as a number below 2³¹. */
  readonly truncated: number;
  /** Its last six decimal digits, with leading zeros. */
  readonly code: string;
};

/** Throws a RangeError unless `timeStep` is a whole number that is not negative. */
export function makeCode(secret: Secret, timeStep: number): CodeMaking {
  if (!Number.isSafeInteger(timeStep) || timeStep < 0) {
    throw new RangeError('makeCode: timeStep must be a whole number, 0 or more');
  }
  const counter = new Uint8Array(8);
  const view = new DataView(counter.buffer);
  view.setUint32(0, Math.floor(timeStep / 2 ** 32));
  view.setUint32(4, timeStep % 2 ** 32);
  const mac = hmac(sha1, bytesOf(secret), counter);
  const offset = (mac.at(-1) as number) & 0x0f;
  const truncated = new DataView(mac.buffer, mac.byteOffset).getUint32(offset) & 0x7fffffff;
  return {
    timeStep,
    counter: bytesToHex(counter),
    hmac: bytesToHex(mac),
    offset,
    truncated,
    code: String(truncated % 10 ** digits).padStart(digits, '0'),
  };
}
