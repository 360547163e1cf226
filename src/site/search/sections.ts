/** Splits the guide's pages into sections for search. Reads the pages' sources during the build. */
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import names from '../../../content/search-names.json' with { type: 'json' };
import { fieldOf, partsOf } from '../../i18n/front-matter.ts';
import type { Locale } from '../../i18n/locales.ts';
import { readSource } from '../../i18n/source-text.ts';
import { hasLabel, labelOn } from '../../simulator/labels.ts';
import { labelInText, mdxText } from '../build/mdx-text.ts';

export type Section = {
  /** The address below the language's folder, such as `2fa/#prerequisites`. */
  readonly id: string;
  readonly page: string;
  readonly heading: string;
  readonly text: string;
  /** Its other names, with ` / ` between them. A page's first section has the names of the page. */
  readonly names: string;
  /** Labels on Docker's screens that the section has. */
  readonly labels?: readonly string[];
  /** The output of a program, if the section is about such a message. */
  readonly messages?: readonly string[];
};

const PAGES = fileURLToPath(new URL('../../../content/docs/', import.meta.url));

const HEADING = /^(#{2,3}) (.*?) \{\/\* #([a-z0-9-]+) \*\/\}$/gm;

/**
 * What readers do not search for: a message, file, or long command that they copy, a link to an
 * exercise, a list item that only leads to an entry on another page, which is found itself, and the
 * steps for the older screens, whose labels are found.
 */
const NOT_SEARCHED = [
  /```(?:text|yaml|groovy|bash)\n[\s\S]*?```/g,
  /\[(?:Practice: |練習：)[^\]]*\]\(\/practice\/[^)]*\)/g,
  /^- (?:<span[^>]*>)?\[[^\]]*\]\(\/[^)]*#[^)]*\)(?:<\/span>)?$/gm,
  /<Edition is="classic">[\s\S]*?<\/Edition>/g,
];

const searched = (mdx: string): string =>
  NOT_SEARCHED.reduce((text, pattern) => text.replace(pattern, ''), mdx);

/** Plain text of a section. The title of a note is included, because it can be an error message. */
const wordsOf = (mdx: string): string =>
  mdxText(searched(mdx), {
    label: (key) => labelInText(key),
    note: (_, { title = '' }) => `${title} `,
  })
    .replace(/```\w*/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/^\s*(?:-|\d+\.) /gm, '')
    .replace(/\||-{3,}/g, ' ')
    .replace(/[[\]`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A row of the glossary: how a term is read, what it means, and its names and page. */
const ROW = /^(読み：[^。]*。)?(.*?)(?:\b(?:Elsewhere|Page):|英語：|ほかの呼び方：|ページ：|$)/;

function textOf(slug: string, mdx: string): string {
  // Few readers search the page about this guide, whose text would add 1.5 kB to the download.
  if (slug === 'about') return '';
  const text = wordsOf(mdx);
  if (slug !== 'glossary') return text;
  // The names and the page are among the terms. The results show the beginning: the meaning.
  const [, reading = '', meaning = ''] = ROW.exec(text) ?? [];
  return `${meaning.trim()}${reading}`;
}

const EDITIONS = ['today', 'classic'] as const;

const labelsOf = (mdx: string): { labels?: readonly string[] } => {
  const keys = [...mdx.matchAll(/<Label k="([^"]*)"/g)].map(([, key = '']) => key);
  const labels = keys.flatMap((key) =>
    EDITIONS.flatMap((edition) => (hasLabel(edition, key) ? labelOn(edition, key) : [])),
  );
  return labels.length > 0 ? { labels: [...new Set(labels)] } : {};
};

const CODE_SPAN = /(?<!`)`([^`\n]+)`/g;

/** A code span with fewer words is a message only in a section whose heading has one. */
const MESSAGE_WORDS = 4;

/**
 * The messages in an entry (a section of the third level), split at the parts that differ (`…`). A
 * command is not a message, and a part with only one word occurs in too many texts.
 */
function messagesOf(level: number, heading: string, mdx: string): { messages?: readonly string[] } {
  if (level < 3) return {};
  const wordsIn = (text: string) => text.trim().split(/\s+/).length;
  const spansOf = (text: string, fewest: number) =>
    [...text.matchAll(CODE_SPAN)]
      .map(([, span = '']) => span)
      .filter((span) => wordsIn(span) >= fewest && !/^(docker|sudo|pass|gpg) /.test(span));
  const named = spansOf(heading, 2);
  const parts = [...named, ...spansOf(mdx, named.length > 0 ? 2 : MESSAGE_WORDS)]
    .flatMap((span) => span.split(/…|<[^>]*>/))
    .map((part) => part.trim())
    .filter((part) => wordsIn(part) > 1);
  return parts.length > 0 ? { messages: [...new Set(parts)] } : {};
}

export const pageSource = (language: Locale, file: string): string =>
  readSource(`${PAGES}${language}/${file}.mdx`);

const listed = (language: Locale, id: string): readonly string[] =>
  (names[language] as Readonly<Record<string, readonly string[]>>)[id] ?? [];

/** Other names of a page. Readers of other languages also type the English ones. */
function namesOf(language: Locale, file: string, address: string): string {
  if (language === 'en') return listed('en', address).join(' / ');
  const { head } = partsOf(pageSource('en', file));
  const english = [fieldOf(head, 'label'), fieldOf(head, 'title'), ...listed('en', address)];
  return [...new Set([...listed(language, address), ...english])].join(' / ');
}

/** The sections of all pages of a language. The beginning of a page is a section too. */
export function sectionsOf(language: Locale): readonly Section[] {
  return globSync('**/*.mdx', { cwd: PAGES + language })
    .map((file) => file.replaceAll('\\', '/').replace(/\.mdx$/, ''))
    .toSorted()
    .flatMap((file) => {
      const { head: front, body } = partsOf(pageSource(language, file));
      const slug = file.replace(/(^|\/)index$/, '');
      const address = slug && `${slug}/`;
      const page = fieldOf(front, 'label') || fieldOf(front, 'title');
      const heads = [...body.matchAll(HEADING)];
      const start = heads[0]?.index ?? body.length;
      const top = {
        id: address,
        page,
        heading: fieldOf(front, 'title'),
        text: `${fieldOf(front, 'description')} ${wordsOf(body.slice(0, start))}`.trim(),
        names: namesOf(language, file, address),
        ...labelsOf(body.slice(0, start)),
      };
      const sections = heads.map((head, at) => {
        const mdx = body.slice(head.index + head[0].length, heads[at + 1]?.index);
        const [, marks = '', name = '', anchor = ''] = head;
        const id = `${address}#${anchor}`;
        return {
          id,
          page,
          heading: wordsOf(name),
          text: textOf(slug, mdx),
          names: [...new Set([language, 'en' as const].flatMap((of) => listed(of, id)))].join(
            ' / ',
          ),
          ...labelsOf(mdx),
          ...messagesOf(marks.length, name, mdx),
        };
      });
      return [top, ...sections];
    });
}
