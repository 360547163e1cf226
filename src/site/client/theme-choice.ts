/** Auto, light or dark: one button that goes round. `theme.js` has set the page before its first paint. */
import { remember } from '../../storage/storage.ts';
import { said } from './script-text.ts';

const ORDER = ['auto', 'light', 'dark'] as const;

export function chooseTheme(): void {
  const button = document.getElementById('theme');
  if (!button) return;
  const root = document.documentElement.dataset;
  const show = () => {
    const now = ORDER.find((theme) => theme === root['theme']) ?? 'auto';
    // The page comes with the word for auto; to write it again would lay the head out anew.
    if (button.textContent !== said.theme[now]) button.textContent = said.theme[now];
    return now;
  };
  show();
  button.addEventListener('click', () => {
    const next = ORDER[(ORDER.indexOf(show()) + 1) % ORDER.length];
    if (next === 'auto' || next === undefined) delete root['theme'];
    else root['theme'] = next;
    remember('theme', root['theme']);
    show();
  });
}
