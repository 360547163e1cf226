/**
 * Recognizes the service worker and the caches of this site. All sites on one origin share both: a
 * lookup by page address can find the worker of a site above this one, and `caches` lists the
 * caches of all sites. A worker is recognized by its scope and its script, a cache by its whole
 * name.
 */
import { SITE_ID } from '../../storage/names.ts';

/** Absolute addresses. */
export type WorkerPlace = { readonly scope: string; readonly script: string };

/**
 * The place of the worker of the site with this base path. `page` is the address of any page of the
 * site.
 */
export function placeAt(base: string, page: string): WorkerPlace {
  const scope = new URL(base.replace(/\/*$/, '/'), page).href;
  return { scope, script: `${scope}sw.js` };
}

type Worker = { readonly scriptURL: string } | null;
type Registration = {
  readonly scope: string;
  readonly installing: Worker;
  readonly waiting: Worker;
  readonly active: Worker;
};

/** Whether the scope and every worker of a registration belong to the site at this place. */
export function isOurs(registration: Registration, { scope, script }: WorkerPlace): boolean {
  const { installing, waiting, active } = registration;
  // A waiting worker replaces the active one, so both must belong to this site.
  const workers = [installing, waiting, active].filter((worker) => worker !== null);
  return registration.scope === scope && workers.every(({ scriptURL }) => scriptURL === script);
}

/**
 * A name that Workbox forms from the site's id and the scope:
 * `two-factor-guide-precache-v2-<scope>`.
 */
const CACHE_NAME = new RegExp(`^${SITE_ID}-(?:precache-v\\d+|runtime)-(.+)$`);

export const isOurCache = (name: string, scope: string): boolean =>
  CACHE_NAME.exec(name)?.[1] === scope;
