/**
 * The account: what Docker stores about one person, and how it checks a code at sign-in.
 *
 * Every function is pure: it takes the account and returns the next account and a verdict. None
 * depends on a screen, a device, or the clock; times are simulated, in epoch milliseconds. Refusals
 * are values. A call in a state that does not allow it (such as confirming an enrollment when none
 * is pending) is a bug of the caller and throws a TypeError.
 */
import { verifyCode, type CodeVerdict } from '../otp/totp.ts';
import type { AccessTokens } from './access-token-list.ts';
import { emailCodeFrom, verifyEmailCode, type EmailCodeVerdict } from './email-code.ts';
import { addMail, type Mail, type MailKind } from './mail.ts';
import {
  isRecoveryCode,
  readRecoveryCode,
  retire,
  type RecoveryCode,
  type RetiredRecoveryCode,
  type Retirement,
} from './recovery-code.ts';
import { countFailure, freshThrottle, throttleAt, wasSetBack, type Throttle } from './throttle.ts';
import {
  filedRecoveryCode,
  newRecoveryCode,
  startEnrollment,
  type TwoFactor,
} from './two-factor.ts';

export type Account = {
  readonly twoFactor: TwoFactor;
  readonly email: 'verified' | 'not-verified';
  /** Whether the person still knows the password. */
  readonly password: 'known' | 'forgotten';
  readonly retiredRecoveryCodes: readonly RetiredRecoveryCode[];
  /** A fault that users reported: 2FA is on, but no recovery code is stored
   * (facts.md#no-code-on-file). */
  readonly fault: 'none' | 'loses-recovery-code';
  /** Counts wrong authentication codes at sign-in. */
  readonly codeThrottle: Throttle;
  /** Counts wrong recovery codes, separately from authentication codes. Docker does not publish
   * whether it does so (facts.md#unpublished-lock-and-recovery, facts.md#choice-lock-counts). */
  readonly recoveryThrottle: Throttle;
  readonly mails: readonly Mail[];
  /** Turning 2FA on or off does not change them (facts.md#tokens-survive-2fa). */
  readonly accessTokens: AccessTokens;
};

type Throttled = {
  readonly ok: false;
  readonly reason: 'throttled';
  readonly untilMs: number;
  /** Present if the clock was set back since the lock began. The lock then begins again. */
  readonly clock?: 'set-back';
};

/**
 * `earlier-setup`: the code belongs to a secret that the account no longer has. `emailed`: the code
 * is from an email. The account compares with neither; `world/other-code.ts` does.
 */
export type Verdict =
  CodeVerdict | Throttled | { readonly ok: false; readonly reason: 'earlier-setup' | 'emailed' };

export type RecoveryVerdict =
  | { readonly ok: true }
  | Extract<ReturnType<typeof readRecoveryCode>, { ok: false }>
  | { readonly ok: false; readonly reason: 'mismatch' | 'no-code-on-file' }
  /** A code that was valid before; `how` says why it is not valid now. */
  | { readonly ok: false; readonly reason: 'retired'; readonly how: Retirement }
  | Throttled;

export const newAccount: Account = {
  twoFactor: { kind: 'off' },
  email: 'verified',
  password: 'known',
  retiredRecoveryCodes: [],
  fault: 'none',
  codeThrottle: freshThrottle,
  recoveryThrottle: freshThrottle,
  mails: [],
  accessTokens: [],
};

/** Starts an enrollment with a new secret and a new recovery code (facts.md#new-setup-new-secret).
 * `entropy` is hex of 64 bytes. Throws a TypeError unless 2FA is off. */
export function beginEnrollment(
  account: Account,
  entropy: string,
): { readonly account: Account; readonly recoveryCode: RecoveryCode } {
  if (account.twoFactor.kind !== 'off') throw new TypeError('beginEnrollment: 2FA is not off');
  const { twoFactor, recoveryCode } = startEnrollment(entropy);
  return { account: { ...account, twoFactor }, recoveryCode };
}

/** Turns 2FA on if `text` is a correct code for the pending secret (facts.md#right-code-turns-on).
 * The number of attempts is not limited, because the screen shows the secret anyway. Throws a
 * TypeError unless an enrollment is pending. */
