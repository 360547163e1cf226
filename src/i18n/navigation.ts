/** The pages of one language in reading order, for the page list and for previous and next. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { freshness, hashesOf, type Freshness } from './freshness.ts';
import { LOCALES, type Locale } from './locales.ts';

export type Page = {
  readonly locale: Locale;
  /** The address without language and slashes; '' is the home page. */
  readonly slug: string;
  readonly entry: CollectionEntry<'docs'>;
};

const asPage = (entry: CollectionEntry<'docs'>): Page => {
  const [tag, ...rest] = entry.id.split('/');
  const locale = LOCALES.find((known) => known === tag);
  if (!locale) throw new Error(`content/docs/${entry.id}.mdx stands in no language's folder`);
  return { locale, slug: rest.join('/'), entry };
};

/** Throws when a page exists in one language only: there are no fallback pages. */
export async function allPages(): Promise<readonly Page[]> {
  const pages = (await getCollection('docs')).map(asPage);
  for (const { slug } of pages) {
    const missing = LOCALES.find(
      (locale) => !pages.some((p) => p.slug === slug && p.locale === locale),
    );
    if (missing) throw new Error(`content/docs/${missing}/${slug || 'index'}.mdx is missing`);
  }
  return pages;
}

export async function pagesOf(locale: Locale): Promise<readonly Page[]> {
  const pages = (await allPages()).filter((page) => page.locale === locale);
  return pages.toSorted((a, b) => a.entry.data.order - b.entry.data.order);
}

/** The pages above one, the home page first; none above the home page itself. */
export async function trailOf({ locale, slug }: Page): Promise<readonly Page[]> {
  return (await pagesOf(locale)).filter(
    (page) => page.slug !== slug && (page.slug === '' || slug.startsWith(`${page.slug}/`)),
  );
}

/** How much of a translated page was reviewed against today's English. */
export async function freshnessOf({ locale, slug, entry }: Page): Promise<Freshness> {
  const source = (await allPages()).find((page) => page.locale === 'en' && page.slug === slug);
  const english = source?.entry.body ?? '';
  const reviewed =
    locale === 'en' ? hashesOf(english) : (entry.data.sourceHashes?.split(' ') ?? []);
  return freshness(english, reviewed);
}

export const pageLabel = (page: Page): string => page.entry.data.label ?? page.entry.data.title;
