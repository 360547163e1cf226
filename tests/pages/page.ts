/**
 * A page in the test’s document, for the scripts of the pages. Needs the environment `happy-dom`.
 * The scripts read the page’s language when they are loaded, so each test loads them again.
 */
import { afterEach, beforeEach, vi } from 'vitest';

export const html = document.documentElement;

/**
 * Clears the document and the browser’s storage before each test, and ends the listeners that a test
 * adds to the window.
 */
export function freshPage(language: 'en' | 'ja' = 'en'): void {
  let listening: AbortController;
  beforeEach(() => {
    listening = new AbortController();
    const add = globalThis.addEventListener.bind(globalThis);
    vi.spyOn(globalThis, 'addEventListener').mockImplementation(
      (type: string, listener: unknown, options: unknown) => {
        const own = typeof options === 'object' ? options : { capture: options === true };
        add(type, listener as EventListener, { ...own, signal: listening.signal });
      },
    );
    vi.resetModules();
    html.lang = language;
    for (const name of Object.keys(html.dataset)) html.removeAttribute(`data-${name}`);
    document.head.replaceChildren();
    document.body.replaceChildren();
    localStorage.clear();
    sessionStorage.clear();
  });
  afterEach(() => {
    listening.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
}

/** Puts markup into the body, as the build would. */
export function show(markup: string): void {
  document.body.innerHTML = markup;
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- As in querySelector.
export function find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new RangeError(`There is no ${selector}`);
  return found;
}

const blocked = (): never => {
  throw new DOMException('Blocked', 'SecurityError');
};

/** Simulates a browser that blocks cookies: accessing storage throws. */
export function blockStorage(): void {
  for (const name of ['localStorage', 'sessionStorage']) {
    vi.stubGlobal(name, new Proxy({}, { get: blocked, set: blocked }));
  }
}
