/**
 * Compares the simulator's verifier with a real server, Google's PAM module, on random sequences of
 * codes from two steps before to two steps after the current one, with repeats and bursts.
 *
 * Both accept one step before and after, and no step twice. The server still accepts an older step
 * that was not used; the simulator refuses every step that is not newer than the last accepted one
 * (facts.md#totp-window, facts.md#choice-window). Both rules are asserted, so that a change on
 * either side is noticed.
 */
import fc from '../support/fast-check.ts';
import { afterAll, expect, test } from 'vitest';
import { secretFromEntropy } from '../../src/core/otp/base32.ts';
import { timeStepAt, verifyCode } from '../../src/core/otp/totp.ts';
import { entropyOf, startMs } from '../core/player.ts';
import { oracleCode } from '../support/oracle.ts';
import { missingPam, pamFor, type Pam } from '../support/pam.ts';

const missing = missingPam();
if (missing) console.log(`SKIPPED: Google's PAM: ${missing}`);
const long = process.env['LONG'] === '1';

const attempt = fc.record({
  /** Seconds since the previous attempt. Zero makes a burst. */
  after: fc.constantFrom(0, 0, 1, 5, 29, 30, 31, 60, 95),
  /** Steps before or after the current step. */
  offset: fc.integer({ min: -2, max: 2 }),
  /** Whether to repeat the previous code instead. */
  again: fc.boolean(),
});

let servers = 0;
const open: Pam[] = [];
afterAll(() => {
  for (const pam of open) pam.remove();
});

test.skipIf(missing)(
  "a code is accepted exactly when Google's PAM module accepts it, except older unused steps",
  { timeout: 600_000 },
  () => {
    let asked = 0;
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 8, maxLength: 14 }), (attempts) => {
        servers += 1;
        const secret = secretFromEntropy(entropyOf(`pam ${servers}`));
        const pam = pamFor(secret);
        open.push(pam);
        let nowMs = startMs;
        let last: number | 'none' = 'none';
        let typed = { code: '000000', step: -1 };
        const used = new Set<number>();
        for (const { after, offset, again } of attempts) {
          nowMs += after * 1000;
          const step = timeStepAt(nowMs) + offset;
          if (!again) typed = { code: oracleCode(secret, step * 30_000), step };
          const inWindow = Math.abs(typed.step - timeStepAt(nowMs)) <= 1;
          const theirs = pam.accepts(typed.code, nowMs);
          expect(theirs).toBe(inWindow && !used.has(typed.step));
          if (theirs) used.add(typed.step);
          const ours = verifyCode({
            secret,
            text: typed.code,
            nowMs,
            lastAcceptedTimeStep: last,
          });
          expect(ours.ok).toBe(inWindow && (last === 'none' || typed.step > last));
          if (ours.ok) last = ours.timeStep;
          if (ours.ok !== theirs) expect(typed.step).toBeLessThanOrEqual(Number(last));
          asked += 1;
        }
      }),
      { numRuns: long ? 400 : 40, endOnFailure: true },
    );
    expect(asked).toBeGreaterThan(300);
  },
);
