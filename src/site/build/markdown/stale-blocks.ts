/**
 * Marks, in a translated page, each block whose English has changed since the review. Done on the
 * page's source before it is parsed, because blocks are counted there.
 */
import { readFileSync } from 'node:fs';
import { piecesOf, staleBlocks } from '../../../i18n/freshness.ts';

const TAGS_ONLY = /^\s*(<\/?[A-Z][^>]*>\s*)+$/;

/** The mark goes before the first line that is not only tags: a tag may have to stand first. */
function marked(block) {
  const lines = block.split('\n');
  const at = lines.findIndex((line) => line.trim() !== '' && !TAGS_ONLY.test(line));
  if (at < 0) return block;
  const indent = /^\s*/.exec(lines[at])[0];
  return [...lines.slice(0, at), '', `${indent}<Stale />`, '', ...lines.slice(at)].join('\n');
}

/** A page with its marks. `english` is the source it translates. */
export function withMarks(page, english) {
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

export const staleMarks = {
  name: 'stale-blocks',
  enforce: 'pre',
  transform: {
    filter: { id: /\/content\/docs\/ja\/.*\.mdx$/ },
    handler: (code, id) =>
      withMarks(code, readFileSync(id.replace('/docs/ja/', '/docs/en/'), 'utf8')),
  },
};
