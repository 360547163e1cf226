/**
 * Reloads a page from the back/forward cache if the simulator continued in another page of the same
 * tab meanwhile. After the reload, the page shows the world that the tab has saved.
 */

/** `isCurrent` returns whether the tab still has the world that this page saved there. */
export function watchKeptPage(isCurrent: () => boolean): void {
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && !isCurrent()) location.reload();
  });
  // In Firefox, a page from the back/forward cache sees the old contents of its tab's storage, even
  // after a reload. Firefox does not cache a page with an `unload` listener. Other browsers do not
  // have this problem, and their cache stays in use.
  if (CSS.supports('-moz-appearance', 'none')) addEventListener('unload', () => {});
}
