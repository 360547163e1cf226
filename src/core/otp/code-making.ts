/**
 * The intermediate values of a code, for the inspector: counter, HMAC, offset, truncated number,
 * and digits (RFC 4226, sections 5.3 and 5.4; RFC 6238, section 4.2; facts.md#totp-algorithm).
 *
 * The simulator uses the codes of `totp.ts`; a test checks that both modules make the same code.
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
  /** The low four bits of the last byte of the HMAC: the index of the first of four bytes. */
  readonly offset: number;
  /** The four bytes at `offset` without the highest bit, as a number below 2³¹. */
  readonly truncated: number;
  /** The last six decimal digits of `truncated`, with leading zeros. */
  readonly code: string;
};

/** Computes the code of a time step. Throws a RangeError unless `timeStep` is a whole number, 0 or
 * more. */
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
