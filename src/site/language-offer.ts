/**
 * Tells a reader whose browser asks for the other language that the page exists in it: one line, in
 * that language, which can be closed for good. Nobody is ever sent there.
 */
import { isLocale } from '../i18n/locales.ts';
import { remember, remembered } from './keep.ts';
import { loadStyles } from './load-styles.ts';
import styles from './offer.css?url';
import { scriptWords } from './script-words.ts';

export function offerLanguage(): void {
  const other = document.querySelector<HTMLAnchorElement>('#switch-language');
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale);
  if (!other || wanted !== other.lang || remembered('offer') !== undefined) return;
  const words = scriptWords[wanted].offer;

  const line = document.createElement('p');
  line.className = 'offer';
  line.lang = wanted;
  const link = document.createElement('a');
  link.href = other.href;
  link.textContent = words.text;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.close;
  line.append(link, close);

  // The switch itself keeps the reader's place; whoever uses either has made a choice.
  link.addEventListener('click', (event) => {
    event.preventDefault();
    other.click();
  });
  const settle = () => {
    remember('offer', 'settled');
    line.remove();
  };
  close.addEventListener('click', settle);
  other.addEventListener('click', settle);
  // Unstyled it would push the page down.
  loadStyles(styles).then(
    () => document.querySelector('.skip')?.after(line),
    () => undefined,
  );
}
