/**
 * Keeps the address and the simulator equal. On the simulator's own page, the address bar names the
 * exercise, values that are not defaults, and, until the first act, the screen of a link to a
 * picture. It changes with `replaceState`, which adds no entry to the browser's history. A guide
 * page passes an address and keeps its own.
 */
import { useEffect, useRef } from 'preact/hooks';
import { isListed } from '../exercises/loaded.ts';
import {
  formatAddress,
  isHere,
  readDeepLink,
  type DeepLink,
  type SimulatorPlace,
} from './deep-link.ts';
import { useSimulator } from './simulator-context.ts';
import { useEffectEvent } from './use-effect-event.ts';

type Options = {
  /** The address that a guide page passes. Absent on the simulator's own page. */
  readonly wanted: string | undefined;
  /** The id of the current exercise. */
  readonly exercise: string;
  /** Whether a link waits for an answer. Until then, the address does not change. */
  readonly asking: boolean;
  /** Starts the exercise that an address names, or asks first. */
  readonly arrive: (link: DeepLink) => void;
};

/** Returns a function that keeps the screen of a link in the address until the first act. */
export function useAddress({
  wanted,
  exercise,
  asking,
  arrive,
}: Options): (link: DeepLink) => void {
  const { runtime, later } = useSimulator();
  const { edition, imageStore } = runtime.world();
  const screen = useRef<SimulatorPlace['screen']>();
  const begun = useRef(runtime.beginnings());
  /** The address that was last read or written. Another one is a link that is not followed yet. */
  const known = useRef<string>();
  const keepScreen = (link: DeepLink) => (screen.current = link.picture?.name);

  const place = (): SimulatorPlace => ({
    exercise,
    edition,
    store: imageStore === 'graph' ? imageStore : undefined,
    screen: screen.current,
  });
  const write = useEffectEvent(() => {
    // The exercise `get-back-in` has no address, since only this tab has its world.
    const address = isListed(exercise) ? formatAddress(place()) : '';
    if (wanted !== undefined || asking || location.hash !== known.current) return;
    if (location.hash === address) return;
    try {
      history.replaceState(history.state, '', address || location.pathname + location.search);
      known.current = location.hash;
    } catch {
      // Safari allows 100 changes in 30 seconds. The next change corrects the address.
    }
  });
  const follow = useEffectEvent(() => {
    known.current = location.hash;
    const link = readDeepLink(wanted ?? location.hash);
    if (link && !isHere(link, place(), runtime.world())) arrive(link);
    else {
      if (link) keepScreen(link);
      write();
    }
  });

  // This effect comes before the one that might start an exercise, so that it notices that start.
  useEffect(
    () =>
      runtime.listen(() => {
        const begins = runtime.beginnings() !== begun.current;
        begun.current = runtime.beginnings();
        // What the page no longer shows when the reader leaves it is no act.
        if (begins || screen.current === undefined || !runtime.canUndo()) return;
        screen.current = undefined;
        write();
      }),
    [runtime],
  );
  const complete = later !== undefined;
  // This effect comes before the one that follows the first address, so that it does not write the
  // exercise of the last render over that address.
  // A link can write the defaults, or name what is shown already, so every beginning writes too.
  const beginnings = runtime.beginnings();
  useEffect(() => {
    if (complete) write();
  }, [complete, exercise, edition, imageStore, asking, beginnings]);
  useEffect(() => {
    // Until then, no exercise is loaded, and the address stays the same.
    if (!complete) return undefined;
    follow();
    if (wanted !== undefined) return undefined;
    const onHashChange = () => {
      // An entry with a number was reached with Back or Forward (`history.ts`), not by a link.
      const { practice } = (history.state ?? {}) as { readonly practice?: number };
      if (practice === undefined) {
        follow();
        return;
      }
      known.current = location.hash;
      write();
    };
    addEventListener('hashchange', onHashChange);
    return () => removeEventListener('hashchange', onHashChange);
  }, [complete, wanted]);
  return keepScreen;
}
