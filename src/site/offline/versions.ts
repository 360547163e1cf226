/**
 * Notifies a reader who has stored the site for reading offline that a newer version exists, and
 * loads it on request. A page in use is never replaced without a request.
 */
import { announce } from '../client/announce.ts';
import { showFootLine } from '../client/toast.ts';
import { said } from '../client/script-text.ts';
import { offlineWords } from './text.ts';
import { isOurs, placeAt } from './own-caches.ts';

/** Resolves when a worker waits to become active. */
function nextVersion(registration: ServiceWorkerRegistration): Promise<void> {
  return new Promise((resolve) => {
    const whenInstalled = (worker: ServiceWorker | null) =>
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed') resolve();
      });
    if (registration.waiting) resolve();
    whenInstalled(registration.installing);
    registration.addEventListener('updatefound', () => whenInstalled(registration.installing));
  });
}

/**
 * Notifies the reader if the worker has found that the site ended offline reading (`removal.ts`).
 */
function hearOfRemoval({ controller }: ServiceWorkerContainer, script: string): void {
  if (controller?.scriptURL !== script) return;
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (data !== 'REMOVED') return;
    const sentence = document.createElement('span');
    sentence.textContent = offlineWords.ended;
    announce(offlineWords.ended);
    void showFootLine(sentence, said.close);
  });
  navigator.serviceWorker.startMessages();
  controller.postMessage({ type: 'IS_REMOVED' });
}

export async function watchVersions(): Promise<void> {
  const place = placeAt(import.meta.env.BASE_URL, location.href);
  hearOfRemoval(navigator.serviceWorker, place.script);
  const registration = await navigator.serviceWorker.getRegistration(place.scope);
  if (!registration || !isOurs(registration, place)) return;
  await nextVersion(registration);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = offlineWords.update;
  button.addEventListener('click', () => {
    const { waiting } = registration;
    // Another tab has already activated it.
    if (!waiting) {
      location.reload();
      return;
    }
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    waiting.postMessage({ type: 'SKIP_WAITING' });
  });
  await showFootLine(button, said.close);
}
