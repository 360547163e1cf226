/**
 * The sentence for a refusal, in the reader's language: what the practice knows, with its number,
 * and what Docker shows there where that is public.
 */
import type { RecoveryVerdict, Verdict } from '../core/account/account.ts';
import type { PhoneNote } from '../core/devices/phone.ts';
import type { SecurityKeyNote } from '../core/devices/security-key.ts';
import { fiction } from '../core/world/demo-identity.ts';
import type { Translate } from './simulator-context.ts';
import { timeOfDay } from './time-of-day.ts';

/** `ours` explains and says what to do next; `docker` says what the real site shows. */
export type Sentence = { readonly ours: string; readonly docker: string };

/** Docker's text for one wrong code, from a revision of its documentation of 2026 (facts §4.1). */
const WRONG_CODE = 'Invalid one-time password';
/** Its text after many (the same source). */
const TOO_MANY = 'Too many failed login attempts';

export function codeRefusal(t: Translate, verdict: Extract<Verdict, { ok: false }>): Sentence {
  const wrong = t('refusals:docker.wrong-code', { message: WRONG_CODE });
  const unknown = t('refusals:docker.not-published');
  switch (verdict.reason) {
    case 'malformed': {
      const { looksLike, problem, count } = verdict;
      const ours =
        looksLike === 'unknown' || looksLike === 'authentication-code'
          ? t(`refusals:code.${problem}`, { digits: count })
          : looksLike === 'key-uri'
            ? t('refusals:code.looks-text-code')
            : t(`refusals:code.looks-${looksLike}`);
      return { ours, docker: unknown };
    }
    case 'mismatch':
      return { ours: t('refusals:code.mismatch', { issuer: fiction.issuer }), docker: wrong };
    case 'out-of-window': {
      const seconds = Math.abs(verdict.secondsOff);
      const key = verdict.secondsOff < 0 ? 'late' : 'early';
      return { ours: t(`refusals:code.${key}`, { seconds }), docker: wrong };
    }
    case 'replayed':
      return {
        ours:
          verdict.nextInSeconds > 0
            ? t('refusals:code.replayed', { seconds: verdict.nextInSeconds })
            : t('refusals:code.replayed-now'),
        docker: unknown,
      };
    case 'throttled':
      return {
        ours: t('refusals:code.throttled', { time: timeOfDay('medium', verdict.untilMs) }),
        docker: t('refusals:docker.wrong-code', { message: TOO_MANY }),
      };
  }
}

export function recoveryRefusal(
  t: Translate,
  verdict: Extract<RecoveryVerdict, { ok: false }>,
): Sentence {
  const docker = t('refusals:docker.not-published');
  const sentence = (ours: string): Sentence => ({ ours, docker });
  switch (verdict.reason) {
    case 'mismatch':
      return sentence(t('refusals:recovery.mismatch'));
    case 'no-code-on-file':
      return sentence(t('refusals:recovery.none-on-file'));
    case 'retired':
      return sentence(t(`refusals:recovery.${verdict.how}`));
    case 'throttled':
      return sentence(
        t('refusals:recovery.throttled', { time: timeOfDay('medium', verdict.untilMs) }),
      );
    case 'malformed':
      switch (verdict.looksLike) {
        case 'authentication-code':
        case 'access-token':
        case 'password':
          return sentence(t(`refusals:recovery.looks-${verdict.looksLike}`));
        default:
          return sentence(
            t(
              verdict.problem === 'empty'
                ? 'refusals:recovery.empty'
                : 'refusals:recovery.malformed',
            ),
          );
      }
  }
}

/** The sentence for what phone or key did not take; `undefined` when it was taken. */
export function deviceRefusal(t: Translate, note: PhoneNote | SecurityKeyNote): string | undefined {
  if (note.kind !== 'refused') return undefined;
  const { refusal } = note;
  switch (refusal.reason) {
    case 'phone-lost':
    case 'key-lost':
    case 'no-key-inserted':
    case 'no-such-entry':
    case 'full':
    case 'already-there':
      return t(`refusals:device.${refusal.reason}`);
    case 'empty':
    case 'too-short':
    case 'too-long':
    case 'bad-symbol':
      switch (refusal.looksLike) {
        case 'recovery-code':
        case 'access-token':
        case 'authentication-code':
        case 'password':
          return t(`refusals:key.looks-${refusal.looksLike}`);
        default:
          return t(`refusals:key.${refusal.reason}`);
      }
    default:
      return t('refusals:key.not-a-key');
  }
}
