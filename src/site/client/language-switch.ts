/**
 * The language link keeps the reader's place: query and anchor, and the same heading at the same
 * height. Without script it is a plain link to the same page. Both languages share heading ids.
 *
 * The link stands at the top of the page. Who reads further down and goes up just to press it comes
 * out where they were reading; who has stayed at the top for a while comes out at the top.
 */
import { said } from './script-text.ts';

const KEY = 'place';

/** How long a page stands still under who reads there, in milliseconds; at its top, with the link at hand, longer. */
const READING = 2_000;
const AT_TOP = 15_000;

type Place = { readonly id: string; readonly top: number };

const isAtTop = () => scrollY < innerHeight / 3;

const headings = () => [...document.querySelectorAll<HTMLElement>('.prose :is(h1, h2, h3)[id]')];

/** The last heading above the upper third of the window, and how far it stands from the top; none at the top. */
function place(): Place | undefined {
  const above = headings().filter(
    (heading) => heading.getBoundingClientRect().top < innerHeight / 3,
  );
  const heading = above.at(-1);
  return heading && !isAtTop()
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
  if (status) status.textContent = said.switched[heading ? 'kept' : 'top'];
}

export function keepPlace(): void {
  try {
    restore();
  } catch {
    // Storage is blocked or holds something else: the page opens at its top, as any link would.
  }
  const link = document.querySelector<HTMLAnchorElement>('#switch-language');
  let read: Place | undefined;
  let standing: ReturnType<typeof setTimeout> | undefined;
  const stand = () => {
    clearTimeout(standing);
    standing = setTimeout(() => (read = place()), isAtTop() ? AT_TOP : READING);
  };
  addEventListener('scroll', stand, { passive: true });
  link?.addEventListener('click', () => {
    link.search = location.search;
    link.hash = location.hash;
    try {
      sessionStorage.setItem(KEY, JSON.stringify(place() ?? read ?? {}));
    } catch {
      // As above.
    }
  });
}
