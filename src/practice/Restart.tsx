/** Starting again, with an empty account and the first scenario. */
import { useRef, useState } from 'preact/hooks';
import { useBench } from '../simulator/simulator-context.ts';
import { Question } from '../simulator/Question.tsx';
import { useSetTyped } from './typed-text.tsx';
import { firstView } from '../simulator/view-choice.ts';

export function Restart() {
  const { runtime, t, look } = useBench();
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
      look(firstView);
    }
    setAsking(false);
    requestAnimationFrame(() => first.current?.focus());
  };
  return (
    <Question
      id="restart-ask"
      text={t('practice:do.startAgainAsk')}
      no={t('practice:do.startAgainNo')}
      yes={t('practice:do.startAgainYes')}
      answer={answer}
    />
  );
}
