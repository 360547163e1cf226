/** The button that empties what this site keeps in the reader's browser. */
import { forgetEverything } from '../../storage/storage.ts';
import { said } from './script-text.ts';

export function offerToForget(): void {
  const button = document.querySelector<HTMLButtonElement>('.forget button');
  button?.addEventListener('click', () => {
    forgetEverything();
    void import('../offline/keep-offline.ts').then(({ dropOffline }) => dropOffline());
    const status = button.parentElement?.querySelector('[role=status]');
    if (status) status.textContent = said.forgotten;
  });
}
