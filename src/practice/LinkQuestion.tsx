/**
 * Arriving by a link to a certain screen: the practice plays the way there on fresh entropy. Where
 * a practice is under way it asks first. The link is then taken off the address, so that a reload or
 * the other language goes on from here.
 */
import { useEffect, useState } from 'preact/hooks';
import { useBench } from './bench-context.ts';
import { readDeepLink, type DeepLink } from './deep-link.ts';

export function LinkQuestion() {
  const { runtime, t } = useBench();
  const [link, setLink] = useState<DeepLink>();
  const follow = (to: DeepLink) => {
    runtime.beginAt(to);
    setLink(undefined);
  };
  useEffect(() => {
    const arrive = () => {
      const to = readDeepLink(location.hash);
      if (!to) return;
      history.replaceState(history.state, '', location.pathname + location.search);
      if (runtime.start === 'restored' || runtime.canUndo()) setLink(to);
      else follow(to);
    };
    arrive();
    addEventListener('hashchange', arrive);
    return () => removeEventListener('hashchange', arrive);
  }, [runtime]);
  if (!link) return null;
  return (
    <div class="restart" role="group" aria-labelledby="link-ask">
      <p id="link-ask">{t('practice:link.ask')}</p>
      <div class="row">
        <button type="button" class="press" onClick={() => setLink(undefined)}>
          {t('practice:link.no')}
        </button>
        <button type="button" class="press" onClick={() => follow(link)}>
          {t('practice:link.yes')}
        </button>
      </div>
    </div>
  );
}
