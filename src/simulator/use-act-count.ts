/**
 * Counts the reader's acts while the hints are hidden, for readers who look for the way themselves.
 * A refused act and an undo count too. Every exercise begins at 0.
 */
import { useEffect, useRef } from 'preact/hooks';
import type { Runtime } from './runtime.ts';
import type { View } from './view-choice.ts';

export function useActCount(
  runtime: Runtime,
  setView: (change: (before: View) => View) => void,
): void {
  const begun = useRef(runtime.beginnings());
  useEffect(
    () =>
      runtime.listen(() => {
        const begins = runtime.beginnings() !== begun.current;
        begun.current = runtime.beginnings();
        if (begins) return;
        setView((before) =>
          before.hints === 'hidden' ? { ...before, acts: before.acts + 1 } : before,
        );
      }),
    [runtime, setView],
  );
}
