/**
 * Offers the other language to a reader whose browser prefers it: a toast in that language, which
 * can be dismissed permanently. There is no redirect.
 */
import { isLocale } from '../../i18n/locales.ts';
import { read, write } from '../../storage/storage.ts';

export function offerLanguage(): void {
  const other = document.querySelector<HTMLAnchorElement>('#switch-language');
  // Not every browser has the list (NavigatorLanguage).
  const { languages = [] } = navigator as Partial<Navigator>;
  const wanted = languages.map((tag) => tag.slice(0, 2)).find(isLocale);
  if (!other || wanted !== other.lang) return;
  // The reader has closed the toast, or has chosen a language.
  if (read('offer') !== undefined || read('language') !== undefined) return;
  // Only few readers are offered the other language.
  void import('./language-toast.ts')
    .then(({ showOffer }) => showOffer(other, wanted, () => write('offer', 'settled')))
    // Without its script or styles, there is no offer, and the page works as before.
    .catch(() => undefined);
}
