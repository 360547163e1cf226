/**
 * The prose of one language as plain Markdown, one text for each file, for tools that know no MDX:
 * components are taken out and a screen's label becomes one word. Lines stay where they are, so
 * that a finding can be found. A UI text is named by its key.
 */
import { globSync } from 'node:fs';
import { partsOf } from '../../src/i18n/front-matter.ts';
import { readSource } from '../../src/i18n/source-text.ts';
import { EXEMPTIONS } from './exemptions.ts';

export interface Prose {
  readonly file: string;
  readonly text: string;
  /** Turns a line of the text (from 1) into a line of the file, or into the key of a UI text. */
  readonly place: (line: number) => number | string;
}

type Language = 'en' | 'ja';

const WORDS_IN_FRONT = /^(?:title|heading|description|label): (.*)$/;

/** The words of a component's props that readers see: only titles hold any, or quote a message. */
function propsSeen(tag: string): string {
  const title = / title="([^"]*)"/.exec(tag)?.[1] ?? '';
  return tag.startsWith('<IfYouSee') ? `\`${title}\`` : title;
}

const keepLines = (text: string, words = '') => words + '\n'.repeat(text.split('\n').length - 1);

function pageProse(source: string): string {
  const { head, body } = partsOf(source);
  const front = head
    .split('\n')
    .map((line) => WORDS_IN_FRONT.exec(line)?.[1] ?? '')
    .join('\n');
  const prose = body
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, (comment) => keepLines(comment))
    .replace(/<Label [^>]*\/>/g, 'Label')
    .replace(/^ +/gm, '')
    .replace(/<\/?[A-Z][^>]*>/g, (tag) => keepLines(tag, propsSeen(tag)));
  return front + prose;
}

/** A text without what is exempt. */
export const checked = (language: Language, text: string): string =>
  EXEMPTIONS.filter((each) => each.language === language).reduce(
    (rest, { phrase }) => rest.replace(phrase, 'X'),
    text,
  );

function interfaceProse(source: string): Pick<Prose, 'text' | 'place'> {
  const keys: string[] = [];
  const lines: string[] = [];
  const collect = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'string') {
      keys.push(path.join('.'), '');
      lines.push(value.replaceAll(/\{\{\w+\}\}/g, 'X'), '');
    } else {
      for (const [key, inner] of Object.entries(value as object)) collect(inner, [...path, key]);
    }
  };
  collect(JSON.parse(source), []);
  return { text: lines.join('\n'), place: (line) => keys[line - 1] ?? '' };
}

export function proseOf(language: Language, { exempt = true } = {}): readonly Prose[] {
  const pages = globSync(`content/docs/${language}/**/*.mdx`).map((file) => ({
    file,
    text: pageProse(readSource(file)),
    place: (line: number) => line,
  }));
  const texts = globSync(`content/ui/${language}/*.json`).map((file) => ({
    file,
    ...interfaceProse(readSource(file)),
  }));
  return [...pages, ...texts].map((prose) =>
    exempt ? { ...prose, text: checked(language, prose.text) } : prose,
  );
}
