/**
 * The pages of one language in reading order, for the menu and the links to the previous and
 * next page.
 */
import { getCollection, type CollectionEntry } from 'astro:content';
import { freshness, hashesOf, type Freshness } from './freshness.ts';
import { LOCALES, type Locale } from './locales.ts';
import { normalized } from './source-text.ts';

export type Page = {
  readonly locale: Locale;
  /** The address without language and outer slashes. The home page's slug is empty. */
  readonly slug: string;
  readonly entry: CollectionEntry<'docs'>;
};

const asPage = (entry: CollectionEntry<'docs'>): Page => {
  const [tag, ...rest] = entry.id.split('/');
  const locale = LOCALES.find((known) => known === tag);
  if (!locale) throw new Error(`content/docs/${entry.id}.mdx is not in a language's folder`);
  const body = normalized(entry.body ?? '');
  return { locale, slug: rest.join('/'), entry: { ...entry, body } };
};

/**
 * All pages of both languages. Throws if a page exists in one language only: there are no fallback
 * pages.
 */
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

/** The pages of one language in reading order, the home page and the simulator's page included. */
export async function pagesOf(locale: Locale): Promise<readonly Page[]> {
  const pages = (await allPages()).filter((page) => page.locale === locale);
  return pages.toSorted((a, b) => a.entry.data.order - b.entry.data.order);
}

/** The page's ancestors for the breadcrumbs, home page first. Empty for the home page itself. */
export async function trailOf({ locale, slug }: Page): Promise<readonly Page[]> {
  return (await pagesOf(locale)).filter(
    (page) => page.slug !== slug && (page.slug === '' || slug.startsWith(`${page.slug}/`)),
  );
}

/** Compares a translated page with the current English page. */
export async function freshnessOf({ locale, slug, entry }: Page): Promise<Freshness> {
  const source = (await allPages()).find((page) => page.locale === 'en' && page.slug === slug);
  const english = source?.entry.body ?? '';
  const reviewed =
    locale === 'en' ? hashesOf(english) : (entry.data.sourceHashes?.split(' ') ?? []);
  return freshness(english, reviewed);
}

/** The page's name in menus and links. */
export const pageLabel = (page: Page): string => page.entry.data.label ?? page.entry.data.title;

export type MenuGroup = 'twoFactor' | 'docker' | 'reference';

/** The group of the menu that lists a page of the guide; any page that is neither is reference. */
export function menuGroupOf({ slug }: Pick<Page, 'slug'>): MenuGroup {
  if (slug === '2fa' || slug.startsWith('2fa/')) return 'twoFactor';
  const [top = ''] = slug.split('/');
  return ['docker-login', 'access-tokens', 'ci', 'troubleshooting'].includes(top)
    ? 'docker'
    : 'reference';
}
