/**
 * A tab for tests of the runtime, with storage, clock, and random numbers that the test controls.
 */
import { sha512 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { RuntimeOptions } from '../../src/simulator/runtime.ts';
import { startMs } from '../core/player.ts';

type TabStorage = ReturnType<RuntimeOptions['storage']>;

export type Tab = RuntimeOptions & {
  /** The contents of the tab's storage. */
  readonly items: Map<string, string>;
  /** The device's time in epoch milliseconds. */
  deviceMs: number;
};

/** Working storage based on a map. */
export function storageOver(items: Map<string, string>): TabStorage {
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

export function newTab(options: Partial<RuntimeOptions> = {}): Tab {
  // The simulator of an earlier test has left its exercise in the address.
  if (globalThis.location?.hash) history.replaceState(history.state, '', location.pathname);
  const items = new Map<string, string>();
  const storage = storageOver(items);
  let drawn = 0;
  const tab: Tab = {
    edition: 'today',
    items,
    deviceMs: startMs,
    storage: () => storage,
    now: () => tab.deviceMs,
    randomBytes: (count) => sha512(utf8ToBytes(`bytes ${(drawn += 1)}`)).slice(0, count),
    ...options,
  };
  return tab;
}
