/** The foot bar: the last explanation, and a button that opens the whole history. */
import { findLoaded } from '../exercises/loaded.ts';
import { logSentence } from './panels/log-sentence.ts';
import { useSimulator, type ExerciseId } from './simulator-context.ts';
import { timeOfDay } from './time-of-day.ts';

export function FootBar() {
  const { runtime, t, view, later, layer, setLayer } = useSimulator();
  const lines = runtime.log().flatMap(({ atMs, effect }) => {
    const text = effect.type === 'terminal' && !later ? undefined : logSentence(t, effect);
    return text === undefined ? [] : [{ atMs, text }];
  });
  const last = lines.at(-1);
  const exercise = findLoaded(view.exercise);
  // The exercise `get-back-in` has no introduction.
  const id = exercise?.id === 'get-back-in' ? undefined : (exercise?.id as ExerciseId | undefined);
  const explained = () => {
    if (!id) return last?.text;
    if (exercise?.goal(runtime.world())) return t(`exercises:${id}.reached`);
    if (last) return last.text;
    return runtime.start === 'restored' && runtime.beginnings() === 0
      ? t('simulator:kept.restored')
      : t(`exercises:${id}.situation`);
  };
  return (
    <div class="foot-bar">
      <p class="last">
        {last && (
          <time dateTime={new Date(last.atMs).toISOString()}>{timeOfDay('medium', last.atMs)}</time>
        )}{' '}
        <span>{explained()}</span>
      </p>
      <button
        type="button"
        class="quiet"
        aria-expanded={layer === 'history'}
        aria-disabled={!later}
        data-layer="history"
        onClick={() => later && setLayer(layer === 'history' ? undefined : 'history')}
      >
        {t('stage:history', { count: lines.length })}
      </button>
    </div>
  );
}
