/**
 * Detects that this tab is a duplicate of another one. A duplicated tab begins with a copy of the
 * other tab's sessionStorage, so both have the same world and the same tab name. The newer tab asks
 * on a channel whether another tab with this name is open. No other data of the simulator is sent
 * over the channel.
 */
import { fullName, read, write } from '../storage/storage.ts';

/** 128 random bits. Unlike `crypto.randomUUID`, this also works on plain HTTP. */
const newName = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/** Calls `found` if another open tab has the same name. Returns a function that stops watching. */
export function watchForCopy(found: () => void): () => void {
  let name: string;
  let channel: BroadcastChannel;
  try {
    name = read('simulator-tab') ?? newName();
    // If the name cannot be stored, the tab cannot have copied one.
    if (!write('simulator-tab', name)) return () => {};
    channel = new BroadcastChannel(fullName('simulator-tab'));
  } catch {
    // A browser without channels or random numbers cannot detect a duplicate.
    return () => {};
  }
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === `asks ${name}`) channel.postMessage(`here ${name}`);
    if (data !== `here ${name}`) return;
    name = newName();
    write('simulator-tab', name);
    found();
  });
  // A page in the back/forward cache must not answer for the page that is shown.
  addEventListener('pagehide', () => channel.close(), { once: true });
  channel.postMessage(`asks ${name}`);
  return () => channel.close();
}
