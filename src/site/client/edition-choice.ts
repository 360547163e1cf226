/**
 * Which of Docker's screens the reader sees: today's, or those of 2019 to 2024. One choice for guide
 * and practice, remembered: `choose-edition` asks for it, `edition` says that it was made.
 */
import { remember } from '../../storage/storage.ts';

export function chooseEdition(): void {
  const root = document.documentElement.dataset;
  const radios = document.querySelectorAll<HTMLInputElement>('.editions input');
  const show = () => {
    for (const radio of radios) radio.checked = radio.value === root['edition'];
  };
  const choose = (edition: unknown) => {
    root['edition'] = edition === 'classic' ? 'classic' : 'today';
    remember('edition', root['edition']);
    show();
    document.dispatchEvent(new Event('edition'));
  };
  show();
  document.addEventListener('choose-edition', (event) => choose((event as CustomEvent).detail));
  for (const radio of radios) radio.addEventListener('change', () => choose(radio.value));
}
