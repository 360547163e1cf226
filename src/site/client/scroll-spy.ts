/**
 * Scroll spy: marks the section that is being read in the menu. In a window in which the menu
 * scrolls, the page itself is in view there.
 */
export function markSections(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('.outline a');
  if (links.length === 0) return;
  const here = document.querySelector('.menu p ~ ul [aria-current]');
  here?.scrollIntoView({ block: 'nearest' });
  let marked: HTMLAnchorElement | undefined;
  const mark = () => {
    const above = [...links].filter(({ hash }) => {
      const heading = document.getElementById(decodeURIComponent(hash.slice(1)));
      return heading && heading.getBoundingClientRect().top < innerHeight / 3;
    });
    const link = above.at(-1);
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
