/** Accepting and refusing a code does not depend on the moment within a time step
 * (trials.md#half-minute). */
import fc from '../support/fast-check.ts';
import { expect, test } from 'vitest';
import { codeAt, period, timeStepAt, verifyCode } from '../../src/core/otp/totp.ts';
import { secretFromEntropy } from '../../src/core/otp/base32.ts';
import { entropyOf } from './player.ts';

const secret = secretFromEntropy(entropyOf('clock edge'));
const stepStart = 1_700_000_010_000;

/** Milliseconds after the start of a time step; always tries the last half second. */
const within = fc.oneof(fc.integer({ min: 0, max: period * 1000 - 1 }), fc.constant(29_500));

test('at any moment of a time step, a code is accepted once and refused the second time', () => {
  fc.assert(
    fc.property(within, (ms) => {
      const nowMs = stepStart + ms;
      const text = codeAt(secret, timeStepAt(nowMs));
      const verify = (lastAcceptedTimeStep: number | 'none') =>
        verifyCode({ secret, text, nowMs, lastAcceptedTimeStep });
      const first = verify('none');
      expect(first).toEqual({ ok: true, timeStep: timeStepAt(nowMs), drift: 0 });
      expect(verify(timeStepAt(nowMs))).toMatchObject({ ok: false, reason: 'replayed' });
    }),
  );
});

test('a code of the last half second of a time step is accepted in the next time step', () => {
  const text = codeAt(secret, timeStepAt(stepStart + 29_500));
  const typed = { secret, text, nowMs: stepStart + 30_400, lastAcceptedTimeStep: 'none' as const };
  expect(verifyCode(typed)).toMatchObject({ ok: true, drift: -1 });
});

test('only the last accepted time step makes a code refused: without it, the code is accepted again', () => {
  const text = codeAt(secret, timeStepAt(stepStart));
  const withoutMemory = { secret, text, nowMs: stepStart, lastAcceptedTimeStep: 'none' as const };
  expect(verifyCode(withoutMemory).ok).toBe(true);
  expect(verifyCode(withoutMemory).ok).toBe(true);
});
