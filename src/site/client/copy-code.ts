/** Copy buttons on commands. The button says what happened; text stays selectable when it cannot. */
import { said } from './script-text.ts';

export function offerCopy(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.command button')) {
    button.addEventListener('click', () => {
      const text = button.parentElement?.querySelector('code')?.textContent ?? '';
      const say = (outcome: 'copied' | 'failed') => {
        button.textContent = said.copy[outcome];
      };
      // `clipboard` is absent on a page without https.
      const copied = navigator.clipboard?.writeText(text.trim()) ?? Promise.reject(new Error());
      copied.then(
        () => say('copied'),
        () => say('failed'),
      );
    });
  }
}
