/**
 * The sentences about a refusal, in the reader's language: the simulator's explanation with its
 * number, and Docker's text, if it is public.
 */
import type { RecoveryVerdict, Verdict } from '../core/account/account.ts';
import type { PhoneNote } from '../core/devices/phone.ts';
import type { SecurityKeyNote } from '../core/devices/security-key.ts';
import {
  codeRefusalKey,
  deviceRefusalKey,
  lineRefusal,
  recoveryRefusalKey,
  type KeyedRefusal,
} from './refusal-key.ts';
import type { Runtime } from './runtime.ts';
import type { Translate } from './simulator-context.ts';

/**
 * `ours` explains the refusal and says what to do next. `docker` quotes the real website.
 * `attempts` says how many attempts are left, after an attempt that counted.
 */
export type Sentence = {
  readonly ours: string;
  readonly docker: string;
  readonly attempts?: string;
};

/** Docker's text after one incorrect code (facts.md#wrong-code-message). */
const WRONG_CODE = 'Invalid one-time password';
/** Docker's text after many incorrect codes (facts.md#too-many-message). */
const TOO_MANY = 'Too many failed login attempts';

/** The long explanation of a refusal. */
const refusalText = (t: Translate, { key, values }: KeyedRefusal): string =>
  values ? t(key, values) : t(key);

/** The sentences about a refused code. */
export function codeRefusal(t: Translate, verdict: Extract<Verdict, { ok: false }>): Sentence {
  const ours = refusalText(t, codeRefusalKey(verdict));
  switch (verdict.reason) {
    case 'malformed':
    case 'replayed':
    case 'superseded':
    case 'clock-set-back':
      return { ours, docker: t('refusals:docker.not-published') };
    case 'mismatch':
    case 'earlier-setup':
    case 'emailed':
    case 'out-of-window':
      return { ours, docker: t('refusals:docker.wrong-code', { message: WRONG_CODE }) };
    case 'throttled':
      return { ours, docker: t('refusals:docker.wrong-code', { message: TOO_MANY }) };
  }
}

/**
 * The number of attempts up to which the next line shows them. The line has room for three lines on
 * a phone, so that the field shows larger numbers.
 */
export const fewAttempts = 5;

/**
 * The number of attempts that the last refusal left, also on an earlier page. `undefined` if the
 * last act was not refused, or not counted.
 */
export const attemptsAfter = (runtime: Runtime): number | undefined =>
  (lineRefusal(runtime.lastEffects()) ?? runtime.keptRefusal())?.attemptsLeft;

/** The sentence about the number of attempts that are left. */
export function attemptsText(t: Translate, left: number): string {
  return left > 0 ? t('refusals:attempts.left', { left }) : t('refusals:attempts.none');
}

export const recoveryRefusal = (
  t: Translate,
  verdict: Extract<RecoveryVerdict, { ok: false }>,
): Sentence => ({
  ours: refusalText(t, recoveryRefusalKey(verdict)),
  docker: t('refusals:docker.not-published'),
});

/** The sentence about something that a phone or a key did not accept; `undefined` if it did. */
export function deviceRefusal(t: Translate, note: PhoneNote | SecurityKeyNote): string | undefined {
  const refused = deviceRefusalKey(note);
  return refused && refusalText(t, refused);
}
