/**
 * Converts a page's MDX to plain Markdown. Removes comments and components; writes out labels and
 * the titles of notes. Code is left unchanged.
 */
import type { EditionId } from '../../core/hub/edition.ts';
import { hasLabel, labelOn } from '../../simulator/labels.ts';

export type Writing = {
  /** Returns the text for the key of one of Docker's labels. */
  readonly label: (key: string) => string;
  /** Returns the text that a note begins with. `name` is the name of the note's component. */
  readonly note: (name: string, props: Readonly<Record<string, string>>) => string;
};

const CODE = /(```[\s\S]*?```|`[^`\n]*`)/;
const PROPS = /(\w+)="([^"]*)"/g;

/** `mdx` is a page's body without front matter, or a part of it. */
export function mdxText(mdx: string, { label, note }: Writing): string {
  const written = (text: string) =>
    text
      .replace(/ ?\{\/\*[\s\S]*?\*\/\}/g, '')
      .replace(/<Label k="([^"]*)"[^>]*>/g, (_, key: string) => label(key))
      .replace(/<(IfYouSee|Dated|Caution|Note)\b([^>]*)>/g, (_, name: string, props: string) =>
        note(
          name,
          Object.fromEntries(
            [...props.matchAll(PROPS)].map(([, k = '', v = '']) => [k, v] as const),
          ),
        ),
      )
      .replace(/^ *<\/?[A-Z][^>]*>\n?/gm, '')
      .replace(/<\/?[A-Z][^>]*>/g, '');
  // The pattern's capture group keeps the code: every part with an odd index is code.
  return mdx
    .split(CODE)
    .map((part, at) => (at % 2 === 1 ? part : written(part)))
    .join('');
}

/**
 * The text of a label in the given edition, or in the other edition if only that one has it.
 * Returns the empty string for an unknown key; building the page itself reports that error with
 * file and line.
 */
export function labelInText(key: string, edition: EditionId = 'today'): string {
  const other = edition === 'today' ? 'classic' : 'today';
  if (hasLabel(edition, key)) return labelOn(edition, key);
  return hasLabel(other, key) ? labelOn(other, key) : '';
}
