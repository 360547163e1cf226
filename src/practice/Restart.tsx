/** Starting again: asked once more, in place, before the practice's world is forgotten. */
import { useRef, useState } from 'preact/hooks';
import { useBench } from './bench-context.ts';
import { useSetTyped } from './typed-text.tsx';

export function Restart() {
  const { runtime, t } = useBench();
  const setTyped = useSetTyped();
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  if (!asking) {
    return (
      <button type="button" class="quiet" onClick={() => setAsking(true)} ref={first}>
        {t('practice:do.startAgain')}
      </button>
    );
  }
  const answer = (yes: boolean) => {
    if (yes) {
      runtime.begin();
      setTyped('');
    }
    setAsking(false);
    requestAnimationFrame(() => first.current?.focus());
  };
  return (
    <div class="restart" role="group" aria-label={t('practice:do.startAgain')}>
      <p id="restart-ask">{t('practice:do.startAgainAsk')}</p>
      <div class="row">
        <button
          type="button"
          class="press"
          aria-describedby="restart-ask"
          ref={(button) => button?.focus()}
          onClick={() => answer(false)}
        >
          {t('practice:do.startAgainNo')}
        </button>
        <button type="button" class="press" onClick={() => answer(true)}>
          {t('practice:do.startAgainYes')}
        </button>
      </div>
    </div>
  );
}
