/**
 * Checklists: lists in a page with a box to tick before each of their lines. Ticks are kept in this
 * browser by list and place, so both languages share them.
 */
import { remember, remembered } from '../../storage/storage.ts';

const KEY = 'ticks';

export function tickLists(): void {
  const ticked = new Set(remembered(KEY)?.split(' ').filter(Boolean));
  for (const list of document.querySelectorAll<HTMLElement>('[data-checklist]')) {
    for (const [at, box] of list.querySelectorAll('input').entries()) {
      const name = `${list.dataset['checklist']}-${at + 1}`;
      // One that was ticked before this script came stays so.
      box.checked ||= ticked.has(name);
      if (box.checked) ticked.add(name);
      box.addEventListener('change', () => {
        if (box.checked) ticked.add(name);
        else ticked.delete(name);
        remember(KEY, [...ticked].join(' '));
      });
    }
  }
}
