/** The language of the page that contains a component, from the page's route. */
import { LOCALES, type Locale } from '../../i18n/locales.ts';

/** `params` are those of the page's route. Throws an error if they contain no language. */
export function pageLocale(params: Record<string, string | undefined>): Locale {
  const locale = LOCALES.find((known) => known === params['lang']);
  if (!locale) throw new Error('A component of the guide was used outside a page of a language');
  return locale;
}
