/**
 * Finds a secret of the simulated account in a text that the website shows to everyone who sees the
 * screen. Docker publishes no such check: like the check for real credentials, this one is ours
 * (trials.md#wrong-secret-in-field).
 *
 * A description can be any text, so only what the account issued counts, and not what only has
 * the form of a code: the name of a machine can have 13 letters, and a ticket six digits.
 */
import { tokenPrefix } from '../account/access-token-text.ts';
import type { Account } from '../account/account.ts';
import { isRecoveryCode, readRecoveryCode } from '../account/recovery-code.ts';
import { filedRecoveryCode } from '../account/two-factor.ts';
import { foldTyped } from '../otp/typed-text.ts';
import { demoIdentity } from '../world/demo-identity.ts';

export function holdsOwnSecret(
  { twoFactor, retiredRecoveryCodes }: Account,
  text: string,
): boolean {
  const folded = foldTyped(text).toUpperCase();
  const reading = readRecoveryCode(text);
  const filed = filedRecoveryCode(twoFactor);
  return (
    folded.includes(foldTyped(demoIdentity.password).toUpperCase()) ||
    folded.includes(tokenPrefix.toUpperCase()) ||
    // A key URI contains the secret too.
    (twoFactor.kind !== 'off' && folded.includes(twoFactor.secret)) ||
    (reading.ok &&
      [filed, ...retiredRecoveryCodes].some(
        (digest) => digest && isRecoveryCode(reading.code, digest),
      ))
  );
}
