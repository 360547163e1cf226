/**
 * `npm run translations`: prints how many English blocks each Japanese page was reviewed against.
 * `npm run translations -- stamp 2fa/index`: records that the Japanese page was reviewed against
 * the current English page.
 */
import { globSync } from 'node:fs';
import { freshness, hashesOf } from '../src/i18n/freshness.ts';
import { readSource, writeSource } from '../src/i18n/source-text.ts';

const [command, page] = process.argv.slice(2);
const pages = globSync('content/docs/en/**/*.mdx').map((file) =>
  file.replaceAll('\\', '/').replace('content/docs/en/', '').replace('.mdx', ''),
);
const read = (language, name) => readSource(`content/docs/${language}/${name}.mdx`);
const kept = (source) => /^sourceHashes: '([^']*)'$/m.exec(source)?.[1]?.split(' ') ?? [];

function stamp(name) {
  if (!pages.includes(name))
    throw new Error(`There is no page ${name}; there are: ${pages.join(', ')}`);
  const line = `sourceHashes: '${hashesOf(read('en', name)).join(' ')}'`;
  const page = read('ja', name).replace(/^sourceHashes: .*\n/m, '');
  writeSource(`content/docs/ja/${name}.mdx`, page.replace(/\n---\n/, `\n${line}\n---\n`));
}

if (command === 'stamp') stamp(page);
console.table(
  Object.fromEntries(
    pages.toSorted().map((name) => {
      const { blocks, reviewed, changed } = freshness(read('en', name), kept(read('ja', name)));
      return [name, { blocks, reviewed, changed: changed.length }];
    }),
  ),
);
