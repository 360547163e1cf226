/**
 * A refused six-digit code is named if it is the code of an email or of an app that belongs in
 * another field (trials.md#wrong-secret-in-field).
 */
import { describe, expect, test } from 'vitest';
import { newAccount, type Account } from '../../src/core/account/account.ts';
import { secretFromEntropy } from '../../src/core/otp/base32.ts';
import { codeAt, timeStepAt } from '../../src/core/otp/totp.ts';
import type { Effect } from '../../src/core/world/effect.ts';
import { namedCode } from '../../src/core/world/other-code.ts';
import { entropyOf, startMs } from './player.ts';
import { paired } from './journey.ts';

const emailed = '123456';
const enrolling: Account = {
  ...paired('today').world.account,
  mails: [
    { kind: 'verify-email', sentAtMs: startMs, code: emailed },
    { kind: 'two-factor-on', sentAtMs: startMs },
  ],
};
const off: Account = { ...newAccount, mails: enrolling.mails };
const earlier = secretFromEntropy(entropyOf('earlier'));
if (enrolling.twoFactor.kind !== 'enrolling') throw new TypeError('No setup is in progress');
const current = enrolling.twoFactor.secret;
const codeOf = (secret: typeof earlier) => codeAt(secret, timeStepAt(startMs));

const no = { ok: false } as const;
const judged = (reason: 'mismatch' | 'emailed' | 'earlier-setup'): Effect => ({
  type: 'code-judged',
  at: 'sign-in',
  verdict: { ...no, reason },
});
const refused = (reason: 'mismatch' | 'from-app' | 'none-sent'): Effect => ({
  type: 'email-code-refused',
  verdict: { ...no, reason },
});

const named = (effect: Effect, text: string, account = enrolling, earlierSecrets = [earlier]) =>
  namedCode(effect, text, { account, earlierSecrets }, startMs);

describe('in the field for the app’s code,', () => {
  test.each([
    ['the code of an email', emailed, 'emailed'],
    ['the code of an earlier setup', codeOf(earlier), 'earlier-setup'],
    ['another code', '000000', 'mismatch'],
  ] as const)('%s is named: %s', (_, text, reason) => {
    expect(named(judged('mismatch'), text)).toEqual(judged(reason));
  });

  test('the code of an email that was not sent is only incorrect', () => {
    const account = { ...enrolling, mails: [] };
    expect(named(judged('mismatch'), emailed, account)).toEqual(judged('mismatch'));
  });
});

describe('in the field for the emailed code,', () => {
  test.each([
    ['the app’s code', codeOf(current), enrolling, 'from-app'],
    ['the app’s code of an earlier setup', codeOf(earlier), enrolling, 'from-app'],
    ['the app’s code of an earlier setup, with 2FA off', codeOf(earlier), off, 'from-app'],
    ['a code of a secret that the account does not have', codeOf(current), off, 'mismatch'],
    ['another code', '000000', enrolling, 'mismatch'],
  ] as const)('%s is named', (_, text, account, reason) => {
    expect(named(refused('mismatch'), text, account)).toEqual(refused(reason));
  });
});

test.each([
  ['a verdict other than a mismatch', refused('none-sent'), codeOf(current)],
  ['an effect of another kind', { type: 'email-verified' } as const, codeOf(current)],
  ['a text that is no code', judged('mismatch'), 'hello'],
])('%s is not changed', (_, effect, text) => {
  expect(named(effect, text)).toBe(effect);
});
