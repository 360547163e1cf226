/**
 * A page that the browser kept whole for Back goes on where it was left, while the practice may have
 * gone on in another page of the same tab: then it is opened anew, from what the tab holds now.
 */

/** `isCurrent` says whether the tab still holds what this page left there. */
export function watchKeptPage(isCurrent: () => boolean): void {
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && !isCurrent()) location.reload();
  });
  // In Firefox a kept page sees its tab's storage as it was, even when it is loaded again. A page
  // that listens for this is not kept there; other browsers, which need not know, keep it.
  if (CSS.supports('-moz-appearance', 'none')) addEventListener('unload', () => {});
}
