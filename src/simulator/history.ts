/**
 * Back and Forward. Each new screen of the account site is one entry in the browser's history, so
 * that Back stays in the practice; it shows the screen as it was and never changes the account. The
 * address stays as it is, and an entry holds a number and nothing else.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { World } from '../core/world/world.ts';
import type { Runtime } from './runtime.ts';

type Entry = { readonly practice?: number };

const entry = (): Entry => (history.state ?? {}) as Entry;

export type LookBack = {
  /** The world to draw instead of the present one. */
  readonly world: World;
  readonly toNow: () => void;
};

/** `undefined` while the reader looks at the present. */
export function useLookBack(runtime: Runtime): LookBack | undefined {
  /** The last world seen at each entry since the page was opened. */
  const worlds = useRef(new Map<number, World>());
  const now = useRef(entry().practice ?? 0);
  const [at, setAt] = useState<number>();

  useEffect(() => {
    const seen = worlds.current;
    seen.set(now.current, runtime.world());
    history.replaceState({ ...entry(), practice: now.current }, '');
    const stop = runtime.listen(() => {
      const world = runtime.world();
      // An act goes on from the entry that is shown; the ones after it are cut off.
      now.current = entry().practice ?? now.current;
      if (seen.get(now.current)?.browser.screen.kind !== world.browser.screen.kind) {
        now.current += 1;
        history.pushState({ ...entry(), practice: now.current }, '');
      }
      seen.set(now.current, world);
      setAt(undefined);
    });
    const follow = () => {
      const { practice } = entry();
      // What an earlier page drew is not kept, and a link within this one has no number: those
      // entries show the present.
      const earlier = practice !== undefined && practice < now.current && seen.has(practice);
      setAt(earlier ? practice : undefined);
    };
    addEventListener('popstate', follow);
    return () => {
      stop();
      removeEventListener('popstate', follow);
    };
  }, [runtime]);

  const world = at === undefined ? undefined : worlds.current.get(at);
  if (at === undefined || world === undefined) return undefined;
  return { world, toNow: () => history.go(now.current - at) };
}
