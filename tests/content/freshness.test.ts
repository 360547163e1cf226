import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blocksOf, freshness, hashesOf } from '../../src/i18n/freshness.ts';

const page =
  '---\ntitle: T\n---\n\n## One {/* #one */}\n\nText\nover two lines.\n\n```sh\na\n\nb\n```\n\nLast.\n';

describe('a page is counted in blocks', () => {
  test('cut at blank lines, code kept whole, front matter left out', () => {
    expect(blocksOf(page)).toEqual([
      '## One {/* #one */}',
      'Text over two lines.',
      '```sh a b ```',
      'Last.',
    ]);
  });

  test('a new line break changes nothing, a new word changes one block', () => {
    const reviewed = hashesOf(page);
    expect(freshness(page.replace('Text\nover', 'Text over'), reviewed).changed).toEqual([]);
    expect(freshness(page.replace('Last.', 'Very last.'), reviewed)).toEqual({
      blocks: 4,
      reviewed: 3,
      changed: ['Very last.'],
    });
  });
});

const names = globSync('content/docs/en/**/*.mdx').map((file) =>
  file.replace('content/docs/en/', ''),
);

test.each(names)('the Japanese %s was reviewed against each block of today’s English', (name) => {
  const japanese = readFileSync(`content/docs/ja/${name}`, 'utf8');
  const reviewed = /^sourceHashes: '([^']*)'$/m.exec(japanese)?.[1]?.split(' ') ?? [];
  if (/^behind: true$/m.test(japanese)) return;
  const { changed } = freshness(readFileSync(`content/docs/en/${name}`, 'utf8'), reviewed);
  expect(
    changed,
    `review them, then: npm run translations -- stamp ${name.replace('.mdx', '')}`,
  ).toEqual([]);
});
