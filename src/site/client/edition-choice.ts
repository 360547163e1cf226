/**
 * The choice of Docker's screens: today's, or those of 2019 to 2024. The guide and the simulator
 * share one stored choice. Event `choose-edition` requests a change; event `edition` reports that
 * it was made.
 */
import { write } from '../../storage/storage.ts';

export function chooseEdition(): void {
  const root = document.documentElement.dataset;
  const radios = document.querySelectorAll<HTMLInputElement>('.editions input');
  const show = () => {
    for (const radio of radios) radio.checked = radio.value === root['edition'];
  };
  const choose = (edition: unknown) => {
    root['edition'] = edition === 'classic' ? 'classic' : 'today';
    write('edition', root['edition']);
    show();
    document.dispatchEvent(new Event('edition'));
  };
  show();
  document.addEventListener('choose-edition', (event) => choose((event as CustomEvent).detail));
  for (const radio of radios) radio.addEventListener('change', () => choose(radio.value));
}
