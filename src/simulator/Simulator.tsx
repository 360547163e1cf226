/** The practice: the notice, the state of the account, and the devices side by side on one bench. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { fiction } from '../core/world/demo-identity.ts';
import type { World } from '../core/world/world.ts';
import type { Locale } from '../i18n/locales.ts';
import { findScenario } from '../exercises/list.ts';
import { BenchContext, type Later, type Translate } from './simulator-context.ts';
import { DeviceBar } from './DeviceTabs.tsx';
import { AuthenticatorPanel } from './panels/AuthenticatorPanel.tsx';
import { InboxPanel } from './panels/InboxPanel.tsx';
import { LogPanel } from './History.tsx';
import { SitePanel } from './panels/HubPanel.tsx';
import { useLookBack } from './history.ts';
import type { Runtime } from './runtime.ts';
import { ScenarioLine } from './TopBar.tsx';
import { SealState } from './Seal.tsx';
import { watchForCopy } from './duplicate-tab.ts';
import { Tools } from './MoreMenu.tsx';
import { TypedText } from '../practice/typed-text.tsx';
import { firstView, keepView, keptView, type View } from './view-choice.ts';
import { Wire } from './WireDrawing.tsx';

/** Only the devices a scenario uses stand on the bench, or one that was used already. */
function hasTerminal(scenario: string, { terminal }: World): boolean {
  return findScenario(scenario)?.beginsAt === 'terminal' || terminal.lines.length > 0;
}

type Props = {
  runtime: Runtime;
  locale: Locale;
  t: Translate;
  later: Later | 'failed' | undefined;
  /** The scenario that the page around the practice is about. */
  scenario: string | undefined;
};

export function Practice({ runtime, locale, t, later: fetched, scenario }: Props) {
  const [view, setView] = useState(() => (runtime.start === 'unreadable' ? firstView : keptView()));
  const [, drawAgain] = useState(0);
  // Before any panel's effect runs: one may act at once.
  useLayoutEffect(() => runtime.listen(() => drawAgain((count) => count + 1)), [runtime]);
  useEffect(() => keepView(view), [view]);
  const [copy, setCopy] = useState(false);
  useEffect(() => watchForCopy(() => setCopy(true)), []);
  const look = (change: Partial<View>) => setView((before) => ({ ...before, ...change }));
  const { account } = runtime.world();
  const later = fetched === 'failed' ? undefined : fetched;
  const earlier = useLookBack(runtime);
  const back = later && earlier;
  const terminal = hasTerminal(view.scenario, runtime.world());
  return (
    <BenchContext.Provider value={{ runtime, locale, t, later, view, look }}>
      <TypedText>
        <div class="bench" data-device={view.device}>
          <h2 class="vh">{t('practice:name')}</h2>
          <p class="bench-notice">{t('practice:notice')}</p>
          {runtime.start === 'restored' && <p class="small">{t('practice:kept.restored')}</p>}
          {runtime.start === 'memory-only' && <p>{t('practice:kept.memory')}</p>}
          {runtime.start === 'unreadable' && <p>{t('practice:kept.unreadable')}</p>}
          {copy && <p role="status">{t('practice:kept.copy')}</p>}
          {fetched === 'failed' && (
            <p role="alert">
              {t('practice:start.incomplete')}{' '}
              <button type="button" class="press" onClick={() => location.reload()}>
                {t('practice:start.reload')}
              </button>
            </p>
          )}
          <ScenarioLine wanted={scenario} />
          <div class="bench-head">
            <SealState state={account.twoFactor.kind}>
              {t(`practice:state.${account.twoFactor.kind}`)}
              <span class="bench-account">
                {t('practice:account', { id: fiction.dockerId, mail: fiction.email })}
              </span>
            </SealState>
            <Tools />
          </div>
          {back && <later.EarlierScreen {...back} />}
          <div class="bench-devices" hidden={back !== undefined}>
            <SitePanel key={runtime.beginnings()} />
            <Wire />
            <AuthenticatorPanel />
            {terminal && later && <later.TerminalPanel />}
            <InboxPanel />
            <LogPanel />
            {later && <later.Inspector />}
          </div>
          <DeviceBar terminal={terminal} />
        </div>
      </TypedText>
    </BenchContext.Provider>
  );
}
