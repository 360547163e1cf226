/**
 * Back and Forward of the browser. Each new screen of the simulated Docker Hub is one history
 * entry, so that Back stays in the simulator. Back shows the earlier screen and never changes the
 * account. The address stays the same, and an entry contains only a number.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { World } from '../core/world/world.ts';
import type { Runtime } from './runtime.ts';

type Entry = { readonly practice?: number };

const entry = (): Entry => (history.state ?? {}) as Entry;

/**
 * Sets the number of an entry. Returns false if the browser refuses: Safari allows 100 in 30
 * seconds.
 */
function setEntry(how: 'pushState' | 'replaceState', practice: number): boolean {
  try {
    history[how]({ ...entry(), practice }, '');
    return true;
  } catch {
    return false;
  }
}

export type LookBack = {
  /** The earlier world to show. */
  readonly world: World;
  readonly toNow: () => void;
};

/** `undefined` while the simulator shows the current world. */
export function useLookBack(runtime: Runtime): LookBack | undefined {
  /** The last world at each entry since the page was opened. */
  const worlds = useRef(new Map<number, World>());
  const now = useRef(entry().practice ?? 0);
  const [at, setAt] = useState<number>();

  // Before the simulator is shown: a Back that comes at once must not find an entry without a number.
  useLayoutEffect(() => {
    setEntry('replaceState', now.current);
  }, [runtime]);
  useEffect(() => {
    const seen = worlds.current;
    seen.set(now.current, runtime.world());
    const stop = runtime.listen(() => {
      const world = runtime.world();
      // An act continues from the entry that is shown, and the browser deletes the later entries.
      now.current = entry().practice ?? now.current;
      if (seen.get(now.current)?.browser.screen.kind !== world.browser.screen.kind) {
        // If the browser refuses an entry, the screen replaces the previous one in its entry.
        if (setEntry('pushState', now.current + 1)) now.current += 1;
      }
      seen.set(now.current, world);
      setAt(undefined);
    });
    const follow = () => {
      const { practice } = entry();
      // The entry of a link within this page has no number, and shows the current world.
      const earlier = practice !== undefined && practice < now.current;
      setAt(earlier ? practice : undefined);
    };
    addEventListener('popstate', follow);
    return () => {
      stop();
      removeEventListener('popstate', follow);
    };
  }, [runtime]);

  // Worlds of an earlier page are not kept. Their entries show the current world.
  const world = at === undefined ? undefined : worlds.current.get(at);
  if (at === undefined || world === undefined) return undefined;
  return { world, toNow: () => history.go(now.current - at) };
}
