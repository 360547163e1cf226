/** A command that is none: often a real one in capitals, or from a keyboard in full-width mode. */
import { note, type Run } from './run.ts';

/** Says which command was probably meant by `word`, one of `known`, or that there is none. */
export function noteUnknown(run: Run, word: string, known: readonly string[], line: string): Run {
  const meant = plain(word).replace(/ .*/s, '');
  return known.includes(meant)
    ? note(run, { kind: 'meant', line: plain(line) })
    : note(run, { kind: 'unknown-command', word });
}

/** Half width and lower case; the names of variables keep their case. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/\$\{?\w+|\p{Lu}+/gu, (part) => (part.startsWith('$') ? part : part.toLowerCase()));
}
