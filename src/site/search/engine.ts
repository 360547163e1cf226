/**
 * Finds sections of the guide. Sections that the whole query names come first, then sections about
 * messages in the query. Other sections are ranked by their words. The reader downloads the text,
 * and the index is built in the browser when search is first opened, in chunks so that typing is
 * not blocked. For Japanese, a prebuilt index would be twice as large as its text.
 */
import MiniSearch, { type SearchOptions } from 'minisearch';
import { distinctive, WordCounts } from './distinctive.ts';
import { makeNames, type Term } from './names.ts';
import type { Section } from './sections.ts';
import { folded, nameWords, searchWords } from './tokens.ts';

export type SearchData = {
  readonly sections: readonly Section[];
  readonly terms: readonly Term[];
};

export type Find = (query: string) => readonly Section[];

const MOST = 8;
/** A query with more characters or words is a pasted log. */
const LONGEST_MESSAGE = 200;
const MOST_WORDS = 12;
/** A longer word is no misspelling, and comparing it with others takes long. */
const LONGEST_WORD = 24;

/**
 * True for terms in Latin script: they are matched by prefix and with typos. Of Japanese terms, only
 * single characters are matched by prefix.
 */
const isLatin = (term: string) => /^[a-z]/.test(term);

const LENIENT: SearchOptions = {
  prefix: (term) => (isLatin(term) ? term.length > 2 : term.length === 1),
  // Allows typos in Latin script. Japanese is selected from an IME's candidates and needs none.
  fuzzy: (term) => (isLatin(term) && term.length > 4 && term.length <= LONGEST_WORD ? 0.2 : false),
};

/** Replaces other names in a query by the guide's own. */
function makeOwnNames(terms: readonly Term[]): (asked: string) => string {
  const pairs = terms.flatMap(({ names: [own = '', ...others] }) =>
    others.map((other) => [wholeWords(folded(other)), folded(own)] as const),
  );
  return (asked) => pairs.reduce((text, [other, own]) => text.replace(other, ` ${own} `), asked);
}

/** Finds the sections about a message that a query contains, the longest message first. */
function makeMessages(sections: readonly Section[]): (query: string) => readonly string[] {
  const inWords = (text: string) => ` ${searchWords(text).join(' ')} `;
  const all = sections
    .flatMap(({ id, messages = [] }) => messages.map((message) => [inWords(message), id] as const))
    .toSorted(([one], [other]) => other.length - one.length);
  return (query) => {
    const asked = inWords(query);
    return all.filter(([message]) => asked.includes(message)).map(([, id]) => id);
  };
}

const wholeWords = (name: string) =>
  new RegExp(
    `(?<![a-z0-9])${name.replace(/[^\p{L}\p{N}]+/gu, '[^\\p{L}\\p{N}]+')}(?![a-z0-9])`,
    'u',
  );

/** Names the page in each section. In the data, only a page's first section has the name. */
function withPages(sections: readonly Section[]): readonly Section[] {
  const names = new Map(sections.map(({ id, page }) => [id, page]));
  return sections.map((section) => ({
    ...section,
    page: section.page || (names.get(section.id.replace(/#.*/, '')) ?? ''),
  }));
}

/** Resolves when the index is complete. */
export async function makeSearch({ sections: listed, terms }: SearchData): Promise<Find> {
  const sections = withPages(listed);
  const counts = new WordCounts();
  const index = new MiniSearch<Section>({
    fields: ['names', 'heading', 'page', 'text'],
    tokenize: (text, field) => {
      counts.add(searchWords(text));
      return field === 'text' ? searchWords(text) : nameWords(text);
    },
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (text) => [...new Set(searchWords(text))],
      boost: { names: 6, heading: 4, page: 2 },
      // The glossary and the About page rank below pages with instructions.
      boostDocument: (id: string) => (/^(glossary|about)\/#/.test(id) ? 0.4 : 1),
    },
  });
  await index.addAllAsync(sections, { chunkSize: 40 });
  const byId = new Map(sections.map((section) => [section.id, section]));
  const named = makeNames(sections, terms);
  const messages = makeMessages(sections);
  const inOwnNames = makeOwnNames(terms);

  const ranked = (query: string) => {
    const words = searchWords(query);
    if (query.length > LONGEST_MESSAGE || new Set(words).size > MOST_WORDS)
      return index.search(distinctive(words, counts).join(' '), { combineWith: 'OR' });
    const queries = [...new Set([folded(query), inOwnNames(folded(query))])];
    const all = queries.map((text) => ({ queries: [text], combineWith: 'AND' as const }));
    const found = index.search({ queries: all, combineWith: 'OR' }, LENIENT);
    return found.length > 0
      ? found
      : index.search(queries.join(' '), { ...LENIENT, combineWith: 'OR' });
  };
  return (query) =>
    [
      ...new Set([
        ...named(query),
        ...messages(query),
        ...ranked(query).map(({ id }) => String(id)),
      ]),
    ]
      .flatMap((id) => byId.get(id) ?? [])
      .slice(0, MOST);
}
