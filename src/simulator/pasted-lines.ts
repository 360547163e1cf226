/**
 * Text that is pasted into the terminal's field. In a terminal, a pasted line ending acts as the
 * Enter key. A browser's one-line field would remove it and join the lines.
 */

/** The line endings of all platforms, and the separators of Unicode (UAX #14, class BK). */
const lineEnding = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

type Pasted = {
  /** The complete lines, joined with `\n`. */
  readonly entered: string;
  /** The last line, which stays in the field. */
  readonly left: string;
};

/**
 * Splits the text that the field would have after the paste. `undefined` if the pasted text has no
 * line ending.
 */
export function pastedLines(
  pasted: string,
  field: Pick<HTMLInputElement, 'value' | 'selectionStart' | 'selectionEnd'>,
): Pasted | undefined {
  if (!lineEnding.test(pasted)) return undefined;
  const { value, selectionStart, selectionEnd } = field;
  const before = value.slice(0, selectionStart ?? value.length);
  const behind = value.slice(selectionEnd ?? value.length);
  const lines = (before + pasted + behind).split(lineEnding);
  return { entered: lines.slice(0, -1).join('\n'), left: lines.at(-1) ?? '' };
}
