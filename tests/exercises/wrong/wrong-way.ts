/** A wrong script that goes the right way until it matters, and then does something else. */
import type { Act } from '../../../src/core/world/act.ts';
import type { Plan, Situation } from '../../../src/exercises/play.ts';

/** More steps than any plan has; those that have nothing to do, do nothing. */
const steps = 20;

/** Follows a plan up to its first act of a type, does `instead` in its place, and stops. */
export function towards(
  plan: Plan,
  type: Act['type'],
  instead: (situation: Situation) => Act | undefined,
): readonly ((situation: Situation) => Act | undefined)[] {
  const onTheWay: Plan = (situation) => {
    const act = plan(situation);
    return act?.type === type ? undefined : act;
  };
  return [...Array.from({ length: steps }, () => onTheWay), instead];
}
