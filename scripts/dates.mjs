/**
 * `npm run dates`: gives today's date to every page whose text differs from the text it was last
 * dated for. A page carries both, `changed: '2026-11-25 1a2b3c4d'`, so that the day it shows needs
 * no history of versions, and a test sees when it was forgotten.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { textHash } from '../src/i18n/freshness.ts';

const CHANGED = /^changed: '(\S+) (\S+)'\n/m;

for (const file of globSync('content/docs/**/*.mdx')) {
  const page = readFileSync(file, 'utf8');
  const hash = textHash(page);
  if (CHANGED.exec(page)?.[2] === hash) continue;
  const line = `changed: '${new Date().toISOString().slice(0, 10)} ${hash}'\n`;
  const dated = CHANGED.test(page)
    ? page.replace(CHANGED, line)
    : page.replace(/^order: .*\n/m, (order) => order + line);
  writeFileSync(file, dated);
  console.log(file);
}
