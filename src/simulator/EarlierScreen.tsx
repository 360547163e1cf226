/** A screen the reader went back to: drawn as in the guide, with nothing to press and no secret. */
import { useEffect, useRef } from 'preact/hooks';
import { useBench } from './simulator-context.ts';
import type { LookBack } from './history.ts';
import { SiteScreen } from './screens/HubScreen.tsx';
import { tokensOf } from './screens/token-screens.tsx';

export function EarlierScreen({ world, toNow }: LookBack) {
  const { runtime, t } = useBench();
  const { account, browser, edition } = world;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div class="earlier">
      <div class="row strip">
        <p role="status">{t('practice:back.notice')}</p>
        <button type="button" class="press" ref={button} onClick={toNow}>
          {t('practice:back.now')}
        </button>
      </div>
      <div inert aria-hidden="true">
        <SiteScreen
          tag={t('practice:tag')}
          edition={edition}
          screen={browser.screen}
          menuOpen={browser.menu === 'open'}
          twoFactor={account.twoFactor.kind}
          tokens={tokensOf(account, runtime.now())}
        />
      </div>
    </div>
  );
}
