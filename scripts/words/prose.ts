/**
 * The prose of one language as plain Markdown, one text for each file, for tools that know no MDX:
 * components are taken out and a screen's label becomes one word. Lines stay where they are, so
 * that a finding can be found; a UI string is named by its key.
 */
import { globSync, readFileSync } from 'node:fs';
import { partsOf } from '../../src/i18n/front-matter.ts';

const WORDS_IN_FRONT = /^(title|description|label): (.*)$/;

/** The words of a component's props that readers see: only titles hold any. */
const propsSeen = (tag) => / title="([^"]*)"/.exec(tag)?.[1] ?? '';

const keepLines = (text, words = '') => words + '\n'.repeat(text.split('\n').length - 1);

function pageProse(source) {
  const { head, body } = partsOf(source);
  const front = head
    .split('\n')
    .map((line) => WORDS_IN_FRONT.exec(line)?.[2] ?? '')
    .join('\n');
  const prose = body
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, (comment) => keepLines(comment))
    .replace(/<UI [^>]*\/>/g, 'Label')
    .replace(/^ +/gm, '')
    .replace(/<\/?[A-Z][^>]*>/g, (tag) => keepLines(tag, propsSeen(tag)));
  return front + prose;
}

/** What no rule of a language can know: names, flags, and words that are quoted. */
const known = (text) =>
  text
    .replaceAll('Docker, Inc.', 'Docker社')
    .replaceAll(' · ', '・')
    .replace(/ほかの呼び方：[^。]*。/g, '')
    .replace(
      /デバイス確認コード|(時間|じかん)ベースのワンタイムパスワード|「セキュリティコード」/g,
      'X',
    )
    .replace(/(?<=[^\w`])-{1,2}[a-z][\w-]*/g, 'X');

/** `place` turns a line of the text into a line of the file, or the key of a string. */
export function proseOf(language) {
  const pages = globSync(`content/docs/${language}/**/*.mdx`).map((file) => ({
    file,
    text: known(pageProse(readFileSync(file, 'utf8'))),
    place: (line) => line,
  }));
  const strings = globSync(`content/ui/${language}/*.json`).map((file) => {
    const keys = [];
    const lines = [];
    const collect = (value, path) => {
      if (typeof value !== 'string') {
        for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key]);
        return;
      }
      keys.push(path.join('.'), '');
      lines.push(value.replaceAll(/\{\{\w+\}\}/g, 'X'), '');
    };
    collect(JSON.parse(readFileSync(file, 'utf8')), []);
    return { file, text: known(lines.join('\n')), place: (line) => keys[line - 1] };
  });
  return [...pages, ...strings];
}
