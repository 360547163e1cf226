/** One sentence in the reader's language that explains the result of a command. */
import type { TerminalNote } from '../core/devices/terminal/note.ts';
import { demoIdentity } from '../core/world/demo-identity.ts';
import type { Translate } from './simulator-context.ts';

export function terminalSentence(t: Translate, note: TerminalNote): string {
  switch (note.kind) {
    case 'credential-refused':
      return t(`terminal:refused.${note.reason}`, { id: demoIdentity.dockerId });
    case 'wrong-thing':
      return t(`terminal:wrong.${note.what}`);
    case 'not-simulated':
    case 'unknown-command':
    case 'unset-variable':
      return t(`terminal:note.${note.kind}`, { word: note.word });
    case 'meant':
      return t(`terminal:note.meant.${note.what}`, { line: note.line });
    case 'name-as-server':
      return t('terminal:note.name-as-server', { line: note.line });
    case 'hub-address':
      return t('terminal:note.hub-address', { word: note.word, line: note.line });
    default:
      return t(`terminal:note.${note.kind}`);
  }
}
