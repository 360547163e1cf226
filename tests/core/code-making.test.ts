/** The intermediate values of a code that the inspector shows. */
import { describe, expect, test } from 'vitest';
import { readTextCode, type Secret } from '../../src/core/otp/base32.ts';
import { makeCode } from '../../src/core/otp/code-making.ts';
import { codeAt } from '../../src/core/otp/totp.ts';

const reading = readTextCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
const secret = (reading.ok ? reading.secret : '') as Secret;

describe('the intermediate values of a code (RFC 4226, appendix D)', () => {
  test.each([
    [0, 'cc93cf18508d94934c64b65d8ba7667fb7cde4b0', 1284755224, '755224'],
    [1, '75a48a19d4cbe100644e8ac1397eea747a2d33ab', 1094287082, '287082'],
    [8, '1b3c89f65e6c9e883012052823443f048b4332db', 673399871, '399871'],
    [9, '1637409809a679dc698207310c8c7fc07290d9e5', 645520489, '520489'],
  ])(
    'counter %i gives the HMAC, the truncated number, and the code of the appendix',
    (counter, mac, truncated, code) => {
      const made = makeCode(secret, counter);
      expect(made.hmac).toBe(mac);
      expect(made.truncated).toBe(truncated);
      expect(made.code).toBe(code);
    },
  );

  test('the counter is the time step as eight bytes, also above 32 bits', () => {
    expect(makeCode(secret, 0x1_0000_0001).counter).toBe('0000000100000001');
  });

  test('the code is the one that the verifier computes', () => {
    for (let step = 59_852_769; step < 59_852_869; step += 1) {
      expect(makeCode(secret, step).code).toBe(codeAt(secret, step));
    }
  });

  test.each([-1, 0.5, Number.NaN])('a time step of %d throws a RangeError', (step) => {
    expect(() => makeCode(secret, step)).toThrow(RangeError);
  });
});
