/** Why a command did what it did, in one sentence of the reader's language. */
import type { TerminalNote } from '../core/devices/terminal/note.ts';
import { fiction } from '../core/world/demo-identity.ts';
import type { Translate } from './simulator-context.ts';

export function terminalSentence(t: Translate, note: TerminalNote): string {
  switch (note.kind) {
    case 'credential-refused':
      return t(`terminal:refused.${note.reason}`, { id: fiction.dockerId });
    case 'wrong-thing':
      return t(`terminal:wrong.${note.what}`);
    case 'not-simulated':
    case 'unknown-command':
    case 'unset-variable':
      return t(`terminal:note.${note.kind}`, { word: note.word });
    case 'meant':
      return t('terminal:note.meant', { line: note.line });
    default:
      return t(`terminal:note.${note.kind}`);
  }
}
