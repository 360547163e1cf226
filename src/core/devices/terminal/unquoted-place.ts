/**
 * The places of credentials that the shell does not read as one word: an unquoted password that
 * contains an operator or a `#`, and the lines of a here-document.
 */
import type { Token, Word } from './command-line.ts';
import { placeIn, type Place } from './place.ts';
import { isFileName, type KnownNames } from './readable-word.ts';

/** The positions after each operator. */
export function operatorStarts(tokens: readonly Token[]): readonly number[] {
  return tokens.flatMap((token) => (token.kind === 'operator' ? [token.to] : []));
}

/**
 * The text after `start` up to the next blank: an unquoted password that contains `&` or `;`. No
 * place if the text is a command or a file.
 */
export function attachedPlaces(
  start: number,
  tokens: readonly Token[],
  { line, known }: { readonly line: string; readonly known: KnownNames },
): readonly Place[] {
  let end = start;
  const words: Word[] = [];
  for (const token of tokens) {
    const { from, to } = token.kind === 'word' ? token.word : token;
    if (from !== end || to === end) continue;
    end = to;
    if (token.kind === 'word') words.push(token.word);
  }
  const [first] = words;
  const file = first !== undefined && isFileName(line.slice(first.from, first.to), known);
  const command = first !== undefined && /^(?:docker|echo|printf|sudo)$/.test(first.text);
  if (first === undefined || file || command) return [];
  const attached = { from: start, to: end, secret: line.slice(start, end) };
  return [attached, ...words.map((word) => placeIn(word))];
}

/**
 * A password that begins with `#`, or has one after an operator: the shell reads it as a comment. A
 * real comment has a blank after the `#`.
 */
export function commentPlaces(tokens: readonly Token[], line: string): readonly Place[] {
  const end = endOf(tokens);
  const written = end === 0 ? /#\S{5}.*$/s : /(?:^#|#\S{5}).*$/s;
  const [comment] = written.exec(line.slice(end)) ?? [];
  return comment === undefined ? [] : [lineEnd(line, line.length - comment.length)];
}

/** The end of the last token. */
export function endOf(tokens: readonly Token[]): number {
  const last = tokens.at(-1);
  if (last === undefined) return 0;
  return last.kind === 'word' ? last.word.to : last.to;
}

/** The lines of a here-document. */
export function herePlaces(tokens: readonly Token[], line: string): readonly Place[] {
  const newline = line.indexOf('\n');
  return newline >= 0 && tokens.some(isOperator('<<')) ? [lineEnd(line, newline + 1)] : [];
}

function lineEnd(line: string, from: number): Place {
  return { from, to: line.length, secret: line.slice(from) };
}

/** A test for tokens that are this operator. */
export function isOperator(text: string): (token: Token) => boolean {
  return (token) => token.kind === 'operator' && token.text === text;
}
