/**
 * Simulator time for rendering, read from the clock once a second while the page is visible, and
 * immediately when the page becomes visible again.
 */
import { useEffect, useState } from 'preact/hooks';
import type { Runtime } from './runtime.ts';

/** Simulator time in epoch milliseconds. */
export function useNow(runtime: Runtime): number {
  const [now, setNow] = useState(runtime.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      clearTimeout(timer);
      setNow(runtime.now());
      if (!document.hidden) timer = setTimeout(tick, 1000 - (runtime.now() % 1000));
    };
    tick();
    document.addEventListener('visibilitychange', tick);
    addEventListener('pageshow', tick);
    const stop = runtime.listen(tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
      removeEventListener('pageshow', tick);
      stop();
    };
  }, [runtime]);
  return now;
}
