/**
 * Finds what a whole query names: a term of the glossary, a page, a heading, or a label on Docker's
 * screens, in any spelling and with or without a question around it.
 */
import type { Section } from './sections.ts';
import { folded, nameKey } from './tokens.ts';

export type Term = {
  /** The section that the row of the glossary names. */
  readonly target: string;
  /** The row itself. */
  readonly row: string;
  /** The guide's own name first. */
  readonly names: readonly string[];
};

const LONGEST_QUERY = 200;

/** In folded text. */
const QUESTION =
  /^(?:what(?:s| is| are| does| do)|how (?:to|do i)) (?:an? |the )?|(?: (?:mean|means|meaning)|とは(?:何|なに)?(?:ですか)?|って(?:何|なに)(?:ですか)?|の意味)$/g;

const withoutQuestion = (query: string): string =>
  folded(query)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(QUESTION, '');

class Names {
  readonly #ids = new Map<string, string[]>();

  /** The first that claims a name has it. */
  claim(name: string, ...ids: string[]): void {
    const key = nameKey(name);
    if (key && !this.#ids.has(key)) this.#ids.set(key, ids);
  }

  named(query: string): readonly string[] {
    return this.#ids.get(nameKey(query)) ?? [];
  }
}

/** Returns the addresses of the sections that a query names, best first. */
export function makeNames(
  sections: readonly Section[],
  terms: readonly Term[],
): (query: string) => readonly string[] {
  const subjects = new Names();
  const headings = new Names();
  const labels = new Names();
  for (const { target, row, names } of terms)
    for (const name of names) subjects.claim(name, target, row);
  for (const { id, page, names } of sections)
    for (const name of [id.includes('#') ? '' : page, ...names.split(' / ')])
      subjects.claim(name, id);
  for (const section of sections) {
    headings.claim(section.heading, section.id);
    for (const label of section.labels ?? []) labels.claim(label, section.id);
  }
  return (query) =>
    query.length > LONGEST_QUERY
      ? []
      : [subjects, headings, labels].flatMap((kind) =>
          [query, withoutQuestion(query)].flatMap((name) => kind.named(name)),
        );
}
