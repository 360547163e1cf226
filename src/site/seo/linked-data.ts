/**
 * What a page says of itself to search engines, in schema.org's words (JSON-LD): that it is a
 * technical article, and where it stands below the home page.
 */
import { pageAddress } from '../../i18n/address.ts';
import { pageLabel, trailOf, type Page } from '../../i18n/navigation.ts';

/** `absolute` makes an address of the whole web from one inside the site. */
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
