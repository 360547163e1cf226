/**
 * The button that stores the whole site in this browser, or removes it. No other module registers a
 * worker, and only the page with this button has a policy that allows it.
 */
import { announce } from '../client/announce.ts';
import { isOurCache, isOurs, placeAt } from './own-caches.ts';
import { offlineWords } from './text.ts';

/** The place is the same in every version, so that the browser finds a newer one. */
const PLACE = placeAt(import.meta.env.BASE_URL, location.href);

type Policy = { readonly createScriptURL: (address: string) => string };
type PolicyMaker = { readonly createPolicy: (name: string, rules: Policy) => Policy };

// A page can create a Trusted Types policy once. Browsers without Trusted Types accept the text.
const { trustedTypes } = globalThis as unknown as { readonly trustedTypes?: PolicyMaker };
const policy = trustedTypes?.createPolicy('offline', {
  createScriptURL: (address) => {
    if (address !== PLACE.script) throw new TypeError(`${address} is not the worker`);
    return address;
  },
});

/** Registers the worker, and resolves when it has stored every file. Rejects if it cannot. */
async function keep(): Promise<void> {
  const registration = await navigator.serviceWorker.register(
    policy?.createScriptURL(PLACE.script) ?? PLACE.script,
  );
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  if (worker?.state === 'activated') return;
  await new Promise<void>((resolve, reject) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('The worker could not load every file'));
    });
  });
}

/**
 * The registration with this site's scope, if there is one, and whether its worker belongs to this
 * site.
 */
async function findRegistration() {
  const found = await navigator.serviceWorker?.getRegistration(PLACE.scope);
  if (found?.scope !== PLACE.scope) return undefined;
  return { registration: found, ours: isOurs(found, PLACE) };
}

/** The names of this site's caches. `caches` is absent on plain HTTP. */
async function ownCaches(): Promise<readonly string[]> {
  const names = (await globalThis.caches?.keys()) ?? [];
  return names.filter((name) => isOurCache(name, PLACE.scope));
}

/** Deletes the files that this site's worker stored. */
const deleteCaches = async () =>
  Promise.all((await ownCaches()).map((name) => caches.delete(name)));

/**
 * Removes the worker and every file that it stored. Also resolves if there was nothing to remove.
 * Rejects if something remains.
 */
export async function dropOffline(): Promise<void> {
  const found = await findRegistration();
  if (found?.ours) {
    // A worker that still loads files would add files after the caches are deleted.
    found.registration.installing?.postMessage({ type: 'STOP' });
    await found.registration.unregister();
  }
  await deleteCaches();
  const isLeft = (await findRegistration())?.ours || (await ownCaches()).length > 0;
  if (isLeft) throw new Error('The offline copy could not be removed');
}

export async function offerOffline(place: HTMLElement): Promise<void> {
  const button = place.querySelector('button');
  const status = place.querySelector('span');
  if (!button || !status) return;
  if (!('serviceWorker' in navigator)) {
    button.hidden = true;
    status.textContent = offlineWords.impossible;
    return;
  }
  let kept = false;
  const show = () => {
    button.textContent = kept ? offlineWords.drop : offlineWords.keep;
  };
  const say = (text: string) => {
    status.textContent = text;
    announce(text);
  };
  const look = async () => {
    const found = await findRegistration();
    // If the browser is closed while the worker loads the files, some of them remain.
    if (!found) await deleteCaches();
    // A registration would replace the other site's worker.
    button.hidden = found?.ours === false;
    kept = Boolean(found?.ours && found.registration.active);
    show();
    status.textContent = button.hidden ? offlineWords.taken : kept ? offlineWords.kept : '';
  };
  await look();
  document.addEventListener('forgotten', () => void look());
  const change = async () => {
    button.disabled = true;
    say(offlineWords.working);
    try {
      await (kept ? dropOffline() : keep());
      kept = !kept;
      show();
      say(kept ? offlineWords.kept : offlineWords.dropped);
    } catch {
      say(offlineWords.failed);
    }
    button.disabled = false;
  };
  button.addEventListener('click', () => void change());
}
