/**
 * Queries generated from the guide's own sources: terms of the glossary in all their spellings,
 * labels of pages, headings, Docker's labels, and logs. Read here with patterns of the tests' own,
 * not with the modules that make the search data.
 */
import { globSync } from 'node:fs';
import { readSource } from '../../src/i18n/source-text.ts';
import { hasLabel, labelOn } from '../../src/simulator/labels.ts';

export type Language = 'en' | 'ja';

type Source = { readonly address: string; readonly label: string; readonly body: string };

export function sourcesIn(language: Language): readonly Source[] {
  const folder = `content/docs/${language}/`;
  return globSync('**/*.mdx', { cwd: folder }).map((file) => {
    const source = readSource(folder + file);
    const address = file.replaceAll('\\', '/').replace(/(index)?\.mdx$/, '');
    return {
      address: address === '' || address.endsWith('/') ? address : `${address}/`,
      label: /^label: (.*)$/m.exec(source)?.[1] ?? '',
      body: source.slice(source.indexOf('\n---\n', 4)),
    };
  });
}

export type Row = {
  readonly id: string;
  /** Names in the heading, then the names listed after "Elsewhere". */
  readonly names: readonly string[];
  /** The address that the row names, without a leading slash. */
  readonly target: string;
};

const split = (list: string) =>
  list
    .split(/[、,（(）)]/)
    .map((name) => name.replaceAll('`', '').trim())
    .filter((name) => name !== '' && name !== '6桁');

export function glossaryRows(language: Language): readonly Row[] {
  const body = sourcesIn(language).find(({ address }) => address === 'glossary/')?.body ?? '';
  const rows = body.matchAll(/^### (.*?) \{\/\* #([a-z-]+) \*\/\}\n\n(.+)$/gm);
  return [...rows].map(([, heading = '', id = '', text = '']) => ({
    id,
    names: [
      ...split(heading),
      ...split(/(?:Elsewhere: |ほかの呼び方：)(.*?)(?:\. |。|\.$)/.exec(text)?.[1] ?? ''),
    ],
    target: /(?:Page: |ページ：)\[[^\]]+\]\(\/([^)]*)\)/.exec(text)?.[1] ?? '',
  }));
}

/** Half-width katakana of each full-width one, with separate voicing marks. */
const HALF = new Map(
  Array.from({ length: 0x3f }, (_, at) => String.fromCharCode(0xff61 + at)).map((half) => [
    half.normalize('NFKC'),
    half,
  ]),
);
const halfWidth = (text: string) =>
  text.replace(/[ァ-ヺー]/g, (kana) =>
    [...kana.normalize('NFD')]
      .map((part) => HALF.get(part) ?? { '\u3099': 'ﾞ', '\u309a': 'ﾟ' }[part] ?? part)
      .join(''),
  );
export const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const middle = (text: string, mark: string) => {
  const at = Math.ceil(text.length / 2);
  return text.slice(0, at) + mark + text.slice(at);
};
const invisible = ['\u200b', '\u00ad', '\u2060', '\ufeff', '\u200e', '\u200d'];
const gaps = ['', '-', '\u3000', '\u00a0', '  ', '\u2010', '\u2011', '\u2013', '\u2212', '_', '\n'];

/** The ways in which the same name is typed or pasted. */
export function spellings(name: string): readonly string[] {
  const written = [
    name,
    name.toLowerCase(),
    name.toUpperCase(),
    ` ${name}\n`,
    `「${name}」`,
    `"${name}"?`,
    name.normalize('NFD'),
    fullWidth(name),
    halfWidth(name),
    name.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60)),
    ...gaps.map((gap) => name.replace(/[ -]/g, gap)),
    ...invisible.map((mark) => middle(name, mark)),
    name.replace('2要素', '二要素'),
    name.replace('2要素', '２ 要素'),
    name.replace('二段階', '2段階'),
    name.replace('二段階', '２段階'),
    name.replace('二段階認証', '二段階 認証'),
    name.replace('二要素', '2 要素'),
  ];
  return [...new Set(written)];
}

const QUESTIONS = {
  en: ['what is $', 'What is a $?', 'what’s $', 'what does $ mean', '$ meaning', 'what are $s'],
  ja: ['$とは', '$とは何ですか？', '$って何', '$の意味', '$とは?', '$ とは'],
} as const;

export const questionsOf = (language: Language, name: string): readonly string[] =>
  QUESTIONS[language].map((question) => question.replace('$', name));

const HEADING = /^#{2,3} (.*?) \{\/\* #([a-z0-9-]+) \*\/\}$/gm;

/** Each heading and each of Docker's labels, with the sections that it stands for. */
export function sectionQueries(language: Language) {
  const headings = new Map<string, Set<string>>();
  const labels = new Map<string, Set<string>>();
  const add = (to: Map<string, Set<string>>, text: string, id: string) =>
    to.set(text, (to.get(text) ?? new Set()).add(id));
  for (const { address, body } of sourcesIn(language)) {
    let id = address;
    for (const line of body.split('\n')) {
      for (const [, text = '', anchor = ''] of line.matchAll(HEADING)) {
        id = `${address}#${anchor}`;
        add(headings, text.replaceAll('`', ''), id);
      }
      for (const [, key = ''] of line.matchAll(/<Label k="([^"]*)"/g))
        for (const edition of ['today', 'classic'] as const)
          if (hasLabel(edition, key)) add(labels, labelOn(edition, key), id);
    }
  }
  return { headings, labels };
}

/** Each message of a program that is the heading of a section, in words that can be searched. */
export const messageHeadings = (language: Language) =>
  sourcesIn(language).flatMap(({ address, body }) =>
    [...body.matchAll(/^### `([^`]+)` .*?\{\/\* #([a-z0-9-]+) \*\/\}$/gm)].flatMap(
      ([, message = '', anchor = '']) =>
        (message.match(/[a-z]+/gi) ?? []).length > 2 ? { message, id: `${address}#${anchor}` } : [],
    ),
  );
