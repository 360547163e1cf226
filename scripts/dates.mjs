/**
 * `npm run dates`: sets the date of every page whose text has changed since its last date. The
 * front matter stores the date and the hash of the text, `changed: '2026-11-25 1a2b3c4d'`, so that
 * the date does not depend on the Git history and a test finds a forgotten one.
 */
import { globSync } from 'node:fs';
import { textHash } from '../src/i18n/freshness.ts';
import { readSource, writeSource } from '../src/i18n/source-text.ts';

const CHANGED = /^changed: '(\S+) (\S+)'\n/m;

for (const file of globSync('content/docs/**/*.mdx')) {
  const page = readSource(file);
  const hash = textHash(page);
  if (CHANGED.exec(page)?.[2] === hash) continue;
  const line = `changed: '${new Date().toISOString().slice(0, 10)} ${hash}'\n`;
  const dated = CHANGED.test(page)
    ? page.replace(CHANGED, line)
    : page.replace(/^order: .*\n/m, (order) => order + line);
  writeSource(file, dated);
  console.log(file);
}
