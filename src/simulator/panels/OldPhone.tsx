/** Copies the entries of the old phone to the phone, with the app's own export. */
import { useSimulator } from '../simulator-context.ts';

export function OldPhone() {
  const { runtime, t } = useSimulator();
  const { oldPhone, phone } = runtime.world();
  const has = new Set(phone.kind === 'in-hand' ? phone.entries.map(({ secret }) => secret) : []);
  if (phone.kind === 'lost' || oldPhone.every(({ secret }) => has.has(secret))) return null;
  return (
    <div class="strip">
      <button
        type="button"
        class="press"
        data-act="phone.copy-entries"
        onClick={() => runtime.act({ type: 'phone.copy-entries' })}
      >
        {t('simulator:wrong.copyEntries')}
      </button>
    </div>
  );
}
