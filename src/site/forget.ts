/** The button that empties what this site keeps in the reader's browser. */
import { forgetEverything } from './keep.ts';

export function offerToForget(): void {
  const button = document.querySelector<HTMLButtonElement>('.forget button');
  button?.addEventListener('click', () => {
    forgetEverything();
    const said = button.parentElement?.querySelector('[role=status]');
    if (said) said.textContent = button.dataset['done'] ?? '';
  });
}
