/**
 * The text that a screen reader speaks after a command: its output and the explanation of its
 * result.
 */
import type { TerminalNote } from '../core/devices/terminal/note.ts';
import type { Terminal } from '../core/devices/terminal/terminal.ts';
import type { MessagePart } from './announce.ts';
import type { Translate } from './simulator-context.ts';
import { terminalSentence } from './terminal-note.ts';

type Lines = Terminal['lines'];

/**
 * The maximum number of characters: a message cannot be skipped, and the terminal shows the whole
 * output.
 */
const LONGEST = 300;

/** The output lines after those of `before`. Empty if lines were reverted or cleared. */
export function newOutput(before: Lines, after: Lines): string {
  const last = before.at(-1);
  const from = last ? after.lastIndexOf(last) + 1 : 0;
  if (last && from === 0) return '';
  return after
    .slice(from)
    .filter(({ kind, text }) => kind !== 'typed' && text.trim() !== '')
    .map(({ text }) => text)
    .join('\n');
}

/** The beginning of the output, and then the sentences of the notes. */
export function terminalResponse(
  t: Translate,
  output: string,
  notes: readonly TerminalNote[],
): readonly MessagePart[] {
  const text = output.length > LONGEST ? `${output.slice(0, LONGEST - 1)}…` : output;
  const sentences = notes.map((note) => terminalSentence(t, note));
  return text === '' ? sentences : [{ text, lang: 'en' }, ...sentences];
}