export function confirmEnrollment(
  account: Account,
  text: string,
  nowMs: number,
): { readonly account: Account; readonly verdict: CodeVerdict } {
  const pending = account.twoFactor;
  if (pending.kind !== 'enrolling') throw new TypeError('confirmEnrollment: nothing is pending');
  const { secret } = pending;
  const verdict = verifyCode({ secret, text, nowMs, lastAcceptedTimeStep: 'none' });
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

/** Discards a pending enrollment (facts.md#canceled-setup). Otherwise returns the account
 * unchanged. */
export function abandonEnrollment(account: Account): Account {
  return account.twoFactor.kind === 'enrolling' ? turnedOff(account, 'discarded') : account;
}

/** Checks a code at sign-in. An accepted code's time step is stored, so that the code cannot be
 * used again, and failures are forgotten; a wrong code counts as a failure, malformed text and a
 * clock that was set back do not. Throws a TypeError unless 2FA is on. */
export function checkCode(
  account: Account,
  text: string,
  nowMs: number,
): { readonly account: Account; readonly verdict: Verdict } {
  const { twoFactor } = account;
  if (twoFactor.kind !== 'on') throw new TypeError('checkCode: 2FA is not on');
  const throttle = throttleAt(account.codeThrottle, nowMs);
  if (throttle.kind === 'locked') {
    const verdict = throttled(throttle.untilMs, wasSetBack(account.codeThrottle, nowMs));
    return { account: { ...account, codeThrottle: throttle }, verdict };
  }
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
  if (!isCounted(verdict)) return { account, verdict };
  return { account: { ...account, codeThrottle: countFailure(throttle, nowMs) }, verdict };
}

/** Checks a recovery code. The correct one turns 2FA off and is deleted, and the secret with it
 * (facts.md#recovery-code-use). A wrong code counts as a failure, malformed text does not. Throws a
 * TypeError unless 2FA is on. */
export function redeemRecoveryCode(
  account: Account,
  text: string,
  nowMs: number,
): { readonly account: Account; readonly verdict: RecoveryVerdict } {
  const { twoFactor } = account;
  if (twoFactor.kind !== 'on') throw new TypeError('redeemRecoveryCode: 2FA is not on');
  const throttle = throttleAt(account.recoveryThrottle, nowMs);
  if (throttle.kind === 'locked') {
    const verdict = throttled(throttle.untilMs, wasSetBack(account.recoveryThrottle, nowMs));
    return { account: { ...account, recoveryThrottle: throttle }, verdict };
  }
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

/** Replaces the recovery code; the old code stops working (facts.md#recovery-code-replaced).
 * `entropy` is hex of 64 bytes. Throws a TypeError unless 2FA is on. */
export function replaceRecoveryCode(
  account: Account,
  entropy: string,
  nowMs: number,
):
  | { readonly ok: true; readonly account: Account; readonly recoveryCode: RecoveryCode }
  | { readonly ok: false; readonly reason: 'no-recovery-code-on-file' } {
  const { twoFactor } = account;
  if (twoFactor.kind !== 'on') throw new TypeError('replaceRecoveryCode: 2FA is not on');
  // Docker Hub refused both to show and to generate a code on such an account
  // (facts.md#no-code-on-file).
  if (twoFactor.recovery.kind === 'none') return { ok: false, reason: 'no-recovery-code-on-file' };
  const { recoveryCode, digest } = newRecoveryCode(entropy);
  const next: Account = {
    ...account,
    twoFactor: { ...twoFactor, recovery: { kind: 'on-file', digest } },
    retiredRecoveryCodes: retireFiled(account, 'replaced'),
  };
  return { ok: true, account: mailed(next, 'recovery-code-generated', nowMs), recoveryCode };
}

/** Turns 2FA off, discards the secret and the recovery code, and sends an email
 * (facts.md#emails-about-2fa). */
export function disableTwoFactor(account: Account, nowMs: number): Account {
  return mailed(turnedOff(account, 'turned-off'), 'two-factor-off', nowMs);
}

/** Sends an email with a new code that verifies the address. `entropy` is hex of 64 bytes. */
export function sendEmailCode(account: Account, entropy: string, nowMs: number): Account {
  const code = emailCodeFrom(entropy);
  const mail: Mail = { kind: 'verify-email', sentAtMs: nowMs, code };
  return { ...account, mails: addMail(account.mails, mail) };
}

/** Verifies the address if `text` is the code from the newest email. Any other text changes
 * nothing. */
export function checkEmailCode(
  account: Account,
  text: string,
  nowMs: number,
): { readonly account: Account; readonly verdict: EmailCodeVerdict } {
  const verdict = verifyEmailCode(account.mails, text, nowMs);
  return { account: verdict.ok ? { ...account, email: 'verified' } : account, verdict };
}

/** Sends an email with a link that sets a new password (facts.md#password-reset). */
export const sendPasswordReset = (account: Account, nowMs: number): Account =>
  mailed(account, 'password-reset', nowMs);

/** Whether an email with a link that sets a new password was sent. */
export const hasPasswordReset = ({ mails }: Account): boolean =>
  mails.some(({ kind }) => kind === 'password-reset');

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

function mailed(account: Account, kind: Exclude<MailKind, 'verify-email'>, nowMs: number): Account {
  return { ...account, mails: addMail(account.mails, { kind, sentAtMs: nowMs }) };
}

function throttled(untilMs: number, setBack: boolean): Throttled {
  return {
    ok: false,
    reason: 'throttled',
    untilMs,
    ...(setBack && { clock: 'set-back' as const }),
  };
}

/** Whether a verdict counts as a failed attempt. */
export function isCounted(verdict: Verdict | RecoveryVerdict): boolean {
  if (verdict.ok) return false;
  switch (verdict.reason) {
    case 'malformed':
    case 'throttled':
    case 'clock-set-back':
    case 'no-code-on-file':
      return false;
    default:
      return true;
  }
}
