/**
 * Moves the focus if a press removed the pressed button: to the heading of the button's panel,
 * where the outcome is shown, and not to the top of the page.
 */
export function keepFocus(place: HTMLElement): void {
  let last: Element | undefined;
  let panel: Element | undefined;
  place.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    last = target;
    panel = target.closest('.panel, .exercise') ?? undefined;
  });
  const follow = () => {
    if (last === undefined || last.isConnected || document.activeElement !== document.body) return;
    const there = panel?.isConnected ? panel : place.querySelector('[data-panel="hub"]');
    const heading = there?.querySelector<HTMLElement>('h3');
    last = undefined;
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  };
  // Runs after components of the simulator have moved the focus themselves.
  new MutationObserver(() => requestAnimationFrame(() => setTimeout(follow))).observe(place, {
    subtree: true,
    childList: true,
  });
}
