/**
 * Compares codes with two independent implementations, for 10,000 random pairs of secret and time
 * each: otplib (npm) and oathtool (Debian). oathtool computes runs of consecutive steps in one
 * call.
 */
import { execFileSync } from 'node:child_process';
import fc from '../support/fast-check.ts';
import { expect, test } from 'vitest';
import { secretFromEntropy } from '../../src/core/otp/base32.ts';
import { codeAt, timeStepAt } from '../../src/core/otp/totp.ts';
import { entropyOf } from '../core/player.ts';
import { oracleCode } from '../support/oracle.ts';
import { missingPeers } from '../support/peers.ts';

const missing = missingPeers();
if (missing) console.log(`SKIPPED: codes compared with oathtool: ${missing}`);

/** From 1970 until after 2106, the end of 32-bit seconds. */
const time = fc.integer({ min: 0, max: 5_000_000_000_000 });

test('10,000 codes are the same as otplib’s', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.nat(), time, (seed, atMs) => {
      const secret = secretFromEntropy(entropyOf(seed));
      expect(codeAt(secret, timeStepAt(atMs))).toBe(oracleCode(secret, atMs));
    }),
    { numRuns: 10_000 },
  );
});

test.skipIf(missing)('10,000 codes are the same as oathtool’s', { timeout: 120_000 }, () => {
  const run = 250;
  fc.assert(
    fc.property(fc.nat(), time, (seed, atMs) => {
      const secret = secretFromEntropy(entropyOf(`oath ${seed}`));
      const now = `@${Math.floor(atMs / 1000)}`;
      const flags = ['--base32', '--totp', '--now', now, '--window', String(run - 1), '-'];
      const output = execFileSync('oathtool', flags, { input: secret, encoding: 'utf8' });
      const first = timeStepAt(atMs);
      const ours = Array.from({ length: run }, (_, index) => codeAt(secret, first + index));
      expect(ours).toEqual(output.trim().split('\n'));
    }),
    { numRuns: 40 },
  );
});
