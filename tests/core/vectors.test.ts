/** Codes compared with RFC 4226, appendix D, RFC 6238, appendix B, and an independent library. */
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { sha1 } from '@noble/hashes/legacy.js';
import fc from '../support/fast-check.ts';
import { generateSync } from 'otplib';
import { describe, expect, test } from 'vitest';
import { secretFromEntropy } from '../../src/core/otp/base32.ts';
import { hotp, type NamedHash } from '../../src/core/otp/hotp.ts';
import { codeAt, secondsLeftAt, timeStepAt } from '../../src/core/otp/totp.ts';

const seed = (length: number) => new TextEncoder().encode('1234567890'.repeat(7).slice(0, length));

const hashes = {
  SHA1: { name: 'SHA1', hash: sha1 },
  SHA256: { name: 'SHA256', hash: sha256 },
  SHA512: { name: 'SHA512', hash: sha512 },
} as const satisfies Record<string, NamedHash>;

describe('RFC 4226, appendix D', () => {
  const codes = '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489';
  test.each(codes.split(' ').map((code, counter) => [counter, code] as const))(
    'counter %i gives %s',
    (counter, code) => {
      expect(hotp({ key: seed(20), counter })).toBe(code);
    },
  );
});

test('a key that is a part of a larger buffer gives the code of that part', () => {
  const part = new TextEncoder().encode('0123456789012345678901').subarray(1, 21);
  expect(hotp({ key: part, counter: 0 })).toBe('755224');
});

/** Seconds, time step in hex, the codes with SHA-1, SHA-256, and SHA-512, and the codes with
 * SHA-256 and SHA-512 of the 20-byte seed, which is too short for them. */
const appendixB = [
  [59, '1', '94287082', '46119246', '90693936', '32247374', '69342147'],
  [1111111109, '23523ec', '07081804', '68084774', '25091201', '34756375', '63049338'],
  [1111111111, '23523ed', '14050471', '67062674', '99943326', '74584430', '54380122'],
  [1234567890, '273ef07', '89005924', '91819424', '93441116', '42829826', '76671578'],
  [2000000000, '3f940aa', '69279037', '90698825', '38618901', '78428693', '56464532'],
  [20000000000, '27bc86aa', '65353130', '77737706', '47863826', '24142410', '69481994'],
] as const;

describe.each(appendixB)('RFC 6238, appendix B, at %i s', (seconds, step, ...codes) => {
  const counter = timeStepAt(seconds * 1000);

  test('the time step is that of the appendix', () => {
    expect(counter.toString(16)).toBe(step);
  });

  test.each([
    ['SHA1', 20, codes[0]],
    ['SHA256', 32, codes[1]],
    ['SHA512', 64, codes[2]],
  ] as const)('%s with a seed of %i bytes gives %s', (name, length, code) => {
    expect(hotp({ key: seed(length), counter, digits: 8, hash: hashes[name] })).toBe(code);
  });

  test.each([
    ['SHA256', 32, codes[1], codes[3]],
    ['SHA512', 64, codes[2], codes[4]],
  ] as const)(
    '%s gives another code for the 20-byte seed than for its seed of %i bytes',
    (name, _, correct, wrong) => {
      const made = hotp({ key: seed(20), counter, digits: 8, hash: hashes[name] });
      expect(made).toBe(wrong);
      expect(made).not.toBe(correct);
    },
  );
});

test.each([
  [0, 0, 30],
  [29_999, 0, 1],
  [30_000, 1, 30],
  [30_001, 1, 30],
  [59_999, 1, 1],
  [60_000, 2, 30],
])('at %i ms the time step is %i, with %i s left', (nowMs, timeStep, left) => {
  expect(timeStepAt(nowMs)).toBe(timeStep);
  expect(secondsLeftAt(nowMs)).toBe(left);
});

test('for any secret and time, a code has six digits and equals that of an independent library', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 20, maxLength: 20 }),
      fc.integer({ min: 0, max: 20_000_000_000 }),
      (bytes, seconds) => {
        const secret = secretFromEntropy(Buffer.from(bytes).toString('hex'));
        const code = codeAt(secret, timeStepAt(seconds * 1000));
        expect(code).toMatch(/^[0-9]{6}$/);
        expect(code).toBe(generateSync({ secret, epoch: seconds }));
      },
    ),
    { numRuns: 2000 },
  );
});
