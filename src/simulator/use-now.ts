/**
 * Practice time for drawing, read from the clock once a second and again at once when the page
 * comes back into view. Never counted: a page that slept for minutes is right when it wakes.
 */
import { useEffect, useState } from 'preact/hooks';
import type { Runtime } from './runtime.ts';

export function useNow(runtime: Runtime): number {
  const [now, setNow] = useState(runtime.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      clearTimeout(timer);
      setNow(runtime.now());
      timer = setTimeout(tick, 1000 - (runtime.now() % 1000));
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
