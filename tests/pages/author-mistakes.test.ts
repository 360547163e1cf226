/** The MDX plugins of the build: what they output, and the errors that they report to authors. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs, type MdastPluginDefinition } from 'satteri';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editionBlocks } from '../../src/site/build/markdown/editions.ts';
import { headingIds } from '../../src/site/build/markdown/heading-ids.ts';
import { localLinks } from '../../src/site/build/markdown/local-links.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a page below `content/docs` and compiles it with a plugin. */
async function compiled(
  plugin: unknown,
  source: string,
  name = 'content/docs/ja/2fa/index.mdx',
): Promise<string> {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
  const { code } = await mdxToJs(source, {
    mdastPlugins: [plugin as MdastPluginDefinition],
    fileURL: pathToFileURL(file),
  });
  return code;
}

describe('a heading', () => {
  test('gets the id in its comment, and links to itself', async () => {
    const code = await compiled(headingIds, '## 前提 `x` {/* #prerequisites */}\n');
    expect(code).toMatch(/id: ?"prerequisites"/);
    expect(code).toMatch(/href: ?"#prerequisites"/);
    expect(code).toContain('"前提 "');
    expect(code).not.toContain('/* #');
  });

  test('keeps its level', async () => {
    const code = await compiled(headingIds, '## One {/* #a */}\n\n### Part {/* #b */}\n');
    expect(code).toContain('components.h2');
    expect(code).toContain('components.h3');
  });

  test('has no space at its end', async () => {
    const code = await compiled(headingIds, '## Text {/* #a */}\n');
    expect(code).toContain('"Text"');
  });

  test.each([
    ['without an id', '\n## Text\n', '2fa/index.mdx:2: this heading needs an id'],
    [
      'with an expression that is not an id',
      '## Text {/* a */}\n',
      '2fa/index.mdx:1: this heading needs an id',
    ],
    [
      'with the id of another heading',
      '## One {/* #a */}\n\n## Two {/* #a */}\n',
      '2fa/index.mdx:3: the id #a is used twice',
    ],
  ])('%s stops the build with file and line', async (_what, source, message) => {
    await expect(compiled(headingIds, source)).rejects.toThrow(`content/docs/ja/${message}`);
  });
});

describe('a link', () => {
  beforeEach(async () => {
    await compiled(headingIds, '## A {/* #a */}\n', 'content/docs/ja/access-tokens.mdx');
    await compiled(headingIds, '## B {/* #b */}\n', 'content/docs/ja/2fa/new-phone.mdx');
    await compiled(headingIds, '## C {/* #c */}\n', 'content/docs/ja/practice.mdx');
    await compiled(headingIds, '## D {/* #d */}\n', 'content/docs/en/english-only.mdx');
  });
  const link = (to: string, base = '/') => compiled(localLinks(base), `[x](${to}) {/* #here */}\n`);

  test.each([
    ['/access-tokens/', '/', '/ja/access-tokens/'],
    ['/access-tokens/#a', '/', '/ja/access-tokens/#a'],
    ['/2fa/', '/docs/', '/docs/ja/2fa/'],
    ['/2fa/new-phone/#b', '/docs', '/docs/ja/2fa/new-phone/#b'],
    ['#here', '/docs', '#here'],
    ['https://example.com/a/', '/docs', 'https://example.com/a/'],
    ['/practice/#lost-phone', '/', '/ja/practice/#lost-phone'],
  ])('to %s below %s leads to %s', async (to, base, address) => {
    expect(await link(to, base)).toContain(`"${address}"`);
  });

  test.each([
    ['/nowhere/', 'there is no page /nowhere/'],
    ['/english-only/', 'there is no page /english-only/'],
    ['/access-tokens/#nowhere', '/access-tokens/ has no heading #nowhere'],
    ['#nowhere', 'this page has no heading #nowhere'],
    ['/practice/#no-such', 'there is no exercise no-such'],
  ])('to %s stops the build: %s', async (to, message) => {
    await expect(link(to)).rejects.toThrow(
      new RegExp(`content/docs/ja/2fa/index\\.mdx:1: ${to.replace(/[/#]/g, '\\$&')}|${message}`),
    );
    await expect(link(to)).rejects.toThrow(message);
  });
});

describe('a label or a picture', () => {
  test('gets its edition, its position, and whether it is the first use of its key', async () => {
    const source = `<Label k="a" /> and <Label k="a" />

<Edition is="classic">

<Label k="a" />

<Screen name="pairing" />

</Edition>

<Label k="b" edition="classic" />
`;
    const found = await compiled(editionBlocks, source);
    const uses = (text: string) => found.split(text).length - 1;
    // Three labels are the first of their edition: a in today, a in classic, b in classic.
    expect(uses('first: true')).toBe(3);
    expect(uses('edition: "today"')).toBe(2);
    expect(uses('edition: "classic"')).toBe(3);
    expect(found).toMatch(/at: "[^"]*content\/docs\/ja\/2fa\/index\.mdx:7"/);
    expect(uses('choice: true')).toBe(1);
  });

  test('is the first use of its key once in each section, with its subsections', async () => {
    const label = '<Label k="a" />';
    const source = [label, '## One', label, '### Part', label, '## Two', `${label} ${label}`];
    const found = await compiled(editionBlocks, `${source.join('\n\n')}\n`);
    const firsts = found.split('_jsx(Label').slice(1);
    expect(firsts.map((each) => each.includes('first: true'))).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  test('in a step has the number of the step in its list, and the control of its act', async () => {
    const step = (does: string) =>
      `<Step does="${does}">\n\n<Screen name="pairing" />\n\n</Step>\n\n`;
    const source = `<Screen name="home" />

<Steps>

${['hub.press:avatar', 'hub.submit', 'saved-codes.keep-recovery-code'].map(step).join('')}</Steps>

<Steps>

${step('hub.submit:recovery-code')}</Steps>
`;
    const found = await compiled(editionBlocks, source);
    const pictures = found.split('_jsx(Screen').slice(1);
    const value = (picture: string, name: string) =>
      new RegExp(`\\b${name}: "([^"]*)"`).exec(picture)?.[1];
    expect(pictures.map((each) => [value(each, 'step'), value(each, 'control')])).toEqual([
      [undefined, undefined],
      ['1', 'avatar'],
      ['2', 'enable'],
      ['3', 'copy-recovery-code'],
      ['1', 'verify'],
    ]);
  });

  test('only the first edition on a page has the choice of edition', async () => {
    const source =
      '<Edition is="today">\n\nA\n\n</Edition>\n\n<Edition is="classic">\n\nB\n\n</Edition>\n';
    expect((await compiled(editionBlocks, source)).split('choice: true')).toHaveLength(2);
  });
});
