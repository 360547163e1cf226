/** Which service worker and which caches belong to this site, for any two sites on one origin. */
import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { isOurCache, isOurs, placeAt } from '../../src/site/offline/own-caches.ts';
import { SITE_ID } from '../../src/storage/names.ts';
import { basePath, twoBasePaths } from './base-paths.ts';

const PAGE = 'https://host.example/any/page/?query#hash';
const RUNS = 5_000;

const registered = (scope: string, script: string) => {
  const worker = { scriptURL: script };
  return { scope, installing: null, waiting: worker, active: worker };
};

/** Names of caches that a site with this scope may have, with or without Workbox. */
const cachesAt = (scope: string) => [
  ...[`other-v1-${scope}`, `workbox-precache-v2-${scope}`, `${SITE_ID}x-precache-v2-${scope}`],
  ...[`x-${SITE_ID}-precache-v2-${scope}`, `${SITE_ID}-v1-${scope}`, scope, SITE_ID],
];

describe(`of two sites (${RUNS} pairs of base paths)`, () => {
  test('a service worker belongs to the site with its scope and script', () => {
    fc.assert(
      fc.property(twoBasePaths, ([one, other]) => {
        const own = placeAt(one, PAGE);
        const foreign = placeAt(other, PAGE);
        expect(isOurs(registered(own.scope, own.script), own)).toBe(true);
        expect(isOurs(registered(foreign.scope, foreign.script), own)).toBe(false);
        expect(isOurs(registered(own.scope, foreign.script), own)).toBe(false);
        expect(isOurs(registered(foreign.scope, own.script), own)).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  test('a cache belongs to the site with exactly its id and scope', () => {
    fc.assert(
      fc.property(twoBasePaths, ([one, other]) => {
        const own = placeAt(one, PAGE).scope;
        const foreign = placeAt(other, PAGE).scope;
        const ours = `${SITE_ID}-precache-v2-${own}`;
        const names = [
          ours,
          `${SITE_ID}-precache-v2-${foreign}`,
          `${SITE_ID}-precache-v2-${foreign}-${own}`,
          ...[own, foreign, foreign + own].flatMap(cachesAt),
        ];
        expect(names.filter((name) => isOurCache(name, own))).toEqual([ours]);
      }),
      { numRuns: RUNS },
    );
  });
});

test('a registration with a waiting or installing worker of another script belongs to another site', () => {
  const own = placeAt('/', PAGE);
  const ours = { scriptURL: own.script };
  const other = { scriptURL: `${own.scope}other-sw.js` };
  for (const part of ['installing', 'waiting', 'active']) {
    const all = { scope: own.scope, installing: ours, waiting: ours, active: ours };
    expect(isOurs({ ...all, [part]: other }, own), part).toBe(false);
    expect(isOurs({ ...all, [part]: null }, own), part).toBe(true);
  }
});

test('scope and script are absolute, with or without a slash at the end of the base path', () => {
  fc.assert(
    fc.property(basePath, (base) => {
      const place = placeAt(base, PAGE);
      expect(place).toEqual(placeAt(base.replace(/\/$/, ''), PAGE));
      expect(place.script).toBe(new URL('sw.js', place.scope).href);
      expect(new URL(place.scope).origin).toBe('https://host.example');
    }),
  );
});
