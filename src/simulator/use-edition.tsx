/** Which of Docker's screens the practice shows. The guide around it follows the same choice. */
import { useEffect } from 'preact/hooks';
import type { EditionId } from '../core/hub/edition.ts';
import { useBench } from './simulator-context.ts';

const EDITIONS: readonly EditionId[] = ['today', 'classic'];

export function EditionSwitch() {
  const { runtime, t } = useBench();
  const { edition } = runtime.world();
  // A practice that goes on from before, or comes by a link, has its edition; the guide follows it.
  useEffect(() => {
    if (document.documentElement.dataset['edition'] !== edition) tell(edition);
  }, [edition]);
  useEffect(() => {
    const root = document.documentElement.dataset;
    const follow = () => {
      const chosen = root['edition'] === 'classic' ? 'classic' : 'today';
      if (chosen !== runtime.world().edition) {
        runtime.act({ type: 'edition.choose', edition: chosen });
      }
    };
    document.addEventListener('edition', follow);
    return () => document.removeEventListener('edition', follow);
  }, [runtime]);
  return (
    <fieldset class="editions">
      <legend>{t('practice:edition.choose')}</legend>
      {EDITIONS.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="practice-edition"
            value={each}
            checked={each === edition}
            onChange={() => tell(each)}
          />
          {t(`practice:edition.${each}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** Says to page and practice alike which edition was chosen; see `src/site/client/edition-choice.ts`. */
function tell(edition: EditionId): void {
  document.dispatchEvent(new CustomEvent('choose-edition', { detail: edition }));
}
