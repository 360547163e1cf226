/**
 * The button by which a reader keeps the whole site in this browser, or gives it up again. It is the
 * one place where a worker is registered, and the one page whose policy allows it.
 */
import { said } from '../client/script-text.ts';

/** The same in every version, so that a newer one is found. */
const ADDRESS = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/sw.js`;

type Policy = { readonly createScriptURL: (address: string) => string };
type PolicyMaker = { readonly createPolicy: (name: string, rules: Policy) => Policy };

// A policy of Trusted Types can be made once in a page; browsers without them take the text.
const { trustedTypes } = globalThis as unknown as { readonly trustedTypes?: PolicyMaker };
const policy = trustedTypes?.createPolicy('offline', {
  createScriptURL: (address) => {
    if (address !== ADDRESS) throw new TypeError(`${address} is not the worker`);
    return address;
  },
});

/** Registers the worker and resolves when it has every file. Rejects when it cannot be had. */
async function keep(): Promise<void> {
  const registration = await navigator.serviceWorker.register(
    policy?.createScriptURL(ADDRESS) ?? ADDRESS,
  );
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  if (worker?.state === 'activated') return;
  await new Promise<void>((resolve, reject) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('The worker could not fetch every file'));
    });
  });
}

/** Gives up the worker and every file it kept. Resolves where there was nothing, too. */
export async function dropOffline(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.unregister();
  if (!registration) return;
  const names = await caches.keys();
  // Below a path the caches of other sites are beside ours.
  const ours = names.filter((name) => name.endsWith(registration.scope));
  await Promise.all(ours.map((name) => caches.delete(name)));
}

export async function offerOffline(place: HTMLElement): Promise<void> {
  const button = place.querySelector('button');
  const status = place.querySelector('[role=status]');
  if (!button || !status) return;
  if (!('serviceWorker' in navigator)) {
    button.hidden = true;
    status.textContent = said.offline.impossible;
    return;
  }
  let kept = Boolean((await navigator.serviceWorker.getRegistration())?.active);
  const show = (text: string) => {
    button.textContent = kept ? said.offline.drop : said.offline.keep;
    status.textContent = text;
  };
  show(kept ? said.offline.kept : '');
  button.addEventListener('click', async () => {
    button.disabled = true;
    status.textContent = said.offline.working;
    try {
      await (kept ? dropOffline() : keep());
      kept = !kept;
      show(kept ? said.offline.kept : said.offline.dropped);
    } catch {
      show(said.offline.failed);
    }
    button.disabled = false;
  });
}
