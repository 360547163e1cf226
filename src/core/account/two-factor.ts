/**
 * Two-factor authentication on the account's side: off, enrolling, on (facts §4).
 *
 * The recovery code comes before the secret is paired, as on Docker Hub. It is on only after a first
 * right code; abandoning discards the pending secret and the pending recovery code. Using the
 * recovery code turns it off and deletes the code. The screens, and when a password is asked, are
 * the browser session's; the edition lists them.
 */
import { secretFromEntropy, type Secret } from '../otp/base32.ts';
import {
  digestRecoveryCode,
  recoveryCodeFromEntropy,
  type RecoveryCode,
  type RecoveryDigest,
} from './recovery-code.ts';

export type TwoFactor =
  | { readonly kind: 'off' }
  | { readonly kind: 'enrolling'; readonly secret: Secret; readonly recovery: RecoveryDigest }
  | {
      readonly kind: 'on';
      readonly secret: Secret;
      readonly recovery: RecoveryOnFile;
      readonly lastAcceptedTimeStep: number;
    };

/** `none` is a broken account seen in life: 2FA on, no code on file (facts §7, complaint 4). */
export type RecoveryOnFile =
  { readonly kind: 'on-file'; readonly digest: RecoveryDigest } | { readonly kind: 'none' };

/** A new pending secret and recovery code. `entropy` is hex of 64 bytes. */
export function startEnrollment(entropy: string): {
  readonly twoFactor: Extract<TwoFactor, { kind: 'enrolling' }>;
  readonly recoveryCode: RecoveryCode;
} {
  const { recoveryCode, digest } = newRecoveryCode(entropy);
  const secret = secretFromEntropy(entropy);
  return { twoFactor: { kind: 'enrolling', secret, recovery: digest }, recoveryCode };
}

/** A recovery code and what is kept of it. Uses bytes 20 to 48 of `entropy`, hex of 64 bytes. */
export function newRecoveryCode(entropy: string): {
  readonly recoveryCode: RecoveryCode;
  readonly digest: RecoveryDigest;
} {
  const recoveryCode = recoveryCodeFromEntropy(entropy.slice(40, 66));
  return { recoveryCode, digest: digestRecoveryCode(recoveryCode, entropy.slice(66, 98)) };
}

/** The digest of the one recovery code on file, pending or valid; `undefined` when there is none. */
export function filedRecoveryCode(twoFactor: TwoFactor): RecoveryDigest | undefined {
  switch (twoFactor.kind) {
    case 'off':
      return undefined;
    case 'enrolling':
      return twoFactor.recovery;
    case 'on':
      return twoFactor.recovery.kind === 'on-file' ? twoFactor.recovery.digest : undefined;
  }
}
