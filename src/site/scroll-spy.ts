/** Marks in the page list the section that is being read. */
export function markSections(): void {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents ol ol a')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (links.size === 0) return;
  const mark = () => {
    const above = [...links.keys()].filter((h) => h.getBoundingClientRect().top < innerHeight / 3);
    const current = above.at(-1);
    for (const [heading, link] of links) {
      if (heading === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  for (const heading of links.keys()) observer.observe(heading);
  // On a phone the list is a popover: it closes when a section is chosen.
  const contents = document.getElementById('contents');
  contents?.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement && contents.matches(':popover-open')) {
      contents.hidePopover();
    }
  });
}
