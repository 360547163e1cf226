/**
 * Structured data (JSON-LD, schema.org) for search engines: the page is a TechArticle with
 * breadcrumbs.
 */
import { pageAddress } from '../../i18n/address.ts';
import { pageLabel, trailOf, type Page } from '../../i18n/navigation.ts';

/** `absolute` converts a path of the site to a full URL. */
export async function linkedData(page: Page, absolute: (path: string) => string): Promise<object> {
  const { title, changed } = page.entry.data;
  const places = [...(await trailOf(page)), page].map((place, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: pageLabel(place),
    item: absolute(pageAddress(place.locale, place.slug)),
  }));
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'TechArticle',
        headline: title,
        inLanguage: page.locale,
        dateModified: changed.slice(0, 10),
      },
      { '@type': 'BreadcrumbList', itemListElement: places },
    ],
  };
}
