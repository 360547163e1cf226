/**
 * Which page was probably meant by an address that does not exist: the same page asked for without a
 * language or in one the site does not have, with another ending, or somewhere below a page.
 */
const segmentsOf = (path: string): readonly string[] =>
  path
    .toLowerCase()
    .replace(/(index)?\.(html?|mdx?)$/, '')
    .split('/')
    .filter((segment) => segment !== '');

/**
 * The slug among `slugs` that an address means, or `undefined`. `path` is what follows the site's
 * base. The end of the address decides first, as people know what they look for, and then its start.
 */
export function nearestPage(path: string, slugs: readonly string[]): string | undefined {
  const asked = segmentsOf(path);
  const known = slugs
    .filter((slug) => slug !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((slug) => ({ slug, segments: slug.split('/') }));
  const holds = (segments: readonly string[], from: number) =>
    segments.every((segment, at) => asked[from + at] === segment);
  const exact = known.find(({ segments }) => holds(segments, asked.length - segments.length));
  const sameName = known.find(({ segments }) => segments.at(-1) === asked.at(-1));
  const above = known.find(({ segments }) => asked.some((_, from) => holds(segments, from)));
  return (exact ?? sameName ?? above)?.slug;
}
