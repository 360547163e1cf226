/*
 * Ends offline reading. Publish this file as `sw.js`, at the same address as before, and leave it
 * there: a browser that has an offline copy replaces its worker by this one, which deletes the copy,
 * unregisters itself, and loads the open pages again from the server. It touches nothing of other
 * sites on the same origin.
 */
const isOwn = (name) =>
  name.startsWith('two-factor-guide-') && name.endsWith(`-${registration.scope}`);

async function end() {
  for (const name of await caches.keys()) {
    if (isOwn(name)) await caches.delete(name);
  }
  await registration.unregister();
  const pages = await clients.matchAll({ type: 'window' });
  for (const page of pages) await page.navigate(page.url).catch(() => undefined);
}

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(end()));
