/**
 * What the page's script says, in both languages: together they weigh less in the script, which is
 * fetched once, than one of them would in every page.
 */
import en from '../../../content/ui/en/script.json';
import ja from '../../../content/ui/ja/script.json';
import type { Locale } from '../../i18n/locales.ts';

export const scriptWords: Readonly<Record<Locale, typeof en>> = { en, ja };

/** In the language of the page. */
export const said: typeof en = scriptWords[document.documentElement.lang === 'ja' ? 'ja' : 'en'];
