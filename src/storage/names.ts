/**
 * Names of everything that the site stores in the reader's browser: keys of Web Storage, a
 * BroadcastChannel, and the caches of its service worker. Sites on one origin share all of these,
 * so every name begins with the site's id and its base path. No other name is read or deleted, not
 * even a name that an earlier version used: it may belong to another site.
 */

/** Also the prefix of the caches of `site/offline/worker.ts`. */
export const SITE_ID = 'two-factor-guide';

/** `localStorage` keeps a key until it is deleted, `sessionStorage` until the tab is closed. */
type Area = 'localStorage' | 'sessionStorage';

/**
 * The keys, their storage areas, and the format of each value. `simulator`, `simulator-typed`, and
 * `simulator-handoff` can contain secrets of the simulated account; they are deleted when the tab is
 * closed.
 */
export const KEYS = {
  /** `light` or `dark`. Absent: the system's setting applies. */
  theme: 'localStorage',
  /** `today` or `classic`: which version of Docker's screens is shown. */
  edition: 'localStorage',
  /** Names of the checked boxes, `<checklist>-<number>`, separated by spaces. */
  ticks: 'localStorage',
  /** JSON, `string[]`: the ids of completed exercises. */
  reached: 'localStorage',
  /** `en` or `ja`: the language that the reader chose last, at `/` or by the link in the header. */
  language: 'localStorage',
  /** `settled` after the reader has closed the offer of the other language. */
  offer: 'localStorage',
  /** The snapshot of the simulated world; see `core/snapshot/save-world.ts`. */
  simulator: 'sessionStorage',
  /** JSON: the last refusal, as the key of its text; see `simulator/refusal-key.ts`. */
  'simulator-refusal': 'sessionStorage',
  /** JSON: texts in fields, except what could be a real credential; see `simulator/draft.ts`. */
  'simulator-typed': 'sessionStorage',
  /**
   * JSON: the world with what its screen shows only once, for the page in the other language. Read
   * and deleted by the next page.
   */
  'simulator-handoff': 'sessionStorage',
  /** JSON: a `View` of `simulator/view-choice.ts`. */
  'simulator-view': 'sessionStorage',
  /** A random id of this tab. A duplicated tab has the same id. */
  'simulator-tab': 'sessionStorage',
  /** JSON: the reader's position in the page when the language was switched. Read once. */
  place: 'sessionStorage',
} as const satisfies Record<string, Area>;

export type Key = keyof typeof KEYS;

/**
 * The prefix of every stored name of the site at this base path. `/docs` and `/docs/` count as the
 * same path.
 */
export const prefixAt = (base: string): string => `${SITE_ID}:${base.replace(/\/*$/, '/')}:`;
