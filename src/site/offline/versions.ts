/**
 * Shows a reader who keeps the site for reading offline that a newer version is here, and brings it
 * when asked, never before: a page in use is not taken away.
 */
import { showFootLine } from '../client/toast.ts';
import { said } from '../client/script-text.ts';

/** Resolves with the worker that waits to take over, as soon as there is one. */
function nextVersion(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  return new Promise((resolve) => {
    const whenInstalled = (worker: ServiceWorker | null) =>
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed') resolve(worker);
      });
    if (registration.waiting) resolve(registration.waiting);
    whenInstalled(registration.installing);
    registration.addEventListener('updatefound', () => whenInstalled(registration.installing));
  });
}

export async function watchVersions(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return;
  const next = await nextVersion(registration);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = said.offline.update;
  button.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    next.postMessage({ type: 'SKIP_WAITING' });
  });
  await showFootLine(button, said.close);
}
