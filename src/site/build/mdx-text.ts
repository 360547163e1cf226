/**
 * What a reader reads of a page's MDX, as Markdown: comments and components are taken out, a screen's
 * label and the title of a note are written. Code stays as it is, angle brackets and all.
 */
import type { EditionId } from '../../core/hub/edition.ts';
import { hasLabel, labelOn } from '../../simulator/labels.ts';

export type Writing = {
  /** For a key of Docker's labels. */
  label(key: string): string;
  /** What a note opens with; its name is that of its component. */
  note(name: string, props: Readonly<Record<string, string>>): string;
};

const CODE = /(```[\s\S]*?```|`[^`\n]*`)/;
const PROPS = /(\w+)="([^"]*)"/g;

export function mdxText(mdx: string, { label, note }: Writing): string {
  const written = (text: string) =>
    text
      .replace(/ ?\{\/\*[\s\S]*?\*\/\}/g, '')
      .replace(/<UI k="([^"]*)"[^>]*>/g, (_, key: string) => label(key))
      .replace(/<(IfYouSee|Dated|Caution|Note)\b([^>]*)>/g, (_, name: string, props: string) =>
        note(name, Object.fromEntries([...props.matchAll(PROPS)].map(([, k, v]) => [k, v]))),
      )
      .replace(/^ *<\/?[A-Z][^>]*>\n?/gm, '')
      .replace(/<\/?[A-Z][^>]*>/g, '');
  // A capture in the pattern keeps the code, at every other place.
  return mdx
    .split(CODE)
    .map((part, at) => (at % 2 === 1 ? part : written(part)))
    .join('');
}

/**
 * A label as one edition's screens have it, or the other's where they do not. Nothing for a key that
 * is on no screen: the page itself stops the build and names the place.
 */
export function labelInText(key: string, edition: EditionId = 'today'): string {
  const other = edition === 'today' ? 'classic' : 'today';
  if (hasLabel(edition, key)) return labelOn(edition, key);
  return hasLabel(other, key) ? labelOn(other, key) : '';
}
