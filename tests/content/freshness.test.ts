import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blocksOf, freshness, hashesOf, staleBlocks, textHash } from '../../src/i18n/freshness.ts';
import { withMarks } from '../../src/site/build/markdown/stale-blocks.ts';

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

describe('a translated block is marked when its English changed', () => {
  const reviewed = hashesOf(page);
  const translated = (body: string) =>
    `---\ntitle: 題\nsourceHashes: '${reviewed.join(' ')}'\n---\n${body}`;
  const japanese = translated(
    '\n## 一 {/* #one */}\n\n<Note>\n  本文。\n</Note>\n\n```sh\na\n\nb\n```\n\n終わり。\n',
  );

  test('and nothing is changed in a page that is up to date', () => {
    expect(withMarks(japanese, page)).toBe(japanese);
  });

  test('before its first words, inside the tags around them', () => {
    expect(withMarks(japanese, page.replace('Text', 'New text'))).toBe(
      japanese.replace('  本文。', '\n  <Stale />\n\n  本文。'),
    );
  });

  test('a block that came or went marks no other', () => {
    expect(staleBlocks(page.replace('Last.', 'Last.\n\nMore.'), reviewed)).toEqual([]);
    expect(staleBlocks(page.replace('Last.', ''), reviewed)).toEqual([3]);
  });
});

const reviewedIn = (page: string): readonly string[] =>
  /^sourceHashes: '([^']*)'$/m.exec(page)?.[1]?.split(' ') ?? [];

const names = globSync('content/docs/en/**/*.mdx').map((file) =>
  file.replace('content/docs/en/', ''),
);

test.each(names)('the Japanese %s has a block for each one it was reviewed against', (name) => {
  const japanese = readFileSync(`content/docs/ja/${name}`, 'utf8');
  expect(blocksOf(japanese)).toHaveLength(reviewedIn(japanese).length);
});

test.each(names)('the Japanese %s was reviewed against each block of today’s English', (name) => {
  const japanese = readFileSync(`content/docs/ja/${name}`, 'utf8');
  const reviewed = reviewedIn(japanese);
  if (/^behind: true$/m.test(japanese)) return;
  const { changed } = freshness(readFileSync(`content/docs/en/${name}`, 'utf8'), reviewed);
  expect(
    changed,
    `review them, then: npm run translations -- stamp ${name.replace('.mdx', '')}`,
  ).toEqual([]);
});

test('every page carries the day its text was last changed (npm run dates)', () => {
  const undated = globSync('content/docs/**/*.mdx').filter((file) => {
    const source = readFileSync(file, 'utf8');
    const [, day = '', hash] = /^changed: '(\S+) (\S+)'$/m.exec(source) ?? [];
    return hash !== textHash(source) || Number.isNaN(Date.parse(day));
  });
  expect(undated).toEqual([]);
});
