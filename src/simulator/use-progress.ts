/** The reader's progress on the way to the goal. */
import { useMemo } from 'preact/hooks';
import { stepsOf } from '../exercises/groups.ts';
import type { Act } from '../core/world/act.ts';
import type { Exercise } from '../exercises/exercise.ts';
import { progress } from '../exercises/route.ts';
import { useSimulator } from './simulator-context.ts';

/**
 * The acts from here to the goal; `undefined` if the goal can no longer be reached, and until the
 * lazy chunk is loaded.
 */
export function useRoute(exercise: Exercise): readonly Act[] | undefined {
  const { runtime, later } = useSimulator();
  const world = runtime.world();
  return useMemo(
    // `runtime.route` uses this world.
    () => (later && world ? runtime.route(exercise) : undefined),
    [later, exercise, world, runtime],
  );
}

/** `step` counts from one. */
export function useProgress(exercise: Exercise): { readonly step: number; readonly steps: number } {
  const { runtime } = useSimulator();
  return progress(stepsOf(exercise.id, runtime.world().edition), useRoute(exercise));
}
