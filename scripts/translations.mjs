/**
 * `npm run translations`: how much of each Japanese page was reviewed against today's English.
 * `npm run translations -- stamp 2fa/index`: records that a page has been reviewed, block by block.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { freshness, hashesOf } from '../src/i18n/freshness.ts';

const [command, page] = process.argv.slice(2);
const pages = globSync('content/docs/en/**/*.mdx').map((file) =>
  file.replace('content/docs/en/', '').replace('.mdx', ''),
);
const read = (language, name) => readFileSync(`content/docs/${language}/${name}.mdx`, 'utf8');
const kept = (source) => /^sourceHashes: '([^']*)'$/m.exec(source)?.[1]?.split(' ') ?? [];

function stamp(name) {
  if (!pages.includes(name))
    throw new Error(`There is no page ${name}; there are: ${pages.join(', ')}`);
  const line = `sourceHashes: '${hashesOf(read('en', name)).join(' ')}'`;
  const page = read('ja', name).replace(/^sourceHashes: .*\n/m, '');
  writeFileSync(`content/docs/ja/${name}.mdx`, page.replace(/\n---\n/, `\n${line}\n---\n`));
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
