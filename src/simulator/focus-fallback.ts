/**
 * A press may take away the button that was pressed. The focus then goes to the heading of the panel
 * the button stood in, where its outcome is, and never to the page.
 */
export function keepFocus(place: HTMLElement): void {
  let last: Element | undefined;
  let panel: Element | undefined;
  place.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    last = target;
    panel = target.closest('.panel, .scenario') ?? undefined;
  });
  const follow = () => {
    if (last === undefined || last.isConnected || document.activeElement !== document.body) return;
    const there = panel?.isConnected ? panel : place.querySelector('[data-panel="site"]');
    const heading = there?.querySelector<HTMLElement>('h3');
    last = undefined;
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  };
  // After the parts of the bench have put the focus where they want it.
  new MutationObserver(() => requestAnimationFrame(() => setTimeout(follow))).observe(place, {
    subtree: true,
    childList: true,
  });
}
