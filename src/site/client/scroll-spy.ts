/**
 * Scroll spy: marks the section that is being read in the menu. In a window in which the menu
 * scrolls, the page itself is in view there.
 */
export function markSections(): void {
  if (!document.querySelector('.outline a')) return;
  const here = document.querySelector('.menu p ~ ul [aria-current]');
  here?.scrollIntoView({ block: 'nearest' });
  let links: readonly (readonly [Element, HTMLAnchorElement])[] | undefined;
  let marked: HTMLAnchorElement | undefined;
  const mark = () => {
    links ??= outlineLinks();
    const above = links.filter(([h]) => h.getBoundingClientRect().top < innerHeight / 3);
    const [, link] = above.at(-1) ?? [];
    if (link === marked) return;
    marked?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    link?.scrollIntoView({ block: 'nearest' });
    marked = link;
  };
  // A scroll listener instead of an IntersectionObserver, which would measure every heading as soon
  // as the page is loaded.
  addEventListener('scroll', mark, { passive: true });
  // A page that was opened at an anchor has already been scrolled.
  if (scrollY > 0) mark();
  // On a phone, the menu is a popover, which closes when the reader selects a section.
  const contents = document.getElementById('contents');
  contents?.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement && contents.matches(':popover-open')) {
      contents.hidePopover();
    }
  });
}

/** The headings that the outline links to, in the order of the page, and their links. */
const outlineLinks = () =>
  [...document.querySelectorAll<HTMLAnchorElement>('.outline a')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [[heading, link] as const] : [];
  });
