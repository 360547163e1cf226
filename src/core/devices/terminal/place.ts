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

/** Whether a blank follows the word, possibly after operators. A password can contain operators. */
export function isAlone(line: string, { to }: Word): boolean {
  return /^[;|&)"'`]*(?:\s|$)/.test(line.slice(to));
}
