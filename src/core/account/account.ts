/**
 * Docker's side of the world: what is on file for one person, and who may sign in.
 *
 * Every function takes the account and returns the next one with what it found; none knows a
 * screen, a device or the clock. Refusals are values. Asking for something the account cannot be in
 * (confirming when nothing is pending) is a caller's bug and throws a TypeError.
 */
import { noTimeStep, verifyCode, type CodeVerdict } from '../otp/totp.ts';
import type { AccessTokens } from './access-token-list.ts';
import { addMail, type Mail, type MailKind } from './mail.ts';
import {
  isRecoveryCode,
  readRecoveryCode,
  retire,
  type RecoveryCode,
  type RetiredRecoveryCode,
  type Retirement,
} from './recovery-code.ts';
import { countFailure, freshThrottle, throttleAt, type Throttle } from './throttle.ts';
import {
  filedRecoveryCode,
  newRecoveryCode,
  startEnrollment,
  type TwoFactor,
} from './two-factor.ts';

export type Account = {
  readonly twoFactor: TwoFactor;
  readonly email: 'verified' | 'not-verified';
  readonly retiredRecoveryCodes: readonly RetiredRecoveryCode[];
  /** A fault seen in life (facts §7, complaint 4): 2FA goes on, but no recovery code is filed. */
  readonly fault: 'none' | 'loses-recovery-code';
  /** Wrong authentication codes at sign-in. */
  readonly codeThrottle: Throttle;
  /** Wrong recovery codes; whether a lock on one spares the other is not published (facts §9). */
  readonly recoveryThrottle: Throttle;
  readonly mails: readonly Mail[];
  /** Turning 2FA on or off leaves them as they are. */
  readonly accessTokens: AccessTokens;
};

export type Throttled = {
  readonly ok: false;
  readonly reason: 'throttled';
  readonly untilMs: number;
};

export type Verdict = CodeVerdict | Throttled;

export type RecoveryVerdict =
  | { readonly ok: true }
  | Extract<ReturnType<typeof readRecoveryCode>, { ok: false }>
  | { readonly ok: false; readonly reason: 'mismatch' | 'no-code-on-file' }
  /** Right once, but not any more. */
  | { readonly ok: false; readonly reason: 'retired'; readonly how: Retirement }
  | Throttled;

export const newAccount: Account = {
  twoFactor: { kind: 'off' },
  email: 'verified',
  retiredRecoveryCodes: [],
  fault: 'none',
  codeThrottle: freshThrottle,
  recoveryThrottle: freshThrottle,
  mails: [],
  accessTokens: [],
};

/** Starts with a new secret and a new recovery code. `entropy` is hex of 64 bytes. */
export function beginEnrollment(
  account: Account,
  entropy: string,
): { readonly account: Account; readonly recoveryCode: RecoveryCode } {
  if (account.twoFactor.kind !== 'off') throw new TypeError('beginEnrollment: 2FA is not off');
  const { twoFactor, recoveryCode } = startEnrollment(entropy);
  return { account: { ...account, twoFactor }, recoveryCode };
}

/** Turns 2FA on if `text` is a right code for the pending secret. Guesses are not limited here:
 * the person has the secret before their eyes. */
export function confirmEnrollment(
  account: Account,
  text: string,
  nowMs: number,
): { readonly account: Account; readonly verdict: CodeVerdict } {
  const pending = account.twoFactor;
  if (pending.kind !== 'enrolling') throw new TypeError('confirmEnrollment: nothing is pending');
  const { secret } = pending;
  const verdict = verifyCode({ secret, text, nowMs, lastAcceptedTimeStep: noTimeStep });
  if (!verdict.ok) return { account, verdict };
  const twoFactor: TwoFactor = {
    kind: 'on',
    secret,
    recovery:
      account.fault === 'none' ? { kind: 'on-file', digest: pending.recovery } : { kind: 'none' },
    lastAcceptedTimeStep: verdict.timeStep,
  };
  return { account: mailed({ ...account, twoFactor }, 'two-factor-on', nowMs), verdict };
}

/** Forgets a pending secret and recovery code; anything else stays as it is. */
export function abandonEnrollment(account: Account): Account {
  return account.twoFactor.kind === 'enrolling' ? turnedOff(account, 'discarded') : account;
}

