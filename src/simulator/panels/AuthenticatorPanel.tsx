/** What shows the reader's codes: a phone's app, a YubiKey with its app, or the reader's own. */
import { useBench } from '../simulator-context.ts';
import { AUTHENTICATORS } from '../view-choice.ts';
import { PhonePanel } from './PhonePanel.tsx';

export function AuthenticatorPanel() {
  const { t, later, view, look } = useBench();
  return (
    <div class="panel" data-panel="authenticator">
      {view.authenticator === 'phone' && <PhonePanel />}
      {view.authenticator === 'key' && later && <later.KeyPanel />}
      {view.authenticator === 'own' && (
        <section aria-labelledby="own-name">
          <h3 id="own-name">{t('practice:device.own')}</h3>
          <p>{t('practice:authenticator.ownText')}</p>
        </section>
      )}
      <fieldset class="choice">
        <legend>{t('practice:authenticator.choose')}</legend>
        {AUTHENTICATORS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="authenticator"
              checked={view.authenticator === each}
              onChange={() => look({ authenticator: each })}
            />
            {t(`practice:authenticator.${each}`)}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
