/**
 * Words that `npm run words` reports in comments, test names, and contributors' documents, and how
 * these texts are found in source files.
 */
import { describe, expect, test } from 'vitest';
import { textsIn } from '../../scripts/words/comments.ts';
import { DIALECT, dialectIn } from '../../scripts/words/dialect.ts';

test.each(DIALECT)('“$example” is reported', ({ pattern, plain, example }) => {
  expect(dialectIn(example).map((word) => word.pattern)).toContain(pattern);
  expect(dialectIn(plain)).toEqual([]);
});

test.each([
  'The code is stored in the tab.',
  'PAT stands for personal access token.',
  'The test reads its own file.',
  'Undefined if there is none.',
  'Docker’s page said that a code lasts 30 seconds.',
  '`said.copy` and “as in life” are quoted.',
])('“%s” is plain English', (text) => {
  expect(dialectIn(text)).toEqual([]);
});

describe('the texts of a source file', () => {
  const texts = (name: string, source: string) =>
    textsIn(name, source).map(({ kind, text }) => `${kind}: ${text}`);

  test('are its comments; line comments below each other are one text', () => {
    const source = `/**
 * One
 * text.
 */
const a = '// no comment'; // At the end.
// Two
// lines.
const b = /\\/\\* no comment \\*\\//; /* Block. */
`;
    expect(texts('a.ts', source)).toEqual([
      'comment: One\ntext.',
      'comment: At the end.',
      'comment: Two\nlines.',
      'comment: Block.',
    ]);
  });

  test('include names of tests and messages of assertions', () => {
    const source = `import { test as unwatched } from '@playwright/test';
describe.each([1])('group', () => {
  test('it is \\'quoted\\'', () => expect(1, \`message \${1}\`).toBe(1));
});
test.describe(\`\${name}\`, () => {});
unwatched('renamed', () => {});
other('no name');
`;
    expect(texts('a.test.ts', source)).toEqual([
      'test name: group',
      "test name: it is 'quoted'",
      'message: message ${1}',
      'test name: ${name}',
      'test name: renamed',
    ]);
  });

  test('include comments in JSX, Astro files, style sheets, Python, and JSON', () => {
    expect(texts('a.tsx', 'const a = <p>// text {/* JSX */}</p>;')).toEqual(['comment: JSX']);
    const page =
      '---\n/** Script. */\n---\n\n<!-- HTML -->\n<p>{/* Markup */} https://a.example</p>\n';
    expect(texts('a.astro', page)).toEqual([
      'comment: Script.',
      'comment: HTML',
      'comment: Markup',
    ]);
    expect(texts('a.css', '/* Style */ a { color: red; }')).toEqual(['comment: Style']);
    expect(texts('a.jsonc', '{\n  // Setting\n  "a": "https://a.example"\n}')).toEqual([
      'comment: Setting',
    ]);
    expect(texts('a.py', '"""Module."""\nx = 1  # Number\n')).toEqual([
      'comment: Module.',
      'comment: Number',
    ]);
    expect(texts('a.svg', '<!-- Drawing -->')).toEqual([]);
  });
});
