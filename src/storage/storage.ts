/**
 * Reads and writes the site's own keys of Web Storage
 * (https://html.spec.whatwg.org/multipage/webstorage.html). Storage may be full, or blocked so that
 * accessing it throws. The functions here never throw.
 */
import { KEYS, prefixAt, type Key } from './names.ts';

const PREFIX = prefixAt(import.meta.env.BASE_URL);

/** The full name of a key in its storage area. Also used as the name of a BroadcastChannel. */
export const fullName = (key: Key): string => PREFIX + key;

/** The value of a key, or undefined if there is none or storage is blocked. */
export function read(key: Key): string | undefined {
  try {
    return globalThis[KEYS[key]].getItem(fullName(key)) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * The value of a key parsed as JSON, or undefined if it is missing or is not JSON. The caller has
 * to check its shape.
 */
export function readJson(key: Key): unknown {
  try {
    return JSON.parse(read(key) ?? '');
  } catch {
    return undefined;
  }
}

/**
 * Stores a text, or removes the key if the text is undefined. Returns false if storage is blocked
 * or full.
 */
export function write(key: Key, text: string | undefined): boolean {
  try {
    const storage = globalThis[KEYS[key]];
    if (text === undefined) storage.removeItem(fullName(key));
    else storage.setItem(fullName(key), text);
    return true;
  } catch {
    return false;
  }
}

/** Removes all keys of `KEYS` and nothing else. Returns whether none of them can still be read. */
export function clear(): boolean {
  const keys = Object.keys(KEYS) as Key[];
  for (const key of keys) write(key, undefined);
  return keys.every((key) => read(key) === undefined);
}
