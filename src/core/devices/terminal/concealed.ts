/**
 * What was typed, as it may stay on the screen and in the history.
 *
 * A real shell shows and keeps everything; here a secret in a command line is covered at once, so
 * that nobody learns to leave one there, and no log or saved world holds it.
 */
import { likenessOf } from '../../otp/typed-text.ts';
import { fiction } from '../../fiction.ts';
import type { CommandLine, Word } from './command-line.ts';

export const concealment = '••••••';

/** The line with its secrets covered: what looks like one, and whatever follows `-p`. */
export function concealedLine(line: string, { words }: CommandLine): string {
  return words.reduceRight((shown, word, index) => {
    const from = secretStart(word, words[index - 1]);
    return from === undefined ? shown : shown.slice(0, from) + concealment + shown.slice(word.to);
  }, line);
}

/** One typed word, covered if it looks like a secret. */
export function concealedWord(text: string): string {
  return looksSecret(text) ? concealment : text;
}

/** Where in the line the word's secret begins; `undefined` without one. */
function secretStart(word: Word, before: Word | undefined): number | undefined {
  if (before?.text === '-p' || before?.text === '--password') return word.from;
  const [option] = /^(?:--password=|-p)(?=.)/.exec(word.text) ?? [];
  if (option !== undefined) return word.from + option.length;
  return looksSecret(word.text) ? word.from : undefined;
}

function looksSecret(text: string): boolean {
  if (text === fiction.password) return true;
  switch (likenessOf(text)) {
    case 'recovery-code':
    case 'text-code':
    case 'key-uri':
    case 'access-token':
      return true;
    case 'authentication-code':
    case 'password':
    case 'unknown':
      return false;
  }
}
