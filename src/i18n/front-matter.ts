/** A page's source in its two parts: the YAML between the first two lines of hyphens, and the body. */
const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

/** `head` is the front matter with its lines of hyphens, so that `head + body` is the source. */
export function partsOf(source: string): { readonly head: string; readonly body: string } {
  const [head = ''] = FRONT_MATTER.exec(source) ?? [];
  return { head, body: source.slice(head.length) };
}

/** The text of a one-line field; empty where the page does not have it. */
export const fieldOf = (head: string, name: string): string =>
  new RegExp(`^${name}: '?(.*?)'?$`, 'm').exec(head)?.[1] ?? '';
