/**
 * The secrets of earlier setups. An entry from a canceled or an earlier setup still shows codes in
 * the app, under the same name as the newest entry (trials.md#two-entries).
 *
 * A real service deletes an old secret and cannot recognize its codes. The simulated world
 * remembers the last few secrets, only to name the mistake (`other-code.ts`).
 */
import type { Account } from '../account/account.ts';
import type { Secret } from '../otp/base32.ts';

/** The maximum number of secrets. */
export const earlierSecretsKept = 6;

const secretOf = ({ twoFactor }: Account): Secret | undefined =>
  twoFactor.kind === 'off' ? undefined : twoFactor.secret;

/** Adds the secret that an event removed from the account. */
export function rememberSecret(
  earlier: readonly Secret[],
  before: Account,
  after: Account,
): readonly Secret[] {
  const secret = secretOf(before);
  if (secret === undefined || secret === secretOf(after)) return earlier;
  return [...earlier, secret].slice(-earlierSecretsKept);
}
