/**
 * Keeps the reader's position when the language is switched: query, anchor, and the same heading at
 * the same height. An anchor at which the reader no longer is is left out: the browser would jump to
 * it. Without script, the link leads to the top of the same page. Both languages use
 * the same heading ids.
 *
 * The link is at the top of the page. If the reader scrolled up only to select the link, the
 * position they had before is restored; if they were at the top for 15 seconds, they stay at the
 * top. The new language is remembered.
 */
import { readJson, write } from '../../storage/storage.ts';
import { announce } from './announce.ts';
import { said } from './script-text.ts';

/**
 * Milliseconds without scrolling after which a position counts as being read. At the top, near the
 * link, it takes longer.
 */
const READING = 2_000;
const AT_TOP = 15_000;

type Place = { readonly id: string; readonly top: number };

const isAtTop = () => scrollY < innerHeight / 3;

const headings = () => [...document.querySelectorAll<HTMLElement>('.prose :is(h1, h2, h3)[id]')];

/**
 * The last heading above the first third of the window, and its distance from the top of the window
 * in pixels. Undefined at the top of the page.
 */
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
  // The first page of this tab cannot follow a language switch. Reading storage would delay the
  // first visit.
  if (globalThis.navigation?.activation?.from === null) return;
  const kept = readJson('place');
  if (kept === undefined) return;
  write('place', undefined);
  const { id, top } = Object(kept) as { readonly [Part in keyof Place]?: unknown };
  const heading = typeof id === 'string' ? document.getElementById(id) : undefined;
  const link = document.getElementById('switch-language');
  link?.focus({ preventScroll: true });
  if (heading && typeof top === 'number') {
    scrollBy({ top: heading.getBoundingClientRect().top - top, behavior: 'instant' });
  }
  announce(said.switched[heading ? 'kept' : 'top']);
}

export function keepPlace(): void {
  restore();
  const link = document.querySelector<HTMLAnchorElement>('#switch-language');
  let read: Place | 'top' | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (read = place() ?? 'top'), isAtTop() ? AT_TOP : READING);
  };
  addEventListener('scroll', wait, { passive: true });
  link?.addEventListener('click', () => {
    link.search = location.search;
    const at = place() ?? read;
    const id = at === 'top' ? '' : at?.id;
    const anchor = document.getElementById(location.hash.slice(1))?.id;
    link.hash = anchor && id !== undefined && id !== anchor ? '' : location.hash;
    write('place', JSON.stringify(id ? at : {}));
    write('language', link.lang);
  });
}
