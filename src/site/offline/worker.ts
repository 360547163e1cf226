/**
 * The service worker that stores the whole site for reading offline. Only the about page registers
 * it, when the reader requests it.
 *
 * Workbox stores every file under the hash of its content and replaces all files at the same time,
 * so a reader always has one version. The browser rejects a file with other content than the build
 * wrote: while a deployment is copied, some addresses still have the old file. A new version waits
 * until every page of the old version is closed, or until the reader requests it.
 */
import { cacheNames, setCacheNameDetails } from 'workbox-core';
import { PrecacheController } from 'workbox-precaching';
import { SITE_ID } from '../../storage/names.ts';
import { keptAddress } from './kept-address.ts';
import { isOurCache } from './own-caches.ts';
import { checkedNow, isDue, isToBeRemoved, type Checked, type Found } from './removal.ts';

/** Inserted by the build. The browser rejects a file whose hash is not `integrity`. */
declare const KEPT_FILES: readonly {
  readonly url: string;
  readonly revision: string | null;
  readonly integrity: string;
}[];
declare const NOT_FOUND: { readonly html: string; readonly headers: Record<string, string> };

type Waiting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Waiting & { request: Request; respondWith(answer: Promise<Response>): void };
type Asked = Waiting & { data?: { type?: string }; source: { postMessage(text: string): void } };
type Scope = EventTarget & {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
};

const worker = globalThis as unknown as Scope;
const { scope } = worker.registration;
const addressOf = (file: string) => new URL(file, scope).href;

setCacheNameDetails({ prefix: SITE_ID });
/** Ends a running installation. Until it ends, `unregister()` waits. */
const stopping = new AbortController();
const { signal } = stopping;
const files = new PrecacheController({
  plugins: [
    { requestWillFetch: ({ request }) => Promise.resolve(new Request(request, { signal })) },
  ],
});
files.addToCacheList([...KEPT_FILES]);

/**
 * Loads every file. If one fails, the cache stays unchanged: it keeps the files of the version in
 * use, and has none of this version.
 */
async function install(event: Waiting): Promise<void> {
  const cache = await caches.open(cacheNames.precache);
  const before = new Set((await cache.keys()).map(({ url }) => url));
  try {
    await files.install(event);
  } catch (error) {
    if (signal.aborted || before.size === 0) await caches.delete(cacheNames.precache);
    const added = (await cache.keys()).filter(({ url }) => !before.has(url));
    await Promise.all(added.map((request) => cache.delete(request)));
    throw error;
  }
}

const stateCache = `${SITE_ID}-runtime-${scope}`;
const stateAddress = addressOf('worker-state');

/** Requests another file of the site, whose text shows that this is the same site. */
async function isSameSite(): Promise<boolean> {
  const marker = await fetch(addressOf(`${SITE_ID}.txt`), { cache: 'no-store' });
  return marker.ok && (await marker.text()).trim() === SITE_ID;
}

/** Rejects if no server answers the request for the script. */
async function findScript(): Promise<Found> {
  const { ok, status } = await fetch(addressOf('sw.js'), { cache: 'no-store' });
  if (ok) return 'present';
  const isMissing = (status === 404 || status === 410) && (await isSameSite().catch(() => false));
  return isMissing ? 'missing' : 'unknown';
}

let isEnded = false;

/** Removes the copy if the site has ended offline reading. Returns whether it did. */
async function removeIfEnded(): Promise<boolean> {
  if (isEnded) return true;
  const state = await caches.open(stateCache);
  const last = (await (await state.match(stateAddress))?.json()) as Checked | undefined;
  const nowMs = Date.now();
  if (!isDue(last, nowMs)) return false;
  const keep = (checked: Checked) => state.put(stateAddress, Response.json(checked));
  // Stored before the request, so that pages opened at the same time send no second request.
  await keep({ ...last, atMs: nowMs });
  let found: Found;
  try {
    found = await findScript();
  } catch (error) {
    await (last ? keep(last) : state.delete(stateAddress));
    throw error;
  }
  const checked = checkedNow(last, nowMs, found);
  await keep(checked);
  if (!isToBeRemoved(checked, found)) return false;
  // No lookups after this, since a lookup would create an empty cache again.
  isEnded = true;
  await worker.registration.unregister();
  const own = (await caches.keys()).filter((name) => isOurCache(name, scope));
  await Promise.all(own.map((name) => caches.delete(name)));
  return true;
}

/** Checks one after another, so that a page that is opened during a check hears of its result. */
let removal = Promise.resolve(false);

function answer(event: Fetching): void {
  const { request } = event;
  if (isEnded || request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const isPage = request.mode === 'navigate';
  if (isPage) event.waitUntil((removal = removal.then(removeIfEnded).catch(() => false)));
  const { pathname, search } = new URL(request.url);
  const path = pathname.slice(new URL(scope).pathname.length);
  const kept = keptAddress(path, (file) => files.getCacheKeyForURL(addressOf(file)) !== undefined);
  if (kept.kind === 'file') {
    const file = files.matchPrecache(addressOf(kept.file));
    event.respondWith(file.then((response) => response ?? fetch(request)));
  } else if (kept.kind === 'redirect') {
    event.respondWith(Promise.resolve(Response.redirect(scope + kept.path + search, 301)));
  } else if (isPage) {
    const { html, headers } = NOT_FOUND;
    event.respondWith(fetch(request).catch(() => new Response(html, { status: 404, headers })));
  }
}

worker.addEventListener('install', (event) => {
  (event as Waiting).waitUntil(install(event as Waiting));
});
worker.addEventListener('activate', (event) => void files.activate(event));
worker.addEventListener('fetch', (event) => answer(event as Fetching));
worker.addEventListener('message', (event) => {
  const asked = event as Asked;
  const { data, source } = asked;
  if (data?.type === 'SKIP_WAITING') void worker.skipWaiting();
  // The reader deletes all data while this worker is loading files.
  if (data?.type === 'STOP') stopping.abort();
  // A page sends this after it started to listen, since it would miss an earlier message.
  if (data?.type === 'IS_REMOVED') {
    asked.waitUntil(removal.then((isRemoved) => isRemoved && source.postMessage('REMOVED')));
  }
});
