/**
 * The theme button, which cycles through auto, light, and dark. `theme.js` has already set the
 * theme before the first paint.
 */
import { write } from '../../storage/storage.ts';
import { said } from './script-text.ts';

const ORDER = ['auto', 'light', 'dark'] as const;

export function chooseTheme(): void {
  const button = document.getElementById('theme');
  // The styles select the icon; the button's name is the text next to it.
  const name = button?.querySelector('span');
  if (!button || !name) return;
  const root = document.documentElement.dataset;
  const show = () => {
    const now = ORDER.find((theme) => theme === root['theme']) ?? 'auto';
    button.title = name.textContent = said.theme[now];
    return now;
  };
  show();
  button.addEventListener('click', () => {
    const next = ORDER[(ORDER.indexOf(show()) + 1) % ORDER.length];
    if (next === 'auto' || next === undefined) delete root['theme'];
    else root['theme'] = next;
    write('theme', root['theme']);
    show();
  });
}
