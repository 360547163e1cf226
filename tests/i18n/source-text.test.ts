/** Line endings of the files in this checkout. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSource, writeSource } from '../../src/i18n/source-text.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'two-factor-guide-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a text is read with LF, and without a byte order mark', () => {
  const file = join(folder, 'read.txt');
  writeFileSync(file, '\uFEFFone\r\ntwo\n\r\n');
  expect(readSource(file)).toBe('one\ntwo\n\n');
});

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('a file with %s keeps these line endings, whichever the new text has', (_name, end) => {
  const file = join(folder, 'written.txt');
  for (const text of ['one\ntwo\n', 'one\r\ntwo\r\n', 'one\r\ntwo\n']) {
    writeFileSync(file, `before${end}`);
    writeSource(file, text);
    expect(readFileSync(file, 'utf8')).toBe(`one${end}two${end}`);
  }
});
