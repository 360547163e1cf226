/** The drawer: what the person wrote down. It is paper, and does not know whether it still works. */
import { useBench, useTypeOnSite } from '../simulator-context.ts';
import { CopyButton } from '../CopyButton.tsx';

export function Drawer() {
  const { runtime, t } = useBench();
  const typeOnSite = useTypeOnSite();
  const { drawer, browser } = runtime.world();
  const { recoveryCode, accessToken } = drawer;
  return (
    <>
      {recoveryCode.kind === 'kept' && (
        <div class="drawer">
          <h4>{t('practice:drawer.holds')}</h4>
          <code class="secret" lang="en" translate={false}>
            {recoveryCode.recoveryCode}
          </code>
          <div class="row">
            {browser.screen.kind === 'recovery-entry' && (
              <button
                type="button"
                class="press"
                onClick={() => typeOnSite(recoveryCode.recoveryCode)}
              >
                {t('practice:drawer.typeIt')}
              </button>
            )}
            <CopyButton text={recoveryCode.recoveryCode}>{t('practice:drawer.copy')}</CopyButton>
            <button
              type="button"
              class="press"
              data-look="link"
              onClick={() => runtime.act({ type: 'drawer.lose-recovery-code' })}
            >
              {t('practice:drawer.lose')}
            </button>
          </div>
        </div>
      )}
      {accessToken.kind === 'kept' && (
        <div class="drawer">
          <h4>{t('practice:drawer.token')}</h4>
          <code class="secret" lang="en" translate={false}>
            {accessToken.plaintext}
          </code>
          <div class="row">
            <CopyButton text={accessToken.plaintext}>{t('practice:drawer.copy')}</CopyButton>
          </div>
        </div>
      )}
    </>
  );
}
