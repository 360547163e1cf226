/** R40: what these tests say holds wherever in a time step they happen to begin. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeAt, noTimeStep, period, timeStepAt, verifyCode } from '../../src/core/otp/totp.ts';
import { secretFromEntropy } from '../../src/core/otp/base32.ts';
import { entropyOf } from './player.ts';

const secret = secretFromEntropy(entropyOf('clock edge'));
const stepStart = 1_700_000_010_000;

/** Milliseconds into a time step, its last half second among them. */
const within = fc.oneof(fc.integer({ min: 0, max: period * 1000 - 1 }), fc.constant(29_500));

test('R40 a code made now is accepted now, and refused when it comes again, at any moment of a step', () => {
  fc.assert(
    fc.property(within, (ms) => {
      const nowMs = stepStart + ms;
      const text = codeAt(secret, timeStepAt(nowMs));
      const judge = (lastAcceptedTimeStep: number) =>
        verifyCode({ secret, text, nowMs, lastAcceptedTimeStep });
      const first = judge(noTimeStep);
      expect(first).toEqual({ ok: true, timeStep: timeStepAt(nowMs), drift: 0 });
      expect(judge(timeStepAt(nowMs))).toMatchObject({ ok: false, reason: 'replayed' });
    }),
  );
});

test('R40 a code made in the last half second and typed in the next step is accepted', () => {
  const text = codeAt(secret, timeStepAt(stepStart + 29_500));
  const typed = { secret, text, nowMs: stepStart + 30_400, lastAcceptedTimeStep: noTimeStep };
  expect(verifyCode(typed)).toMatchObject({ ok: true, drift: -1 });
});

test('R40 without the memory of used steps the replay would be accepted: that memory is what refuses it', () => {
  const text = codeAt(secret, timeStepAt(stepStart));
  const forgetful = { secret, text, nowMs: stepStart, lastAcceptedTimeStep: noTimeStep };
  expect(verifyCode(forgetful).ok).toBe(true);
  expect(verifyCode(forgetful).ok).toBe(true);
});
