/**
 * Whether this tab is a copy of another: a duplicated tab brings the other's storage with it, so
 * both hold the same practice and the same name. The newer one asks under that name whether anyone
 * is there; within this browser only, and nothing of the practice is said.
 */
const KEY = 'practice-tab';

/** Calls back when another open tab has the same practice. Returns the way to stop. */
export function watchForCopy(found: () => void): () => void {
  let name: string;
  try {
    name = sessionStorage.getItem(KEY) ?? crypto.randomUUID();
    sessionStorage.setItem(KEY, name);
  } catch {
    // Nothing is kept, so nothing can have been copied.
    return () => {};
  }
  const channel = new BroadcastChannel(KEY);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === `asks ${name}`) channel.postMessage(`here ${name}`);
    if (data !== `here ${name}`) return;
    name = crypto.randomUUID();
    sessionStorage.setItem(KEY, name);
    found();
  });
  // A page that is kept for Back must not answer for one that is shown.
  addEventListener('pagehide', () => channel.close(), { once: true });
  channel.postMessage(`asks ${name}`);
  return () => channel.close();
}
