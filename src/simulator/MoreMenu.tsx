/**
 * The menu of rarely used items: time, the edition of the screens, the image store of the
 * computer, faults, hints, and resets.
 */
import { useState } from 'preact/hooks';
import { demoIdentity } from '../core/world/demo-identity.ts';
import type { ImageStore } from '../core/devices/terminal/image-store.ts';
import type { EditionId } from '../core/hub/edition.ts';
import { period, secondsLeftAt } from '../core/otp/totp.ts';
import { pageAddress } from '../i18n/address.ts';
import { editionFor } from '../exercises/groups.ts';
import { lockEnd } from '../exercises/plans/lock.ts';
import { findLoaded } from '../exercises/loaded.ts';
import { Layer } from './Layer.tsx';
import { PhoneTroubles } from './panels/PhoneTroubles.tsx';
import { Report } from './Report.tsx';
import { Question } from './Question.tsx';
import { useSimulator } from './simulator-context.ts';
import { timeOfDay } from './time-of-day.ts';
import { requestEdition } from './use-edition.ts';
import { useNow } from './use-now.ts';
import { firstView } from './view-choice.ts';

const EDITIONS: readonly EditionId[] = ['today', 'classic'];
const IMAGE_STORES: readonly ImageStore[] = ['containerd', 'graph'];

export function MoreMenu() {
  const { runtime, locale, t, view, look } = useSimulator();
  const { edition, imageStore } = runtime.world();
  const exercise = findLoaded(view.exercise);
  const inEveryEdition = EDITIONS.every((each) => editionFor(view.exercise, each) === each);
  return (
    <Layer name="more" title={t('stage:more')}>
      <Places />
      <Clock />
      {inEveryEdition && (
        <Choice
          name="simulator-edition"
          title={t('simulator:edition.choose')}
          options={EDITIONS}
          chosen={edition}
          text={(each) => t(`simulator:edition.${each}`)}
          choose={requestEdition}
        />
      )}
      <Choice
        name="simulator-image-store"
        title={t('simulator:imageStore.choose')}
        options={IMAGE_STORES}
        chosen={imageStore}
        text={(each) => t(`simulator:imageStore.${each}`)}
        choose={(each) => runtime.act({ type: 'image-store.choose', imageStore: each })}
      />
      <div class="troubles" role="group" aria-label={t('simulator:wrong.title')}>
        <h4>{t('simulator:wrong.title')}</h4>
        <PhoneTroubles />
      </div>
      {/* For narrow windows, in which the next line has no room for this button. */}
      <p class="hints">
        <button
          type="button"
          class="quiet"
          onClick={() => look({ hints: view.hints === 'shown' ? 'hidden' : 'shown' })}
        >
          {t(view.hints === 'shown' ? 'stage:hints.hide' : 'stage:hints.show')}
        </button>
      </p>
      {exercise && (
        <p>
          <a href={pageAddress(locale, exercise.page)}>{t('exercises:really')}</a>
        </p>
      )}
      <Report />
      <Restart />
    </Layer>
  );
}

type ChoiceProps<Option extends string> = {
  readonly name: string;
  readonly title: string;
  readonly options: readonly Option[];
  readonly chosen: Option;
  readonly text: (option: Option) => string;
  readonly choose: (option: Option) => void;
};

/** One of several options, as radio buttons. */
function Choice<Option extends string>(props: ChoiceProps<Option>) {
  const { name, title, options, chosen, text, choose } = props;
  return (
    <fieldset class="editions">
      <legend>{title}</legend>
      {options.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={each === chosen}
            onChange={() => choose(each)}
          />
          {text(each)}
        </label>
      ))}
    </fieldset>
  );
}

/** The links of the page's header, for narrow windows, in which the top bar replaces the header. */
function Places() {
  const { locale, t } = useSimulator();
  return (
    <nav class="places" aria-label={t('stage:places.name')}>
      <a href={pageAddress(locale, '')}>{t('stage:places.home')}</a>
      <a href={pageAddress(locale, '2fa')}>{t('stage:places.guide')}</a>
      <a href={pageAddress(locale, '2fa/recover-hub-account')}>{t('stage:places.lockedOut')}</a>
    </nav>
  );
}

/** The simulator's clock: it can be stopped and advanced by a time step. */
function Clock() {
  const { runtime, t } = useSimulator();
  const nowMs = useNow(runtime);
  const frozen = runtime.world().clock.kind === 'frozen';
  const lockedUntil = lockEnd({ world: runtime.world(), nowMs });
  return (
    <div class="clock" role="group" aria-label={t('simulator:clock.name')}>
      <p>
        {t('simulator:clock.name')} <b>{timeOfDay('medium', nowMs)}</b>
        {frozen && ` ${t('simulator:clock.frozen')}`}
      </p>
      <button
        type="button"
        class="quiet"
        onClick={() => runtime.act({ type: frozen ? 'clock.run' : 'clock.freeze' })}
      >
        {t(frozen ? 'simulator:clock.run' : 'simulator:clock.freeze')}
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() =>
          runtime.act({
            type: 'clock.advance',
            ms: Math.min(period, secondsLeftAt(runtime.now())) * 1000,
          })
        }
      >
        {t('simulator:clock.next')}
      </button>
      {lockedUntil !== undefined && (
        <button
          type="button"
          class="quiet"
          onClick={() =>
            runtime.act({ type: 'clock.advance', ms: Math.max(0, lockedUntil - runtime.now()) })
          }
        >
          {t('path:do.skipLock')}
        </button>
      )}
    </div>
  );
}

/** Starts over with the current exercise, or resets the whole simulator to the first exercise. */
function Restart() {
  const { runtime, locale, t, view, look, setLayer } = useSimulator();
  const [asking, setAsking] = useState(false);
  const answer = (yes: boolean) => {
    if (yes) {
      runtime.begin();
      look(firstView);
      setLayer(undefined);
    }
    setAsking(false);
  };
  return asking ? (
    <Question
      id="restart-ask"
      text={t('simulator:do.startAgainAsk', { issuer: demoIdentity.issuer })}
      no={t('simulator:do.startAgainNo')}
      yes={t('simulator:do.startAgainYes')}
      answer={answer}
    />
  ) : (
    <div class="restarts">
      <a
        class="quiet"
        href={`${pageAddress(locale, 'practice')}#${view.exercise}`}
        data-begin={view.exercise}
      >
        {t('exercises:again')}
      </a>
      <button type="button" class="quiet" onClick={() => setAsking(true)}>
        {t('simulator:do.startAgain')}
      </button>
      {/* `sessionStorage` keeps the world (`storage/names.ts`). */}
      {runtime.isSaved() && <p class="small">{t('simulator:stored.here')}</p>}
    </div>
  );
}
