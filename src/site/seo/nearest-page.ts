/**
 * Guesses which page was meant by an unknown address: an address without a language or with an
 * unsupported one, with a different file extension, or below an existing page.
 */
const segmentsOf = (path: string): readonly string[] =>
  path
    .toLowerCase()
    .replace(/(index)?\.(html?|mdx?)$/, '')
    .split('/')
    .filter((segment) => segment !== '');

/**
 * Returns the most likely slug of `slugs`, or undefined. `path` is the address after the base path.
 * In order: a page whose whole slug is the end of the path, a page with the same last segment, and
 * a page whose slug occurs anywhere in the path.
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
