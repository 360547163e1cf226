/**
 * What the reader's browser remembers: harmless choices in localStorage, and nothing else there.
 * Storage may be blocked, and merely touching it may throw: then a choice holds for this page only.
 */
export function remember(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Blocked or full: the page works without.
  }
}

/**
 * Every name under which the site keeps something: choices in localStorage, the practice and the
 * reader's place in the tab's sessionStorage. Below a path the storage is shared with other sites.
 */
const NAMES = [
  'theme',
  'edition',
  'ticks',
  'reached',
  'offer',
  'practice',
  'practice-view',
  'practice-tab',
  'place',
];

/** Takes away all of it, and nothing of anyone else's. */
export function forgetEverything(): void {
  try {
    for (const name of NAMES) {
      localStorage.removeItem(name);
      sessionStorage.removeItem(name);
    }
  } catch {
    // Blocked: then nothing is kept.
  }
}

export function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
