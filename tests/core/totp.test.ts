/** The verdict on a typed code, with the reason and the numbers of each refusal. */
import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { readTextCode, secretFromEntropy } from '../../src/core/otp/base32.ts';
import { codeAt, readCode, timeStepAt, verifyCode } from '../../src/core/otp/totp.ts';

const reading = readTextCode('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
if (!reading.ok) throw new Error('the secret must be readable');
const { secret } = reading;
/** 2023-11-14 22:13:35 UTC, five seconds after the start of a time step, whose code is 661763. */
const nowMs = 1_700_000_015_000;
const step = timeStepAt(nowMs);

const verify = (text: string, lastAcceptedTimeStep: number | 'none' = 'none', atMs = nowMs) =>
  verifyCode({ secret, text, nowMs: atMs, lastAcceptedTimeStep });

// trials.md#code-with-space, trials.md#full-width-digits, trials.md#leading-zero
describe('a typed code', () => {
  test.each([
    '661763',
    '661 763',
    ' 661763',
    '661763\n',
    '661763\r\n',
    '661-763',
    '661\u2013763',
    '661\u00A0763',
    '661\u3000763',
    '\u200B661763\uFEFF',
    '認証コード: 661763',
    '認証コード：６６１７６３',
    'Code: 661 763',
  ])('is read from %j', (text) => {
    expect(readCode(text)).toEqual({ ok: true, code: '661763' });
    expect(verify(text)).toMatchObject({ ok: true });
  });

  test.each(['６６１７６３', '６６１　７６３', '６６１ー７６３'])(
    'is read from full-width %j',
    (text) => {
      expect(readCode(text)).toEqual({ ok: true, code: '661763' });
    },
  );

  test('requires its leading zeros', () => {
    const atMs = Date.parse('2023-11-14T23:57:05Z');
    expect(verify('009288', 'none', atMs)).toMatchObject({ ok: true, drift: 0 });
    expect(verify('9288', 'none', atMs)).toMatchObject({ problem: 'too-few', count: 4 });
  });

  test.each([
    ['', 'empty', 0, 'unknown'],
    [' \u3000', 'empty', 0, 'unknown'],
    ['認証コード:', 'empty', 0, 'unknown'],
    ['1', 'too-few', 1, 'unknown'],
    ['66176', 'too-few', 5, 'unknown'],
    ['6617630', 'too-many', 7, 'unknown'],
    ['abc123', 'not-digits', 6, 'unknown'],
    ['66176E', 'not-digits', 6, 'unknown'],
    ['٦٦١٧٦٣', 'not-digits', 6, 'unknown'],
    ['६६१७६३', 'not-digits', 6, 'unknown'],
    ['🔑🔑🔑🔑🔑🔑', 'not-digits', 6, 'unknown'],
    ['9G1KB-VZK31-XFH', 'not-digits', 13, 'recovery-code'],
    ['JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP', 'not-digits', 32, 'text-code'],
    ['dckr_pat_not-a-real-one', 'not-digits', 20, 'access-token'],
    ['eyJhbGciOiJIUzI1NiJ9.e30.x', 'not-digits', 26, 'access-token'],
    ['Password', 'not-digits', 8, 'password'],
    ['practice password', 'not-digits', 16, 'password'],
    ['パスワード', 'not-digits', 4, 'password'],
  ])(
    '%j is malformed: %s, with %i characters, recognized as: %s',
    (text, problem, count, looksLike) => {
      expect(verify(text)).toEqual({ ok: false, reason: 'malformed', problem, count, looksLike });
    },
  );

  test('that is a key URI is recognized', () => {
    expect(readCode('otpauth://totp/x:y?secret=z')).toMatchObject({ looksLike: 'key-uri' });
  });

  test('never throws an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const verdict = verify(text);
        expect(verdict.ok || verdict.reason).toBeTruthy();
      }),
    );
  });
});

// trials.md#zero-drift, trials.md#wrong-clock
describe('the window of accepted time steps', () => {
  test('includes the current time step, with a drift of 0', () => {
    expect(verify('661763')).toEqual({ ok: true, timeStep: step, drift: 0 });
  });

  test.each([-1, 1] as const)('includes time step %i', (drift) => {
    expect(verify(codeAt(secret, step + drift))).toEqual({
      ok: true,
      timeStep: step + drift,
      drift,
    });
  });

  test.each([-2, 2, -3, 10, -20, 20])(
    'excludes time step %i, whose code is refused with the difference',
    (away) => {
      expect(verify(codeAt(secret, step + away))).toEqual({
        ok: false,
        reason: 'out-of-window',
        timeStep: step + away,
        secondsOff: away * 30,
      });
    },
  );

  test.each([-21, 21, 1000])('does not recognize a code of time step %i', (away) => {
    expect(verify(codeAt(secret, step + away))).toEqual({ ok: false, reason: 'mismatch' });
  });

  test('starts and ends exactly at time steps', () => {
    const code = codeAt(secret, step);
    const startMs = step * 30_000;
    expect(verify(code, 'none', startMs - 30_000)).toMatchObject({ ok: true, drift: 1 });
    expect(verify(code, 'none', startMs - 30_001)).toMatchObject({ reason: 'out-of-window' });
    expect(verify(code, 'none', startMs + 59_999)).toMatchObject({ ok: true, drift: -1 });
    expect(verify(code, 'none', startMs + 60_000)).toMatchObject({ reason: 'out-of-window' });
  });

  test('has no time steps before 1970', () => {
    expect(verify(codeAt(secret, 0), 'none', 0)).toMatchObject({ ok: true, timeStep: 0 });
    expect(verify('000000', 'none', 0)).toEqual({ ok: false, reason: 'mismatch' });
  });
});

// trials.md#code-used-again
describe('a code that was accepted', () => {
  test('is refused the second time, with the wait for the next one', () => {
    expect(verify('661763', step)).toEqual({
      ok: false,
      reason: 'replayed',
      timeStep: step,
      nextInSeconds: 25,
    });
  });

  test('supersedes older codes, which are not called used', () => {
    expect(verify(codeAt(secret, step - 1), step)).toMatchObject({
      reason: 'superseded',
      timeStep: step - 1,
    });
    expect(verify('661763', step + 1)).toMatchObject({ reason: 'superseded', nextInSeconds: 55 });
  });

  test('does not affect the code of the next time step', () => {
    expect(verify(codeAt(secret, step + 1), step)).toMatchObject({ ok: true, drift: 1 });
  });

  test('is refused as used, not as old, when it is outside the window', () => {
    expect(verify(codeAt(secret, step - 4), step - 4)).toEqual({
      ok: false,
      reason: 'replayed',
      timeStep: step - 4,
      nextInSeconds: 0,
    });
  });

  test('does not affect the same digits in a later time step', () => {
    const twin = twins();
    expect(verifyCode({ ...twin, lastAcceptedTimeStep: timeStepAt(twin.nowMs) })).toMatchObject({
      ok: true,
      drift: 1,
    });
  });
});

/** A secret, found by a search, whose time steps 0 and 1 have the same code. */
function twins() {
  const secret = secretFromEntropy('3fc86'.padStart(40, '0'));
  expect(codeAt(secret, 1)).toBe(codeAt(secret, 0));
  return { secret, text: codeAt(secret, 0), nowMs: 0 };
}
