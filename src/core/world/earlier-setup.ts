/**
 * The secrets of earlier setups. An entry from a canceled or an earlier setup still shows codes in
 * the app, under the same name as the newest entry (trials.md#two-entries).
 *
 * A real service deletes an old secret and cannot recognize its codes. The simulated world
 * remembers the last few secrets, only to name the mistake: their codes are refused like any other
 * incorrect code.
 */
import type { Account, Verdict } from '../account/account.ts';
import type { Secret } from '../otp/base32.ts';
import { acceptedSteps, codeAt, readCode, timeStepAt } from '../otp/totp.ts';

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

/**
 * The verdict on a submitted text. If it is a mismatch and a code of an earlier setup, the verdict
 * says so.
 */
export function explainMismatch(
  verdict: Verdict,
  text: string,
  earlier: readonly Secret[],
  nowMs: number,
): Verdict {
  const typed = readCode(text);
  if (verdict.ok || verdict.reason !== 'mismatch' || !typed.ok) return verdict;
  const now = timeStepAt(nowMs);
  for (let step = Math.max(0, now - acceptedSteps); step <= now + acceptedSteps; step += 1) {
    if (earlier.some((secret) => codeAt(secret, step) === typed.code)) {
      return { ok: false, reason: 'earlier-setup' };
    }
  }
  return verdict;
}
