/**
 * The rest of the way: plays the plan to its end on a copy of the world, with fixed entropy. The
 * result says whether the goal can be reached from here, and in how many steps.
 */
import type { Act } from '../core/world/act.ts';
import { simulatedNow } from '../core/world/clock.ts';
import type { Update } from '../core/world/world.ts';
import type { Exercise } from './exercise.ts';
import type { Situation } from './play.ts';

/** A limit above the number of acts of any plan. */
const longest = 60;
/** 64 bytes in hex. Secrets that are derived from it never leave this module. */
const entropy = '5a'.repeat(64);

/** The acts from here to the goal; `undefined` if the plan does not reach it. */
export function routeFrom(
  { plan, goal }: Pick<Exercise, 'plan' | 'goal'>,
  { world, nowMs }: Situation,
  update: Update,
): readonly Act[] | undefined {
  const acts: Act[] = [];
  // The device's time at which the simulator's clock shows `nowMs`.
  const at = world.clock.kind === 'frozen' ? nowMs : nowMs - world.clock.offsetMs;
  let here = world;
  while (!goal(here)) {
    const act = plan({ world: here, nowMs: simulatedNow(here.clock, at) });
    if (act === undefined || acts.length >= longest) return undefined;
    acts.push(act);
    here = update(here, { ...act, at, entropy }).world;
  }
  return acts;
}

/**
 * The reader's progress: step `step` of `steps`, counted from the end of the route. `step` is at
 * least 1, also if the route is longer than the shortest way or `undefined`.
 */
export function progress(
  steps: number,
  route: readonly Act[] | undefined,
): { readonly step: number; readonly steps: number } {
  // An exercise that is not on the path has no number of steps: `steps` is 0.
  const all = steps || route?.length || 1;
  const left = route?.length ?? all;
  return { step: Math.min(all, Math.max(1, all - left + 1)), steps: all };
}
