/** The practice's own time, in sight: it can stand still, and go on by a time step. */
import { period, secondsLeftAt } from '../core/otp/totp.ts';
import { useBench } from '../simulator/simulator-context.ts';
import { timeOfDay } from '../simulator/time-of-day.ts';
import { useNow } from '../simulator/use-now.ts';

export function ClockLine() {
  const { runtime, t } = useBench();
  const nowMs = useNow(runtime);
  const frozen = runtime.world().clock.kind === 'frozen';
  const time = timeOfDay('medium', nowMs);
  return (
    <div class="clock" role="group" aria-label={t('practice:clock.name')}>
      <p>
        {t('practice:clock.name')} <b>{time}</b>
        {frozen && ` (${t('practice:clock.frozen')})`}
      </p>
      <button
        type="button"
        class="quiet"
        onClick={() => runtime.act({ type: frozen ? 'clock.run' : 'clock.freeze' })}
      >
        {t(frozen ? 'practice:clock.run' : 'practice:clock.freeze')}
      </button>
      <button
        type="button"
        class="quiet"
        data-act="clock.advance"
        onClick={() =>
          runtime.act({
            type: 'clock.advance',
            ms: Math.min(period, secondsLeftAt(runtime.now())) * 1000,
          })
        }
      >
        {t('practice:clock.next')}
      </button>
      <button
        type="button"
        class="quiet"
        aria-disabled={!runtime.canUndo()}
        onClick={() => runtime.undo()}
      >
        {t('practice:undo')}
      </button>
    </div>
  );
}
