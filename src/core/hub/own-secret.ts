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
import { foldTyped, likenessOf } from '../otp/typed-text.ts';
import { demoIdentity } from '../world/demo-identity.ts';

export function holdsOwnSecret(account: Account, text: string): boolean {
  const folded = foldTyped(text).toUpperCase();
  const { twoFactor } = account;
  const secrets = [
    foldTyped(demoIdentity.password),
    tokenPrefix,
    ...(twoFactor.kind === 'off' ? [] : [twoFactor.secret]),
  ];
  return (
    likenessOf(text) === 'key-uri' ||
    secrets.some((secret) => folded.includes(secret.toUpperCase())) ||
    isOwnRecoveryCode(account, text)
  );
}

function isOwnRecoveryCode({ twoFactor, retiredRecoveryCodes }: Account, text: string): boolean {
  const reading = readRecoveryCode(text);
  const filed = filedRecoveryCode(twoFactor);
  return (
    reading.ok &&
    [...(filed ? [filed] : []), ...retiredRecoveryCodes].some((digest) =>
      isRecoveryCode(reading.code, digest),
    )
  );
}
