/**
 * The texts of the page's script in both languages. Both are in the script, which is downloaded
 * once; that is smaller than one language's texts in every page.
 */
import en from '../../../content/ui/en/script.json';
import ja from '../../../content/ui/ja/script.json';
import type { Locale } from '../../i18n/locales.ts';

export const scriptWords: Readonly<Record<Locale, typeof en>> = { en, ja };

/** The texts in the language of the page. */
export const said: typeof en = scriptWords[document.documentElement.lang === 'ja' ? 'ja' : 'en'];
