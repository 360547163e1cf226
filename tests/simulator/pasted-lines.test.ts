/**
 * Each line ending of a pasted text acts as the Enter key, wherever the caret is.
 * Trials: trials.md#two-commands-pasted
 */
import { describe, expect, test } from 'vitest';
import { pastedLines } from '../../src/simulator/pasted-lines.ts';

/** The line endings of Unix, Windows, and old Macs, and those of Unicode (UAX #14). */
const ENDINGS = ['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];
const COMMANDS = ['docker logout', 'docker login', '', '  docker pull nginx'];
/** What the field holds before the paste: the text, and the selection that the paste replaces. */
const FIELDS = [
  { value: '', selectionStart: 0, selectionEnd: 0, before: '', behind: '' },
  { value: 'sudo ', selectionStart: 5, selectionEnd: 5, before: 'sudo ', behind: '' },
  { value: ' # end', selectionStart: 0, selectionEnd: 0, before: '', behind: ' # end' },
  { value: 'a old b', selectionStart: 2, selectionEnd: 5, before: 'a ', behind: ' b' },
  { value: 'no caret', selectionStart: null, selectionEnd: null, before: 'no caret', behind: '' },
];

const pastes = ENDINGS.flatMap((ending) =>
  [2, 3, 4].flatMap((count) =>
    [false, true].flatMap((ended) =>
      FIELDS.map((field) => ({ ending, lines: COMMANDS.slice(0, count), ended, field })),
    ),
  ),
);

describe(`${pastes.length} pasted texts`, () => {
  test('enter all complete lines, and leave the rest in the field', () => {
    for (const { ending, lines, ended, field } of pastes) {
      const { before, behind } = field;
      const all = ended ? [...lines, ''] : lines;
      const text = all.join(ending);
      const expected = all.map(
        (line, at) => (at === 0 ? before : '') + line + (at === all.length - 1 ? behind : ''),
      );
      expect(pastedLines(text, field), JSON.stringify({ text, field })).toEqual({
        entered: expected.slice(0, -1).join('\n'),
        left: expected.at(-1),
      });
    }
  });
});

test('a text of one line is an ordinary paste', () => {
  for (const text of ['', 'docker login', 'a\tb', 'a\u00a0b']) {
    for (const field of FIELDS) expect(pastedLines(text, field)).toBeUndefined();
  }
});
