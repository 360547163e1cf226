/**
 * Faults of the device that the reader can try on purpose: an incorrect clock, and losing the
 * device.
 */
import { insertedKey } from '../../core/devices/security-key.ts';
import { useSimulator } from '../simulator-context.ts';

const FIVE_MINUTES = 5 * 60_000;

export function PhoneTroubles() {
  const { runtime, t, view } = useSimulator();
  const { phone, key } = runtime.world();
  const setSkew = (ms: number) => runtime.act({ type: 'phone.set-skew', ms });
  const inserted = insertedKey(key);
  if (view.authenticator === 'key') {
    return inserted ? (
      <button
        type="button"
        class="quiet"
        onClick={() => runtime.act({ type: 'key.lose', name: inserted.name })}
      >
        {t('simulator:yubikey.lose')}
      </button>
    ) : null;
  }
  if (phone.kind === 'lost') return null;
  return (
    <>
      <button type="button" class="quiet" onClick={() => setSkew(-FIVE_MINUTES)}>
        {t('simulator:wrong.slow')}
      </button>
      <button type="button" class="quiet" onClick={() => setSkew(FIVE_MINUTES)}>
        {t('simulator:wrong.fast')}
      </button>
      <button type="button" class="quiet" onClick={() => runtime.act({ type: 'phone.lose' })}>
        {t('simulator:wrong.losePhone')}
      </button>
    </>
  );
}
