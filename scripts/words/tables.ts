/**
 * The tables of `content/translating/en.md` and `ja.md` as data: for each word that is not used, the
 * one to use instead. A remark in brackets belongs to the word before it: that word is wrong in some
 * sentences only.
 */
import { readSource } from '../../src/i18n/source-text.ts';

export interface BannedWord {
  /** With its remark, if it has one. */
  readonly word: string;
  /** The cell with the word to use. */
  readonly instead: string;
}

/** Commas inside brackets belong to a remark. */
const SEPARATOR = /(?:, |、)(?![^(（]*[)）])/;

/** The cells of every table below a heading of level 2, without the tables' head rows. */
function rowsBelow(file: string, heading: string): readonly (readonly string[])[] {
  const section = readSource(file).split(`\n## ${heading}\n`)[1]?.split('\n## ')[0];
  if (section === undefined) throw new RangeError(`${file} has no heading "${heading}"`);
  const lines = section.split('\n');
  const isRule = (line: string | undefined) => line?.startsWith('| -') ?? false;
  return lines
    .filter((line, at) => line.startsWith('| ') && !isRule(line) && !isRule(lines[at + 1]))
    .map((line) => line.slice(2, -2).split(' | '));
}

/** What the last column bans. `column` is where the word to use is. */
export function bannedWords(file: string, heading: string, column: number): readonly BannedWord[] {
  return rowsBelow(file, heading).flatMap((cells) =>
    (cells.at(-1) ?? '')
      .trim()
      .split(SEPARATOR)
      .filter((word) => word !== '–' && word !== '—')
      .map((word) => ({ word, instead: (cells[column] ?? '').trim() })),
  );
}
