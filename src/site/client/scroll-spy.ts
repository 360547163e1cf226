/** Marks in the page list the section that is being read. */
export function markSections(): void {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents ol ol a')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (links.size === 0) return;
  let marked: HTMLAnchorElement | undefined;
  const mark = () => {
    const above = [...links].filter(([h]) => h.getBoundingClientRect().top < innerHeight / 3);
    const [, link] = above.at(-1) ?? [];
    if (link === marked) return;
    marked?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    marked = link;
  };
  // Not an observer: it would look at every heading as soon as the page is there.
  addEventListener('scroll', mark, { passive: true });
  // A page that was opened at one of its sections has scrolled already.
  if (scrollY > 0) mark();
  // On a phone the list is a popover: it closes when a section is chosen.
  const contents = document.getElementById('contents');
  contents?.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement && contents.matches(':popover-open')) {
      contents.hidePopover();
    }
  });
}
