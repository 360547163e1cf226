/** The guide's sections as search knows them, read from the pages' sources when the site is built. */
import { globSync, readFileSync } from 'node:fs';
import names from '../../../content/search-names.json' with { type: 'json' };
import type { Locale } from '../../i18n/locales.ts';
import { labelInText } from '../label-in-text.ts';

export type Section = {
  /** `2fa/#prerequisites`, below the language. */
  readonly id: string;
  readonly page: string;
  readonly heading: string;
  readonly text: string;
  /** Other words by which its page is looked for; on the page's first section only. */
  readonly names: string;
};

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;
const HEADING = /^#{2,3} (.*?) \{\/\* #([a-z0-9-]+) \*\/\}$/gm;

/** What a reader reads of a piece of MDX. */
const plain = (mdx: string): string =>
  mdx
    .replace(/```\w*\n/g, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<UI k="([^"]*)"[^>]*>/g, (_, key: string) => labelInText(key))
    .replace(/<IfYouSee[^>]*text="([^"]*)"[^>]*>/g, '$1')
    .replace(/<\/?[A-Za-z][^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/^\s*(?:-|\d+\.) /gm, '')
    .replace(/\||-{3,}/g, ' ')
    .replace(/[[\]`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const field = (front: string, name: string): string =>
  new RegExp(`^${name}: '?(.*?)'?$`, 'm').exec(front)?.[1] ?? '';

export function sectionsOf(language: Locale): readonly Section[] {
  const folder = `content/docs/${language}`;
  const more: Readonly<Record<string, readonly string[]>> = names[language];
  return globSync('**/*.mdx', { cwd: folder })
    .toSorted()
    .flatMap((file) => {
      const source = readFileSync(`${folder}/${file}`, 'utf8');
      const [, front = ''] = FRONT_MATTER.exec(source) ?? [];
      const slug = file.replace(/(^|\/)index\.mdx$|\.mdx$/, '');
      const address = slug && `${slug}/`;
      const page = field(front, 'label') || field(front, 'title');
      const body = source.replace(FRONT_MATTER, '');
      const heads = [...body.matchAll(HEADING)];
      const start = heads[0]?.index ?? body.length;
      const top = {
        id: address,
        page,
        heading: field(front, 'title'),
        text: `${field(front, 'description')} ${plain(body.slice(0, start))}`.trim(),
        names: (more[address] ?? []).join(' / '),
      };
      const sections = heads.map((head, at) => ({
        id: `${address}#${head[2]}`,
        page,
        heading: plain(head[1] ?? ''),
        text: plain(body.slice(head.index + head[0].length, heads[at + 1]?.index)),
        names: '',
      }));
      return [top, ...sections];
    });
}
