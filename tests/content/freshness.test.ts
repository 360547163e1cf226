import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blocksOf, freshness, hashesOf, staleBlocks, textHash } from '../../src/i18n/freshness.ts';
import { readSource } from '../../src/i18n/source-text.ts';
import { withMarks } from '../../src/site/build/markdown/stale-blocks.ts';

const page =
  '---\ntitle: T\n---\n\n## One {/* #one */}\n\nText\nover two lines.\n\n```sh\na\n\nb\n```\n\nLast.\n';

describe('a page’s blocks', () => {
  test('are split at blank lines; a code block is one block, and front matter is left out', () => {
    expect(blocksOf(page)).toEqual([
      '## One {/* #one */}',
      'Text over two lines.',
      '```sh a b ```',
      'Last.',
    ]);
  });

  test('are unchanged by a new line break; a new word changes one block', () => {
    const reviewed = hashesOf(page);
    expect(freshness(page.replace('Text\nover', 'Text over'), reviewed).changed).toEqual([]);
    expect(freshness(page.replace('Last.', 'Very last.'), reviewed)).toEqual({
      blocks: 4,
      reviewed: 3,
      changed: ['Very last.'],
    });
  });
});

describe('a component in a block', () => {
  const written = 'Press <Label k="one" />.\n\n<LinkCard to="/a/" title="Read this">\n';
  const hashes = hashesOf(written);

  test('does not change the hash if its name or an attribute that readers do not see changes', () => {
    const renamed = 'Press <Label k="two" />.\n\n<LinkCard to="/b/" title="Read this">\n';
    expect(hashesOf(renamed)).toEqual(hashes);
    expect(textHash(renamed)).toBe(textHash(written));
  });

  test('changes the hash if a title, a date, or its position changes', () => {
    expect(hashesOf(written.replace('Read', 'Do'))[1]).not.toBe(hashes[1]);
    expect(
      hashesOf(written.replace('Press <Label k="one" />', '<Label k="one" /> Press'))[0],
    ).not.toBe(hashes[0]);
    expect(textHash(written.replace('Read', 'Do'))).not.toBe(textHash(written));
  });

  test('is ordinary text inside code', () => {
    const code = '```sh\ndocker login <Name>\n```\n';
    expect(hashesOf(code.replace('Name', 'Other'))).not.toEqual(hashesOf(code));
    expect(textHash(code.replace('Name', 'Other'))).not.toBe(textHash(code));
  });
});

describe('identical blocks', () => {
  const twice = 'Same.\n\nOther.\n\nSame.\n';
  const reviewed = hashesOf(twice);

  test('are counted separately if one of them is removed or added', () => {
    expect(freshness(twice, reviewed)).toEqual({ blocks: 3, reviewed: 3, changed: [] });
    expect(staleBlocks(twice, reviewed)).toEqual([]);
    expect(staleBlocks('Same.\n\nOther.\n', reviewed)).toEqual([2]);
    expect(staleBlocks('Other.\n', reviewed)).toEqual([0, 2]);
    const more = `${twice}\nSame.\n`;
    expect(freshness(more, reviewed)).toEqual({ blocks: 4, reviewed: 3, changed: ['Same.'] });
    expect(freshness('Same.\n\nSame.\n', hashesOf('Same.\n')).changed).toEqual(['Same.']);
  });
});

test('indented code, or code with fences in its lines, is one block', () => {
  const code = 'Before.\n\n  ```sh\n  a ```\n\n  ``` b\n  ```\n\nAfter ``` it.\n';
  expect(blocksOf(code)).toEqual(['Before.', '```sh a ``` ``` b ```', 'After ``` it.']);
});

describe('the notice on a translated block whose English text changed', () => {
  const reviewed = hashesOf(page);
  const translated = (body: string) =>
    `---\ntitle: 題\nsourceHashes: '${reviewed.join(' ')}'\n---\n${body}`;
  const japanese = translated(
    '\n## 一 {/* #one */}\n\n<Note>\n  本文。\n</Note>\n\n```sh\na\n\nb\n```\n\n終わり。\n',
  );

  test('is not added to a page that is up to date', () => {
    expect(withMarks(japanese, page)).toBe(japanese);
  });

  test('is inserted before the block’s first words, inside the tags around them', () => {
    expect(withMarks(japanese, page.replace('Text', 'New text'))).toBe(
      japanese.replace('  本文。', '\n  <OutdatedBlock />\n\n  本文。'),
    );
  });

  test('is not added to other blocks if a block was added or removed', () => {
    expect(staleBlocks(page.replace('Last.', 'Last.\n\nMore.'), reviewed)).toEqual([]);
    expect(staleBlocks(page.replace('Last.', ''), reviewed)).toEqual([3]);
  });
});

const reviewedIn = (page: string): readonly string[] =>
  /^sourceHashes: '([^']*)'$/m.exec(page)?.[1]?.split(' ') ?? [];

const names = globSync('content/docs/en/**/*.mdx').map((file) =>
  file.replace('content/docs/en/', ''),
);

test.each(names)('the Japanese %s has a block for each block it was reviewed against', (name) => {
  const japanese = readSource(`content/docs/ja/${name}`);
  expect(blocksOf(japanese)).toHaveLength(reviewedIn(japanese).length);
});

test.each(names)(
  'the Japanese %s was reviewed against each block of the current English page',
  (name) => {
    const japanese = readSource(`content/docs/ja/${name}`);
    const reviewed = reviewedIn(japanese);
    if (/^behind: true$/m.test(japanese)) return;
    const { changed } = freshness(readSource(`content/docs/en/${name}`), reviewed);
    expect(
      changed,
      `review them, then run: npm run translations -- stamp ${name.replace('.mdx', '')}`,
    ).toEqual([]);
  },
);

test('every page has the date of its last change (npm run dates)', () => {
  const undated = globSync('content/docs/**/*.mdx').filter((file) => {
    const source = readSource(file);
    const [, day = '', hash] = /^changed: '(\S+) (\S+)'$/m.exec(source) ?? [];
    return hash !== textHash(source) || Number.isNaN(Date.parse(day));
  });
  expect(undated).toEqual([]);
});