/** Judges a code at sign-in and remembers its step. */
export function checkCode(
  account: Account,
  text: string,
  nowMs: number,
): { readonly account: Account; readonly verdict: Verdict } {
  const { twoFactor } = account;
  if (twoFactor.kind !== 'on') throw new TypeError('checkCode: 2FA is not on');
  const throttle = throttleAt(account.codeThrottle, nowMs);
  if (throttle.kind === 'locked') return { account, verdict: throttled(throttle.untilMs) };
  const { secret, lastAcceptedTimeStep } = twoFactor;
  const verdict = verifyCode({ secret, text, nowMs, lastAcceptedTimeStep });
  if (verdict.ok) {
    return {
      account: {
        ...account,
        twoFactor: { ...twoFactor, lastAcceptedTimeStep: verdict.timeStep },
        codeThrottle: freshThrottle,
      },
      verdict,
    };
  }
  if (verdict.reason === 'malformed') return { account, verdict };
  return { account: { ...account, codeThrottle: countFailure(throttle, nowMs) }, verdict };
}

/** Judges a recovery code. A right one turns 2FA off and is deleted with the pairing. */
export function redeemRecoveryCode(
  account: Account,
  text: string,
  nowMs: number,
): { readonly account: Account; readonly verdict: RecoveryVerdict } {
  const { twoFactor } = account;
  if (twoFactor.kind !== 'on') throw new TypeError('redeemRecoveryCode: 2FA is not on');
  const throttle = throttleAt(account.recoveryThrottle, nowMs);
  if (throttle.kind === 'locked') return { account, verdict: throttled(throttle.untilMs) };
  const reading = readRecoveryCode(text);
  if (!reading.ok) return { account, verdict: reading };
  const { recovery } = twoFactor;
  if (recovery.kind === 'on-file' && isRecoveryCode(reading.code, recovery.digest)) {
    const off = turnedOff(account, 'used');
    return { account: mailed(off, 'recovery-code-used', nowMs), verdict: { ok: true } };
  }
  const retired = account.retiredRecoveryCodes.find((each) => isRecoveryCode(reading.code, each));
  if (retired === undefined && recovery.kind === 'none') {
    return { account, verdict: { ok: false, reason: 'no-code-on-file' } };
  }
  return {
    account: { ...account, recoveryThrottle: countFailure(throttle, nowMs) },
    verdict:
      retired === undefined
        ? { ok: false, reason: 'mismatch' }
        : { ok: false, reason: 'retired', how: retired.how },
  };
}

/** A new recovery code; the old one stops working at once. `entropy` is hex of 64 bytes. */
export function replaceRecoveryCode(
  account: Account,
  entropy: string,
  nowMs: number,
):
  | { readonly ok: true; readonly account: Account; readonly recoveryCode: RecoveryCode }
  | { readonly ok: false; readonly reason: 'no-recovery-code-on-file' } {
  const { twoFactor } = account;
  if (twoFactor.kind !== 'on') throw new TypeError('replaceRecoveryCode: 2FA is not on');
  // Hub answered so both to viewing and to regenerating (facts §7, complaint 4).
  if (twoFactor.recovery.kind === 'none') return { ok: false, reason: 'no-recovery-code-on-file' };
  const { recoveryCode, digest } = newRecoveryCode(entropy);
  const next: Account = {
    ...account,
    twoFactor: { ...twoFactor, recovery: { kind: 'on-file', digest } },
    retiredRecoveryCodes: retireFiled(account, 'replaced'),
  };
  return { ok: true, account: mailed(next, 'recovery-code-generated', nowMs), recoveryCode };
}

export function disableTwoFactor(account: Account, nowMs: number): Account {
  return mailed(turnedOff(account, 'turned-off'), 'two-factor-off', nowMs);
}

/** Mails a link that verifies the address; the person follows it in the inbox. */
export function sendVerificationMail(account: Account, nowMs: number): Account {
  return mailed(account, 'verify-email', nowMs);
}

/** The link in that mail was followed. */
export function verifyEmail(account: Account): Account {
  return { ...account, email: 'verified' };
}

function turnedOff(account: Account, how: Retirement): Account {
  return {
    ...account,
    twoFactor: { kind: 'off' },
    retiredRecoveryCodes: retireFiled(account, how),
    codeThrottle: freshThrottle,
    recoveryThrottle: freshThrottle,
  };
}

function retireFiled(account: Account, how: Retirement): readonly RetiredRecoveryCode[] {
  const digest = filedRecoveryCode(account.twoFactor);
  return digest === undefined
    ? account.retiredRecoveryCodes
    : retire(account.retiredRecoveryCodes, digest, how);
}

function mailed(account: Account, kind: MailKind, nowMs: number): Account {
  return { ...account, mails: addMail(account.mails, kind, nowMs) };
}

function throttled(untilMs: number): Throttled {
  return { ok: false, reason: 'throttled', untilMs };
}
