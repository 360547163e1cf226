/** The toast that offers the page in the other language. */
import en from '../../../content/ui/en/offer.json';
import ja from '../../../content/ui/ja/offer.json';
import type { Locale } from '../../i18n/locales.ts';
import { scriptWords } from './script-text.ts';
import { showFootLine } from './toast.ts';

const offerWords = { en, ja };

/** `other` is the link in the header. `settle` is called when the reader closes the toast. */
export async function showOffer(
  other: HTMLAnchorElement,
  wanted: Locale,
  settle: () => void,
): Promise<void> {
  const link = document.createElement('a');
  link.href = other.href;
  link.textContent = offerWords[wanted].text;
  link.addEventListener('click', (event) => {
    // The link in the header also keeps the reader's position in the page.
    event.preventDefault();
    other.click();
  });
  const line = await showFootLine(link, scriptWords[wanted].close, settle);
  line.lang = wanted;
}
