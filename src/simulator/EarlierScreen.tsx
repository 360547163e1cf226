/**
 * A screen to which the reader went back in the browser's history. It is rendered like a picture in
 * the guide, without controls and secrets.
 */
import { useEffect, useRef } from 'preact/hooks';
import { useSimulator } from './simulator-context.ts';
import type { LookBack } from './history.ts';
import { HubScreen } from './screens/HubScreen.tsx';
import { tokensOf } from './screens/listed-token.ts';
import { useEffectEvent } from './use-effect-event.ts';

export function EarlierScreen({ world, toNow }: LookBack) {
  const { runtime, t, announce } = useSimulator();
  const { account, browser, edition } = world;
  const button = useRef<HTMLButtonElement>(null);
  const arrive = useEffectEvent(() => {
    button.current?.focus();
    announce('polite', t('simulator:back.notice'));
  });
  useEffect(() => {
    arrive();
  }, []);
  return (
    <div class="earlier">
      <div class="row strip">
        <p>{t('simulator:back.notice')}</p>
        <button type="button" class="press" ref={button} onClick={toNow}>
          {t('simulator:back.now')}
        </button>
      </div>
      <div inert aria-hidden="true">
        <HubScreen
          title={<span>{t('stage:device.hub')}</span>}
          tag={t('simulator:tag')}
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
