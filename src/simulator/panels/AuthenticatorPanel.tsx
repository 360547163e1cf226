/**
 * The authenticator that shows the reader's codes: a phone's app, a YubiKey with its app, or the
 * reader's own app.
 */
import { useSimulator } from '../simulator-context.ts';
import { AUTHENTICATORS } from '../view-choice.ts';
import { PhonePanel } from './PhonePanel.tsx';

export function AuthenticatorPanel() {
  const { t, later, view, look } = useSimulator();
  const choice = (
    <div class="strip choice" role="group" aria-label={t('simulator:authenticator.choose')}>
      {AUTHENTICATORS.filter((each) => each !== view.authenticator).map((each) => (
        <button
          key={each}
          type="button"
          class="quiet"
          data-authenticator={each}
          onClick={() => look({ authenticator: each })}
        >
          {t(`simulator:authenticator.${each}`)}
        </button>
      ))}
    </div>
  );
  return (
    <div class="panel" data-panel="authenticator">
      {view.authenticator === 'phone' && <PhonePanel>{choice}</PhonePanel>}
      {view.authenticator === 'key' && later && <later.KeyPanel>{choice}</later.KeyPanel>}
      {view.authenticator === 'own' && later && <later.OwnApp>{choice}</later.OwnApp>}
    </div>
  );
}
