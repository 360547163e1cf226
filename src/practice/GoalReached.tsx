/** Beside what was done last: that the goal is reached, and the way up to what it taught. */
import { findScenario } from '../exercises/list.ts';
import { useBench } from '../simulator/simulator-context.ts';

export function GoalReached() {
  const { runtime, t, view } = useBench();
  if (!findScenario(view.scenario)?.goal(runtime.world())) return null;
  return (
    <p>
      <b>✓ {t('scenarios:reached')}</b>{' '}
      <button
        type="button"
        class="quiet"
        onClick={() => document.querySelector<HTMLElement>('.scenario h3')?.focus()}
      >
        {t('scenarios:readOn')}
      </button>
    </p>
  );
}
