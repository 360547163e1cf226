/**
 * The saved codes: what the reader wrote down. Like paper, the panel does not know whether a code
 * still works.
 */
import { useSimulator, useEnterOnHub } from '../simulator-context.ts';
import { CopyButton } from '../CopyButton.tsx';
import { Outline } from '../Outline.tsx';

export function SavedCodesPanel() {
  const { runtime, t } = useSimulator();
  const enterOnHub = useEnterOnHub();
  const { savedCodes, browser } = runtime.world();
  const { recoveryCode, accessToken } = savedCodes;
  return (
    <section class="panel card" data-panel="saved-codes" aria-labelledby="saved-codes-name">
      <h3 id="saved-codes-name">
        <Outline of="saved-codes" /> {t('stage:savedCodes.name')}
      </h3>
      {recoveryCode.kind === 'empty' && accessToken.kind === 'empty' && (
        <p class="empty">{t('stage:savedCodes.empty')}</p>
      )}
      {recoveryCode.kind === 'kept' && (
        <div class="saved-codes">
          <h4>{t('stage:savedCodes.recoveryCode')}</h4>
          <code class="secret" lang="en" translate={false}>
            {recoveryCode.recoveryCode}
          </code>
          {browser.screen.kind === 'recovery-entry' && (
            <button
              type="button"
              class="press"
              data-look="help"
              data-act="type-recovery-code"
              onClick={() => enterOnHub(recoveryCode.recoveryCode)}
            >
              {t('simulator:savedCodes.typeIt')}
            </button>
          )}
          <div class="row">
            <CopyButton text={recoveryCode.recoveryCode}>
              {t('simulator:savedCodes.copy')}
            </CopyButton>
            <button
              type="button"
              class="quiet"
              onClick={() => runtime.act({ type: 'saved-codes.lose-recovery-code' })}
            >
              {t('simulator:savedCodes.lose')}
            </button>
          </div>
        </div>
      )}
      {accessToken.kind === 'kept' && (
        <div class="saved-codes">
          <h4>{t('stage:savedCodes.token')}</h4>
          <code class="secret" lang="en" translate={false}>
            {accessToken.plaintext}
          </code>
          <CopyButton text={accessToken.plaintext}>
            {t('simulator:savedCodes.copyToken')}
          </CopyButton>
        </div>
      )}
    </section>
  );
}
