/**
 * Tells a reader whose browser asks for the other language that the page exists in it: one line, in
 * that language, which can be closed for good. Nobody is ever sent there.
 */
import { isLocale } from '../../i18n/locales.ts';
import { showFootLine } from './toast.ts';
import { remember, remembered } from '../../storage/storage.ts';
import { scriptWords } from './script-text.ts';

export function offerLanguage(): void {
  const other = document.querySelector<HTMLAnchorElement>('#switch-language');
  // Whoever closes the line, or changes the language by it or by the link in the head, has chosen.
  const settle = () => remember('offer', 'settled');
  other?.addEventListener('click', settle);
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale);
  if (!other || wanted !== other.lang || remembered('offer') !== undefined) return;

  const link = document.createElement('a');
  link.href = other.href;
  link.textContent = scriptWords[wanted].offer.text;
  link.addEventListener('click', (event) => {
    // The link in the head keeps the reader's place.
    event.preventDefault();
    other.click();
  });
  showFootLine(link, scriptWords[wanted].close, settle).then(
    (line) => (line.lang = wanted),
    () => undefined,
  );
}
