/**
 * Reads and writes the text files of this checkout. Git or an editor on Windows may write CRLF and
 * a byte order mark; code that parses or hashes a text gets LF only.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** The text without byte order mark, with LF line endings. */
export const normalized = (text: string): string =>
  text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');

/** Reads a UTF-8 file as normalized text. A relative path starts at the working directory. */
export const readSource = (file: string | URL): string => normalized(readFileSync(file, 'utf8'));

/** Replaces the text of a file and keeps its line endings (LF or CRLF). */
export function writeSource(file: string | URL, text: string): void {
  const crlf = readFileSync(file, 'utf8').includes('\r\n');
  const lf = normalized(text);
  writeFileSync(file, crlf ? lf.replaceAll('\n', '\r\n') : lf);
}
