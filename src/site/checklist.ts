/**
 * Checklists: a list in a page gets a box to tick before each of its lines. Ticks are kept in this
 * browser by list and place, so both languages share them; without script it is an ordinary list.
 */
import { remember, remembered } from './keep.ts';

const KEY = 'ticks';

export function tickLists(): void {
  const ticked = new Set(remembered(KEY)?.split(' ').filter(Boolean));
  for (const item of document.querySelectorAll<HTMLElement>('[data-checklist] li')) {
    const list = item.closest<HTMLElement>('[data-checklist]')?.dataset['checklist'];
    const name = `${list}-${[...(item.parentElement?.children ?? [])].indexOf(item) + 1}`;
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = ticked.has(name);
    box.setAttribute('aria-label', item.textContent.trim());
    box.addEventListener('change', () => {
      if (box.checked) ticked.add(name);
      else ticked.delete(name);
      remember(KEY, [...ticked].join(' '));
    });
    // In the place of the list's mark, so that no line moves.
    item.style.cssText = 'list-style:none;position:relative';
    box.style.cssText =
      'position:absolute;inset-inline-start:-1.6em;inset-block-start:.25em;inline-size:1.2em;block-size:1.2em;margin:0;accent-color:var(--ink)';
    item.prepend(box);
  }
}
