/**
 * The simulator in one window. From top to bottom: the top bar, the next line, the stage with the
 * devices, and the foot bar. On a narrow screen, device tabs replace the foot bar.
 */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { World } from '../core/world/world.ts';
import type { Locale } from '../i18n/locales.ts';
import { findLoaded } from '../exercises/loaded.ts';
import { useAnnouncer } from './announcer.tsx';
import {
  SimulatorContext,
  type Later,
  type LayerName,
  type Translate,
} from './simulator-context.ts';
import { watchComposition } from './composition.ts';
import { DeviceTabs } from './DeviceTabs.tsx';
import { FootBar } from './FootBar.tsx';
import { Layers } from './Layers.tsx';
import { NextLine } from './NextLine.tsx';
import { AuthenticatorPanel } from './panels/AuthenticatorPanel.tsx';
import { HubPanel } from './panels/HubPanel.tsx';
import { InboxPanel } from './panels/InboxPanel.tsx';
import { SavedCodesPanel } from './panels/SavedCodesPanel.tsx';
import { useLookBack } from './history.ts';
import type { Runtime } from './runtime.ts';
import { StartNotes } from './StartNotes.tsx';
import { TopBar } from './TopBar.tsx';
import { useActCount } from './use-act-count.ts';
import { useEdition } from './use-edition.ts';
import { firstView, keepView, keptView, type View } from './view-choice.ts';
import { WireDrawing } from './WireDrawing.tsx';

/** Whether the stage has the terminal: if the exercise uses it, or if the reader used it before. */
function hasTerminal(exercise: string, { terminal }: World): boolean {
  return findLoaded(exercise)?.beginsAt === 'terminal' || terminal.lines.length > 0;
}

/**
 * Whether a code is shown on one device and typed on another. Then both are shown, also on a narrow
 * screen.
 */
const comparesCodes = ({ browser, phone }: World): boolean =>
  phone.kind === 'in-hand' && ['pairing', 'code-prompt'].includes(browser.screen.kind);

type Props = {
  runtime: Runtime;
  locale: Locale;
  t: Translate;
  later: Later | 'late' | 'incomplete' | undefined;
  /** The address with which a guide page opens the simulator, as in `deep-link.ts`. */
  exercise: string | undefined;
};

export function Simulator({ runtime, locale, t, later: fetched, exercise }: Props) {
  const [view, setView] = useState(() => (runtime.start === 'unreadable' ? firstView : keptView()));
  const [layer, setLayer] = useState<LayerName>();
  const [turn, drawAgain] = useState(0);
  // A layout effect, since an effect of a panel can perform an act immediately.
  useLayoutEffect(() => runtime.listen(() => drawAgain((count) => count + 1)), [runtime]);
  useEffect(() => keepView(view), [view]);
  useEffect(watchComposition, []);
  useEdition(runtime, view.exercise);
  const { announce, regions } = useAnnouncer();
  const look = (change: Partial<View>) => setView((before) => ({ ...before, ...change }));
  useActCount(runtime, setView);
  const [camera, setCamera] = useState<'blocked'>();
  const complete = typeof fetched === 'string' ? undefined : fetched;
  const later = complete && camera ? { ...complete, scan: undefined } : complete;
  const watchTokenFields = complete?.watchTokenFields;
  useEffect(() => watchTokenFields?.(runtime), [runtime, watchTokenFields]);
  const blockCamera = () => setCamera('blocked');
  const earlier = useLookBack(runtime);
  const back = later && earlier;
  const terminal = hasTerminal(view.exercise, runtime.world());
  const page = {
    ...{ runtime, locale, t, later, view, look, announce },
    ...{ blockCamera, turn, layer, setLayer },
  };
  return (
    <SimulatorContext.Provider value={page}>
      <div class="simulator" data-device={view.device} data-layer={layer}>
        <h2 class="vh" id="simulator-name">
          {t('simulator:name')}
        </h2>
        <p class="simulator-notice" id="simulator-notice">
          {t('simulator:notice')}
        </p>
        <TopBar wanted={exercise} />
        <NextLine />
        <StartNotes missing={typeof fetched === 'string' ? fetched : undefined} />
        {back && <later.EarlierScreen {...back} />}
        {/* A new stage for each exercise: a field must not keep what was typed in the one before. */}
        <div
          key={runtime.beginnings()}
          class="stage"
          data-first={findLoaded(view.exercise)?.beginsAt ?? 'hub'}
          data-terminal={terminal || undefined}
          data-compare={comparesCodes(runtime.world()) || undefined}
          hidden={back !== undefined}
        >
          {terminal && later && <later.TerminalPanel />}
          <HubPanel />
          <WireDrawing />
          <AuthenticatorPanel />
          <div class="side">
            <SavedCodesPanel />
            <InboxPanel />
          </div>
        </div>
        <Layers />
        <FootBar />
        <DeviceTabs terminal={terminal} />
        {regions}
      </div>
    </SimulatorContext.Provider>
  );
}
