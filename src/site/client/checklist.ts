/**
 * Checklists in a page: stores which boxes are checked. A box is stored by the list's name and its
 * position, so both languages share its state.
 */
import { read, write } from '../../storage/storage.ts';

export function tickLists(): void {
  const lists = document.querySelectorAll<HTMLElement>('[data-checklist]');
  // Reading storage would delay pages without a checklist.
  if (lists.length === 0) return;
  const ticked = new Set(read('ticks')?.split(' ').filter(Boolean));
  for (const list of lists) {
    for (const [at, box] of list.querySelectorAll('input').entries()) {
      const name = `${list.dataset['checklist']}-${at + 1}`;
      // Keep a box checked if the reader checked it before this script ran.
      box.checked ||= ticked.has(name);
      if (box.checked) ticked.add(name);
      box.addEventListener('change', () => {
        if (box.checked) ticked.add(name);
        else ticked.delete(name);
        write('ticks', [...ticked].join(' '));
      });
    }
  }
}
