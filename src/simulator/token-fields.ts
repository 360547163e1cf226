/**
 * Empties fields after a refused access token: the refusal says that the token was not kept, so the
 * field must not keep it either (trials.md#credential-kept).
 */
import { looksLikeRealCredential } from '../core/otp/real-credential.ts';
import { likenessOf } from '../core/otp/typed-text.ts';
import type { Effect } from '../core/world/effect.ts';
import { setText } from './hub-field.ts';
import type { Runtime } from './runtime.ts';

/** The command line masks and empties itself. */
const fields = '.simulator input[type=text]:not(#terminal-line)';

/** Returns a function that ends it. */
export const watchTokenFields = (runtime: Runtime): (() => void) =>
  runtime.listen(() => {
    if (!runtime.lastEffects().some(holdsToken)) return;
    for (const field of document.querySelectorAll<HTMLInputElement>(fields)) {
      const { value } = field;
      if (likenessOf(value) === 'access-token' || looksLikeRealCredential(value)) {
        setText(field, '');
      }
    }
  });

/** Whether the act had a text in the form of an access token. */
export function holdsToken(effect: Effect): boolean {
  switch (effect.type) {
    case 'code-judged':
    case 'recovery-code-judged':
    case 'email-code-refused':
      return !effect.verdict.ok && isToken(effect.verdict);
    case 'device-code-refused':
      return isToken(effect);
    case 'phone':
    case 'key':
      return effect.note.kind === 'refused' && isToken(effect.note.refusal);
    case 'access-token-refused':
      return effect.reason === 'description-holds-real-token';
    default:
      return false;
  }
}

const isToken = (refusal: object): boolean =>
  'looksLike' in refusal && refusal.looksLike === 'access-token';
