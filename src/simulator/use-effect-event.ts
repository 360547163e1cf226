/**
 * React's `useEffectEvent`, which Preact does not have: a function for effects that sees the props
 * and the state of the latest render. The effect does not run again when these change, so that a
 * message is not announced again after its texts are loaded.
 */
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';

export function useEffectEvent<Args extends readonly unknown[], Result>(
  event: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(event);
  useLayoutEffect(() => {
    latest.current = event;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
