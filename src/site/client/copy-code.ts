/** The Copy buttons of commands. The button's text reports whether copying worked. */
import { announce } from './announce.ts';
import { said } from './script-text.ts';

export function offerCopy(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.command button')) {
    button.addEventListener('click', () => {
      const text = button.parentElement?.querySelector('code')?.textContent ?? '';
      const say = (outcome: 'copied' | 'failed') => {
        button.textContent = said.copy[outcome];
        announce(said.copy[outcome]);
      };
      // `navigator.clipboard` is undefined on a page without HTTPS.
      const copied = navigator.clipboard?.writeText(text.trim()) ?? Promise.reject(new Error());
      copied.then(
        () => say('copied'),
        () => say('failed'),
      );
    });
  }
}
