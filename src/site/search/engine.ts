/**
 * Finds sections of the guide. The sections come as text and the index is made when search is first
 * opened, a few at a time so that no key waits for it: for Japanese the finished index weighs twice as
 * much as the text it is made from.
 */
import MiniSearch from 'minisearch';
import type { Section } from './sections.ts';
import { folded, searchWords } from './tokens.ts';

export type SearchData = {
  readonly sections: readonly Section[];
  /** Another name and the guide's own, from the glossary. */
  readonly synonyms: readonly (readonly [other: string, ours: string])[];
};

export type Find = (query: string) => readonly Section[];

const MOST = 8;

/** Names as they are typed in a sentence: other forms are not words of ours. */
const isLatin = (term: string) => /^[a-z]/.test(term);

/** Resolves when the index is made. */
export async function makeSearch({ sections, synonyms }: SearchData): Promise<Find> {
  const index = new MiniSearch<Section>({
    fields: ['names', 'heading', 'page', 'text'],
    tokenize: searchWords,
    processTerm: (term) => term,
    searchOptions: {
      boost: { names: 6, heading: 4, page: 2 },
      // A reference answers less than a page that says what to do.
      boostDocument: (id: string) => (/^(glossary|about)\/#/.test(id) ? 0.4 : 1),
      prefix: (term) => (isLatin(term) ? term.length > 2 : term.length === 1),
      // A slip of the finger in a Latin word; Japanese is chosen from a list and has none.
      fuzzy: (term) => (isLatin(term) && term.length > 4 ? 0.2 : false),
    },
  });
  await index.addAllAsync(sections, { chunkSize: 40 });
  const byId = new Map(sections.map((section) => [section.id, section]));
  const sectionsFor = (ids: readonly { readonly id: unknown }[]) =>
    ids.flatMap(({ id }) => byId.get(String(id)) ?? []).slice(0, MOST);

  return (query) => {
    const asked = folded(query);
    const ours = synonyms.filter(([other]) => asked.includes(folded(other))).map(([, own]) => own);
    const all = [query, ...ours].map((text) => ({ queries: [text], combineWith: 'AND' as const }));
    const found = index.search({ queries: all, combineWith: 'OR' });
    return sectionsFor(found.length > 0 ? found : index.search(query, { combineWith: 'OR' }));
  };
}
