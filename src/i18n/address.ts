/**
 * Addresses inside the site. Every internal link goes through here, so that the site works under
 * any base path (`BASE=/some-repo`) and every address ends in a slash.
 */
import type { Locale } from './locales.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** `pageAddress('ja', '2fa/new-phone')` is `/ja/2fa/new-phone/` under the base; slug '' is the home page. */
export const pageAddress = (locale: Locale, slug: string): string =>
  `${base}/${locale}/${slug === '' ? '' : `${slug}/`}`;

/** A file of `public/`, or the chooser when the name is empty. */
export const fileAddress = (name: string): string => `${base}/${name}`;
