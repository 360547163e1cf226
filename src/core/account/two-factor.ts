/**
 * The state of two-factor authentication that the account stores: off, enrolling, or on.
 *
 * An enrollment has a recovery code from its start, because Docker Hub shows it before the QR code
 * (facts.md#recovery-code-before-qr). 2FA is on only after the first correct code
 * (facts.md#right-code-turns-on); canceling discards the secret and the recovery code
 * (facts.md#canceled-setup). The order of the screens, and which of them ask for the password, is
 * in `hub/edition.ts` (facts.md#enable-steps-today, facts.md#enable-steps-classic).
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

/** `none`: a broken account with 2FA on and no recovery code (facts.md#no-code-on-file). */
type RecoveryOnFile =
  { readonly kind: 'on-file'; readonly digest: RecoveryDigest } | { readonly kind: 'none' };

/** Makes a new secret from bytes 0 to 19 of `entropy`, and a recovery code as `newRecoveryCode`
 * does. `entropy` is hex of 64 bytes. */
export function startEnrollment(entropy: string): {
  readonly twoFactor: Extract<TwoFactor, { kind: 'enrolling' }>;
  readonly recoveryCode: RecoveryCode;
} {
  const { recoveryCode, digest } = newRecoveryCode(entropy);
  const secret = secretFromEntropy(entropy);
  return { twoFactor: { kind: 'enrolling', secret, recovery: digest }, recoveryCode };
}

/** Makes a recovery code from bytes 20 to 32 of `entropy`, and its digest with bytes 33 to 48 as
 * the salt. `entropy` is hex of 64 bytes. */
export function newRecoveryCode(entropy: string): {
  readonly recoveryCode: RecoveryCode;
  readonly digest: RecoveryDigest;
} {
  const recoveryCode = recoveryCodeFromEntropy(entropy.slice(40, 66));
  return { recoveryCode, digest: digestRecoveryCode(recoveryCode, entropy.slice(66, 98)) };
}

/** The digest of the recovery code, pending or valid; `undefined` if there is none. */
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
