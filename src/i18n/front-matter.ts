/**
 * Splits a page's source into its YAML front matter (between the first two lines of hyphens) and
 * its body.
 */
const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

/** `head` includes the lines of hyphens, so that `head + body` equals the source. */
export function partsOf(source: string): { readonly head: string; readonly body: string } {
  const [head = ''] = FRONT_MATTER.exec(source) ?? [];
  return { head, body: source.slice(head.length) };
}

/** The value of a one-line field, or the empty string if the page does not have the field. */
export const fieldOf = (head: string, name: string): string =>
  new RegExp(`^${name}: '?(.*?)'?$`, 'm').exec(head)?.[1] ?? '';
