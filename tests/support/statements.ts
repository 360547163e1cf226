/**
 * The statements of the guide and the interface: paragraphs, list items, table rows, descriptions,
 * and UI texts. In a page, a label is `[key]`, and the action of a step is a separate statement,
 * such as `act:hub.press:disable`.
 */
import { fieldOf, partsOf } from '../../src/i18n/front-matter.ts';
import { readFileSync } from 'node:fs';
import { guideSources } from './guide-source.ts';
import { wordsOf } from './words.ts';

export type Statement = {
  /** `2fa/index.mdx` or `simulator:next.home`. */
  readonly place: string;
  /**
   * The id of the heading above the statement. Empty before the first heading, and for UI texts.
   */
  readonly section: string;
  readonly text: string;
};

/** The statements of one page in reading order, without headings. */
export function statementsOf(language: string, path: string): readonly Statement[] {
  const { body } = partsOf(readFileSync(`content/docs/${language}/${path}`, 'utf8'));
  const marked = body
    .replace(/^[ \t]*```[\s\S]*?^[ \t]*```$/gm, '\n\n')
    .replace(/<Label k="([^"]*)" \/>/g, '[$1]')
    .replace(/<Step does="([^"]*)">/g, '\n\nact:$1\n\n')
    .replace(/<Edition is="([^"]*)">/g, '\n\nedition:$1\n\n')
    .replace(/<\/Edition>/g, '\n\nedition:end\n\n')
    .replace(/<\/?[A-Z][^>]*>/g, '\n\n')
    .replace(/^ *(?=(?:[-|]|\d+\.) )/gm, '\n\n');
  let section = '';
  return marked.split(/\n\s*\n/).flatMap((block) => {
    const text = block.replace(/\s+/g, ' ').trim();
    const [, id] = /^#+ .*\{\/\* #([a-z0-9-]+) \*\/\}$/.exec(text) ?? [];
    if (id !== undefined) section = id;
    return id !== undefined || text === '' ? [] : [{ place: path, section, text }];
  });
}

/** Every statement of a language: pages, their descriptions, and UI texts. */
export function allStatements(language: string): readonly Statement[] {
  const pages = guideSources(language).flatMap(({ path }) => {
    const { head } = partsOf(readFileSync(`content/docs/${language}/${path}`, 'utf8'));
    const description = { place: path, section: '', text: fieldOf(head, 'description') };
    return [description, ...statementsOf(language, path)];
  });
  const texts = [...wordsOf(language)].filter(([key]) => !key.startsWith('labels:'));
  return [
    ...pages.filter(({ text }) => !/^(act|edition):/.test(text)),
    ...texts.map(([place, text]) => ({ place, section: '', text: String(text) })),
  ];
}

/** The sentences of a statement, without a list item's number. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .replace(/^(?:-|\d+\.) /, '')
    .split(/(?<=[.?!] |[。？！])/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
