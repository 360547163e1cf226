/** The language of the page a component stands in, from the page's route. */
import { LOCALES, type Locale } from '../../i18n/locales.ts';

export function pageLocale(params: Record<string, string | undefined>): Locale {
  const locale = LOCALES.find((known) => known === params['lang']);
  if (!locale) throw new Error(`A guide component stands outside a language's page`);
  return locale;
}
