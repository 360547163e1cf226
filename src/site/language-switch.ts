/**
 * The language link keeps the reader's place: query and anchor, and the same heading at the same
 * height. Without script it is a plain link to the same page. Both languages share heading ids.
 */
import { said } from './script-words.ts';

const KEY = 'place';

type Place = { readonly id: string; readonly top: number };

const headings = () => [...document.querySelectorAll<HTMLElement>('.prose :is(h1, h2, h3)[id]')];

/** The last heading above the upper third of the window, and how far it stands from the top. */
function place(): Place | undefined {
  const above = headings().filter(
    (heading) => heading.getBoundingClientRect().top < innerHeight / 3,
  );
  const heading = above.at(-1);
  return scrollY > 0 && heading
    ? { id: heading.id, top: heading.getBoundingClientRect().top }
    : undefined;
}

function restore(): void {
  // Nobody was here before: asking the storage would keep a first visit waiting for it.
  if (globalThis.navigation?.activation?.from === null) return;
  const text = sessionStorage.getItem(KEY);
  if (text === null) return;
  sessionStorage.removeItem(KEY);
  const { id, top } = JSON.parse(text) as Partial<Place>;
  const heading = id === undefined ? undefined : document.getElementById(id);
  const link = document.getElementById('switch-language');
  link?.focus({ preventScroll: true });
  if (heading && top !== undefined) {
    scrollBy({ top: heading.getBoundingClientRect().top - top, behavior: 'instant' });
  }
  const status = document.getElementById('status');
  if (status) status.textContent = said.switched;
}

export function keepPlace(): void {
  try {
    restore();
  } catch {
    // Storage is blocked or holds something else: the page opens at its top, as any link would.
  }
  const link = document.querySelector<HTMLAnchorElement>('#switch-language');
  link?.addEventListener('click', () => {
    link.search = location.search;
    link.hash = location.hash;
    try {
      sessionStorage.setItem(KEY, JSON.stringify(place() ?? {}));
    } catch {
      // As above.
    }
  });
}
