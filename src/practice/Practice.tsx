/** The practice: the notice, the state of the account, and the devices side by side on one bench. */
import { useEffect, useState } from 'preact/hooks';
import { fiction } from '../core/fiction.ts';
import type { Locale } from '../i18n/locales.ts';
import { BenchContext, type Bench, type Translate } from './bench-context.ts';
import { EditionSwitch } from './EditionSwitch.tsx';
import { LogPanel } from './panels/LogPanel.tsx';
import { PhonePanel } from './panels/PhonePanel.tsx';
import { SitePanel } from './panels/SitePanel.tsx';
import { Restart } from './Restart.tsx';
import type { Runtime } from './runtime.ts';
import { SealState } from './SealState.tsx';
import { Wire } from './Wire.tsx';

type Props = {
  runtime: Runtime;
  locale: Locale;
  t: Translate;
  scan: Bench['scan'];
};

export function Practice({ runtime, locale, t, scan }: Props) {
  const [typed, setTyped] = useState('');
  const [, drawAgain] = useState(0);
  useEffect(() => runtime.listen(() => drawAgain((count) => count + 1)), [runtime]);
  const { account } = runtime.world();
  return (
    <BenchContext.Provider value={{ runtime, locale, t, scan, typed, setTyped }}>
      <div class="bench">
        <p class="bench-notice">{t('practice:notice')}</p>
        {runtime.start === 'memory-only' && <p class="bench-kept">{t('practice:kept.memory')}</p>}
        {runtime.start === 'unreadable' && <p class="bench-kept">{t('practice:kept.unreadable')}</p>}
        <div class="bench-head">
          <SealState state={account.twoFactor.kind}>
            {t(`practice:state.${account.twoFactor.kind}`)}
            <span class="bench-account">
              {t('practice:account', { id: fiction.dockerId, mail: fiction.email })}
            </span>
          </SealState>
          <EditionSwitch />
          <Restart />
        </div>
        <div class="bench-devices">
          <SitePanel />
          <Wire />
          <PhonePanel />
        </div>
        <LogPanel />
      </div>
    </BenchContext.Provider>
  );
}
