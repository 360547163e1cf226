/** What can go wrong with a phone, to be tried on purpose: a wrong clock, and losing it. */
import { useBench } from '../simulator-context.ts';

const FIVE_MINUTES = 5 * 60_000;

export function PhoneTroubles({ skewMs }: { skewMs: number }) {
  const { runtime, t } = useBench();
  const setSkew = (ms: number) => runtime.act({ type: 'phone.set-skew', ms });
  const minutes = Math.round(Math.abs(skewMs) / 60_000);
  return (
    <>
      {skewMs !== 0 && (
        <p>
          {t(skewMs < 0 ? 'practice:wrong.clockSlow' : 'practice:wrong.clockFast', { minutes })}
        </p>
      )}
      <details>
        <summary>{t('practice:wrong.title')}</summary>
        <div class="row">
          {skewMs !== 0 && (
            <button
              type="button"
              class="press"
              data-act="phone.set-skew"
              onClick={() => setSkew(0)}
            >
              {t('practice:wrong.right')}
            </button>
          )}
          <button type="button" class="press" onClick={() => setSkew(-FIVE_MINUTES)}>
            {t('practice:wrong.slow')}
          </button>
          <button type="button" class="press" onClick={() => setSkew(FIVE_MINUTES)}>
            {t('practice:wrong.fast')}
          </button>
          <button type="button" class="press" onClick={() => runtime.act({ type: 'phone.lose' })}>
            {t('practice:wrong.losePhone')}
          </button>
        </div>
      </details>
    </>
  );
}

/** Where the phone was. */
export function LostPhone() {
  const { runtime, t } = useBench();
  return (
    <>
      <div class="frame" data-device="phone" data-lost>
        <span class="tag">{t('practice:tag')}</span>
      </div>
      <div class="strip">
        <p>{t('practice:wrong.lost')}</p>
        <button
          type="button"
          class="press"
          data-act="phone.replace"
          onClick={() => runtime.act({ type: 'phone.replace' })}
        >
          {t('practice:wrong.newPhone')}
        </button>
      </div>
    </>
  );
}
