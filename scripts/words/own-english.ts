/**
 * Finds words of the dialect (`dialect.ts`) in the English of this repository: in the source files'
 * comments and test names, and in the documents for contributors.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../../src/i18n/source-text.ts';
import { textsIn } from './comments.ts';
import { dialectIn } from './dialect.ts';

const SOURCES = [
  '{src,tests,scripts,benchmarks}/**/*.{astro,cjs,css,cts,js,mjs,py,ts,tsx}',
  '*.{js,jsonc,mjs,ts}',
];
const DOCUMENTS = ['*.md', '{docs,deploy}/*.md', 'tests/**/*.md'];

/** This list consists of the words that it forbids. */
const LISTS = ['scripts/words/dialect.ts', 'tests/content/dialect.test.ts'];

export type DialectFinding = {
  readonly file: string;
  readonly line: number;
  readonly found: string;
  readonly plain: string;
};

const lineAt = (source: string, offset: number): number =>
  source.slice(0, offset).split('\n').length;

/** The lines of a document as texts, without its blocks of code. */
function linesOf(source: string): readonly { readonly start: number; readonly text: string }[] {
  const prose = source.replace(/^```[\s\S]*?^```$/gm, (block) => block.replace(/[^\n]/g, ' '));
  let start = 0;
  return prose.split('\n').map((text) => {
    const line = { start, text };
    start += text.length + 1;
    return line;
  });
}

/** The dialect's words in a checkout. `root` is its folder. */
export function dialectFindings(root = '.'): readonly DialectFinding[] {
  const exclude = ['**/node_modules/**', ...LISTS];
  return globSync([...SOURCES, ...DOCUMENTS], { cwd: root, exclude }).flatMap((path) => {
    const file = path.replaceAll('\\', '/');
    const source = readSource(join(root, file));
    const texts = file.endsWith('.md') ? linesOf(source) : textsIn(file, source);
    return texts.flatMap(({ start, text }) =>
      dialectIn(text).map(({ pattern, plain }) => ({
        file,
        line: lineAt(source, start),
        found: pattern.exec(text)?.[0] ?? '',
        plain,
      })),
    );
  });
}
