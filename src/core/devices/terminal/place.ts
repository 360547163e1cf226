/** A place in a line where a credential is or belongs. */
import type { Span } from '../../otp/folded-text.ts';
import type { Word } from './command-line.ts';

export type Place = Span & {
  /** The text at this place, without quotes around it. */
  readonly secret: string;
};

/** The place of a word, from the character `start` of its text to its end. */
export function placeIn(word: Word, start = 0): Place {
  return { from: word.from + start, to: word.to, secret: word.text.slice(start) };
}

/** Options that often follow another option. */
const longOption =
  /^--(?:all|build|config|debug|detach|file|force|global|help|host|name|namespace|output|password-stdin|platform|port|quiet|rm|server|silent|tag|user|username|verbose|version|yes)(?:=|$)/;

/**
 * Whether a word where a program might expect a credential is an option, and no password that
 * begins with a dash. Nobody puts an option in quotes.
 */
export function isOption({ text, from, to }: Word): boolean {
  const quoted = to - from !== text.length;
  return !quoted && (/^-[a-z]{1,4}$/i.test(text) || longOption.test(text));
}

/** Whether a blank follows the word, possibly after operators. A password can contain operators. */
export function isAlone(line: string, { to }: Word): boolean {
  return /^[;|&)"'`]*(?:\s|$)/.test(line.slice(to));
}
