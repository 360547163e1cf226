/** The guide's sections as search knows them, read from the pages' sources when the site is built. */
import { globSync, readFileSync } from 'node:fs';
import names from '../../../content/search-names.json' with { type: 'json' };
import { fieldOf, partsOf } from '../../i18n/front-matter.ts';
import type { Locale } from '../../i18n/locales.ts';
import { labelInText, mdxText } from '../build/mdx-text.ts';

export type Section = {
  /** `2fa/#prerequisites`, below the language. */
  readonly id: string;
  readonly page: string;
  readonly heading: string;
  readonly text: string;
  /** Other words by which its page is looked for; on the page's first section only. */
  readonly names: string;
};

const HEADING = /^#{2,3} (.*?) \{\/\* #([a-z0-9-]+) \*\/\}$/gm;

/** The words alone: an error message stands in the title of its note. */
const wordsOf = (mdx: string): string =>
  mdxText(mdx, { label: (key) => labelInText(key), note: (_, { title = '' }) => `${title} ` })
    .replace(/```\w*/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/^\s*(?:-|\d+\.) /gm, '')
    .replace(/\||-{3,}/g, ' ')
    .replace(/[[\]`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

export function sectionsOf(language: Locale): readonly Section[] {
  const folder = `content/docs/${language}`;
  const more: Readonly<Record<string, readonly string[]>> = names[language];
  return globSync('**/*.mdx', { cwd: folder })
    .toSorted()
    .flatMap((file) => {
      const source = readFileSync(`${folder}/${file}`, 'utf8');
      const { head: front, body } = partsOf(source);
      const slug = file.replace(/(^|\/)index\.mdx$|\.mdx$/, '');
      const address = slug && `${slug}/`;
      const page = fieldOf(front, 'label') || fieldOf(front, 'title');
      const heads = [...body.matchAll(HEADING)];
      const start = heads[0]?.index ?? body.length;
      const top = {
        id: address,
        page,
        heading: fieldOf(front, 'title'),
        text: `${fieldOf(front, 'description')} ${wordsOf(body.slice(0, start))}`.trim(),
        names: (more[address] ?? []).join(' / '),
      };
      const sections = heads.map((head, at) => ({
        id: `${address}#${head[2]}`,
        page,
        heading: wordsOf(head[1] ?? ''),
        text: wordsOf(body.slice(head.index + head[0].length, heads[at + 1]?.index)),
        names: '',
      }));
      return [top, ...sections];
    });
}
