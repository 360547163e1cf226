/**
 * Inserts a notice before each block of a translated page whose English text has changed since the
 * review. Works on the source before it is parsed, because blocks are counted in the source.
 */
import type { Plugin } from 'vite';
import { piecesOf, staleBlocks } from '../../../i18n/freshness.ts';
import { readSource } from '../../../i18n/source-text.ts';

const TAGS_ONLY = /^\s*(<\/?[A-Z][^>]*>\s*)+$/;

/**
 * Inserts the notice before the first line that is more than component tags, because some tags must
 * come first.
 */
function marked(block: string): string {
  const lines = block.split('\n');
  const at = lines.findIndex((line) => line.trim() !== '' && !TAGS_ONLY.test(line));
  if (at < 0) return block;
  const [indent = ''] = /^\s*/.exec(lines[at] ?? '') ?? [];
  return [...lines.slice(0, at), '', `${indent}<OutdatedBlock />`, '', ...lines.slice(at)].join(
    '\n',
  );
}

/**
 * Inserts the notices into the source of a translated page. `english` is the source of the English
 * page.
 */
export function withMarks(page: string, english: string): string {
  const [, hashes = ''] = /^sourceHashes: '([^']*)'$/m.exec(page) ?? [];
  const stale = staleBlocks(english, hashes.split(' '));
  let seen = -1;
  return piecesOf(page)
    .map(({ text, block }) => {
      if (block) seen += 1;
      return block && stale.includes(seen) ? marked(text) : text;
    })
    .join('');
}

/**
 * Matches a Japanese page wherever the checkout is, and captures its path below the language's
 * folder.
 */
const JAPANESE = /\/docs\/ja\/((?!.*\/docs\/).*\.mdx)$/;

export const staleMarks: Plugin = {
  name: 'stale-blocks',
  enforce: 'pre',
  transform: {
    filter: { id: JAPANESE },
    handler: (code, id) => withMarks(code, readSource(id.replace(JAPANESE, '/docs/en/$1'))),
  },
};
