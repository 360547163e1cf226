/**
 * Addresses within the site. Every internal link is made here, so that the site works under any
 * base path (`BASE=/some-repo`) and every page's address ends in a slash.
 */
import type { Locale } from './locales.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/**
 * `pageAddress('ja', '2fa/new-phone')` returns `/ja/2fa/new-phone/` under the base path. The empty
 * slug is the home page.
 */
export const pageAddress = (locale: Locale, slug: string): string =>
  `${base}/${locale}/${slug === '' ? '' : `${slug}/`}`;

/** The address of a file in `public/`. An empty name gives the address of the language chooser. */
export const fileAddress = (name: string): string => `${base}/${name}`;
