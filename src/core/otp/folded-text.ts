/**
 * Folds a text for pattern matching, and maps each position of the folded text to the original.
 *
 * Folding replaces compatibility forms such as full-width letters (Unicode NFKC) and typographic
 * dashes and quotes. It removes combining marks, control characters, and characters that are not
 * displayed (Default_Ignorable_Code_Point: zero width, soft hyphen, BOM, bidi marks, variation
 * selectors, tags). The folded text is only searched; the original is shown or run.
 */

/** A range of a text in UTF-16 code units; `to` is exclusive. */
export type Span = { readonly from: number; readonly to: number };

export type FoldedText = {
  readonly text: string;
  /** Maps a range of the folded text to the range of the original that it came from. */
  original(span: Span): Span;
};

const notDrawn = /[\p{Default_Ignorable_Code_Point}\p{Mn}\p{Cc}]/gu;
const longDash = /[\u2014\u2015]/g;
// U+30FC: a Japanese keyboard in full-width mode types it for the hyphen key.
const dash = /[\p{Pd}\u2212\u30FC]/gu;
const doubleQuote = /[\u201C-\u201F\u301D-\u301F]/g;
const singleQuote = /[\u2018-\u201B]/g;

export function foldText(original: string): FoldedText {
  let text = '';
  let end = 0;
  const starts: number[] = [];
  const ends: number[] = [];
  for (const char of original) {
    const start = end;
    end += char.length;
    const folded = foldCharacter(char);
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  }
  return {
    text,
    original: ({ from, to }) => ({ from: starts[from] ?? end, to: ends[to - 1] ?? end }),
  };
}

function foldCharacter(char: string): string {
  if (/[\t\n\r -~]/.test(char)) return char;
  return char
    .replace(longDash, '--')
    .replace(dash, '-')
    .replace(doubleQuote, '"')
    .replace(singleQuote, "'")
    .normalize('NFKC')
    .replace(notDrawn, '');
}
