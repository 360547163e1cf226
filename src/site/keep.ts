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

export function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
