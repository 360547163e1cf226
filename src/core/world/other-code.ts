/**
 * Names a six-digit code that was entered in another field than its own: the code of an entry from
 * an earlier setup (trials.md#two-entries), the code of an email in the field for the app's code,
 * and the app's code in the field for the emailed one (trials.md#wrong-secret-in-field).
 *
 * Six digits have no form that tells where they are from, and a real service does not look. The
 * simulated world compares them only to name the mistake: the code is refused, and counted, like
 * any other incorrect code.
 */
import type { Account } from '../account/account.ts';
import type { Secret } from '../otp/base32.ts';
import { acceptedSteps, codeAt, readCode, timeStepAt } from '../otp/totp.ts';
import type { Effect } from './effect.ts';

type Known = { readonly account: Account; readonly earlierSecrets: readonly Secret[] };

/** The effect of a submitted text. If its verdict is a mismatch, the verdict names the code. */
export function namedCode(
  effect: Effect,
  text: string,
  { account, earlierSecrets }: Known,
  nowMs: number,
): Effect {
  const typed = readCode(text);
  if (!typed.ok) return effect;
  const shown = (secrets: readonly Secret[]) => isCodeOf(secrets, typed.code, nowMs);
  if (effect.type === 'code-judged') {
    if (effect.verdict.ok || effect.verdict.reason !== 'mismatch') return effect;
    const emailed = account.mails.some(
      (mail) => mail.kind === 'verify-email' && mail.code === typed.code,
    );
    const reason = shown(earlierSecrets) ? 'earlier-setup' : emailed ? 'emailed' : 'mismatch';
    return { ...effect, verdict: { ok: false, reason } };
  }
  if (effect.type !== 'email-code-refused' || effect.verdict.reason !== 'mismatch') return effect;
  const { twoFactor } = account;
  const current = twoFactor.kind === 'off' ? [] : [twoFactor.secret];
  return shown([...current, ...earlierSecrets])
    ? { ...effect, verdict: { ok: false, reason: 'from-app' } }
    : effect;
}

/** Whether an app that has one of the secrets shows the code now, or one time step away. */
function isCodeOf(secrets: readonly Secret[], code: string, nowMs: number): boolean {
  const now = timeStepAt(nowMs);
  for (let step = Math.max(0, now - acceptedSteps); step <= now + acceptedSteps; step += 1) {
    if (secrets.some((secret) => codeAt(secret, step) === code)) return true;
  }
  return false;
}
