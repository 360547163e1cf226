/** Notes about an unusual start: a duplicated tab, blocked storage, or a part that did not load. */
import { useEffect, useState } from 'preact/hooks';
import { watchForCopy } from './duplicate-tab.ts';
import { useSimulator } from './simulator-context.ts';
import { useEffectEvent } from './use-effect-event.ts';

export function StartNotes({ missing }: { missing: 'late' | 'incomplete' | undefined }) {
  const { runtime, t, announce, later } = useSimulator();
  const dropped = later?.dropped === true && runtime.beginnings() === 0;
  const [copy, setCopy] = useState(false);
  useEffect(() => watchForCopy(() => setCopy(true)), []);
  const sayCopy = useEffectEvent(() => announce('polite', t('simulator:kept.copy')));
  useEffect(() => {
    if (copy) sayCopy();
  }, [copy]);
  const sayMissing = useEffectEvent((part: NonNullable<typeof missing>) =>
    announce('polite', t(`simulator:start.${part}`)),
  );
  useEffect(() => {
    if (missing) sayMissing(missing);
  }, [missing]);
  const sayDropped = useEffectEvent(() => announce('polite', t('simulator:kept.dropped')));
  useEffect(() => {
    if (dropped) sayDropped();
  }, [dropped]);
  return (
    <div class="start-notes">
      {dropped && <p>{t('simulator:kept.dropped')}</p>}
      {!runtime.isSaved() && <p>{t('simulator:kept.memory')}</p>}
      {runtime.start === 'unreadable' && <p>{t('simulator:kept.unreadable')}</p>}
      {copy && <p>{t('simulator:kept.copy')}</p>}
      {missing && (
        <p>
          {t(`simulator:start.${missing}`)}{' '}
          <button type="button" class="press" onClick={() => location.reload()}>
            {t('simulator:start.reload')}
          </button>
        </p>
      )}
    </div>
  );
}
