/**
 * The sentence that the panel of the simulated Docker Hub shows after an act, derived from the
 * act's effects.
 */
import type { Effect, RefusalReason } from '../../core/world/effect.ts';
import type { Translate } from '../simulator-context.ts';
import { attemptsText, codeRefusal, recoveryRefusal, type Sentence } from '../refusal.ts';
import { deviceCodeRefusalKey, emailCodeRefusalKey } from '../refusal-key.ts';

/** Explains the first refusal among the effects; `undefined` if there is none. */
export function siteSentence(t: Translate, effects: readonly Effect[]): Sentence | undefined {
  for (const effect of effects) {
    const sentence = sentenceFor(t, effect);
    if (sentence) return sentence;
  }
  return undefined;
}

function sentenceFor(t: Translate, effect: Effect): Sentence | undefined {
  switch (effect.type) {
    case 'code-judged':
      return effect.verdict.ok
        ? undefined
        : { ...codeRefusal(t, effect.verdict), ...attempts(t, effect.attemptsLeft) };
    case 'recovery-code-judged':
      return effect.verdict.ok
        ? undefined
        : { ...recoveryRefusal(t, effect.verdict), ...attempts(t, effect.attemptsLeft) };
    case 'device-code-refused':
      return { ours: t(deviceCodeRefusalKey(effect)), docker: '' };
    case 'email-code-refused':
      return {
        ours: t(emailCodeRefusalKey(effect.verdict)),
        docker: t('refusals:docker.not-published'),
      };
    case 'access-token-refused':
      return { ours: t(`refusals:token.${effect.reason}`), docker: '' };
    case 'refused':
      return refusedSentence(t, effect.reason);
    default:
      return undefined;
  }
}

const attempts = (t: Translate, left: number | undefined) =>
  left === undefined ? {} : { attempts: attemptsText(t, left) };

function refusedSentence(t: Translate, reason: RefusalReason): Sentence | undefined {
  switch (reason) {
    case 'password-not-given':
    case 'password-forgotten':
    case 'not-simulated':
      return { ours: t(`refusals:${reason}`), docker: '' };
    case 'no-recovery-code-on-file':
      return { ours: t('refusals:recovery.none-on-file'), docker: '' };
    // No control on a rendered screen causes these.
    case 'not-on-this-screen':
    case 'nothing-to-keep':
      return undefined;
  }
}
