/** One line of the log for an effect, in the reader's language. */
import type { Effect } from '../../core/world/effect.ts';
import type { Translate } from '../simulator-context.ts';
import { terminalSentence } from '../terminal-note.ts';

/** `undefined` for effects that the reader sees on a device. */
export function logSentence(t: Translate, effect: Effect): string | undefined {
  switch (effect.type) {
    case 'two-factor':
      return t(`simulator:log.two-factor.${effect.to}`);
    case 'enrollment-discarded':
    case 'recovery-code-kept':
      return t(`simulator:log.${effect.type}`);
    case 'code-judged': {
      const { verdict } = effect;
      const step = 'timeStep' in verdict ? verdict.timeStep : 0;
      const outcome = verdict.ok ? 'ok' : verdict.reason;
      return t(`simulator:log.code.${outcome}`, { step });
    }
    case 'recovery-code-judged': {
      const outcome = effect.verdict.ok ? 'ok' : 'refused';
      return t(`simulator:log.recovery.${outcome}`);
    }
    case 'access-token':
      return t(`simulator:log.access-token.${effect.change}`);
    case 'terminal':
      return terminalSentence(t, effect.note);
    case 'mail':
      return t(`simulator:log.mail.${effect.kind}`);
    case 'phone':
      return effect.note.kind === 'entry-added' ? t('simulator:log.entry-added') : undefined;
    case 'key':
      return effect.note.kind === 'entry-added' ? t('simulator:log.entry-added-key') : undefined;
    default:
      return undefined;
  }
}
