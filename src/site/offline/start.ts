/**
 * Reading offline, on every page: where it is offered, and where a kept version may be out of date.
 * All others fetch nothing for it.
 */
export function startOffline(): void {
  const place = document.querySelector<HTMLElement>('.offline');
  if (place) void import('./keep-offline.ts').then(({ offerOffline }) => offerOffline(place));
  if (navigator.serviceWorker?.controller) {
    void import('./versions.ts').then(({ watchVersions }) => watchVersions());
  }
}
