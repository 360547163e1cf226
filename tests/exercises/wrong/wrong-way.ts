/** A wrong way through an exercise: acts that a reader might try, and that must not reach the goal. */
import type { Act, Stamp } from '../../../src/core/world/act.ts';
import { simulatedNow } from '../../../src/core/world/clock.ts';
import type { Effect } from '../../../src/core/world/effect.ts';
import { update } from '../../../src/core/world/update.ts';
import type { World } from '../../../src/core/world/world.ts';
import type { ListedId } from '../../../src/exercises/groups.ts';
import type { Plan, Situation } from '../../../src/exercises/play.ts';
import { press } from '../../../src/exercises/plans/sign-in.ts';

/** Returns the next act; `undefined` if there is nothing to do. */
type Choice = (situation: Situation) => Act | undefined;

export type WrongWay = {
  readonly name: string;
  /** Each returns one act, in order. */
  readonly script: readonly Choice[];
  /** The key of the sentence about the last act, if that act is refused. */
  readonly refusal?: string;
};

/** The wrong ways of each exercise. Each exercise has at least one. */
export type Ways = Partial<Record<ListedId, readonly [WrongWay, ...WrongWay[]]>>;

/** A limit above the number of acts of any plan. */
const enough = 20;

/** Follows a plan up to its first act of a type, and performs `instead` in its place. */
export function towards(plan: Plan, type: Act['type'], instead: Choice): readonly Choice[] {
  return [...upTo(plan, type), instead];
}

/** Follows a plan up to, but not including, its first act of a type. */
export function upTo(plan: Plan, type: Act['type']): readonly Choice[] {
  return Array.from({ length: enough }, () => (situation: Situation) => {
    const act = plan(situation);
    return act?.type === type ? undefined : act;
  });
}

/** Follows a plan to its end. */
export const repeated = (plan: Plan): readonly Choice[] =>
  Array.from({ length: enough }, () => plan);

/** Follows a plan, but submits no six-digit code. */
export const withoutCode = (plan: Plan): readonly Choice[] =>
  Array.from({ length: enough }, () => (situation: Situation) => {
    const act = plan(situation);
    return act?.type === 'hub.submit' && act.field === 'authentication-code' ? undefined : act;
  });

/** Follows a plan, but confirms that the recovery code is saved without saving it. */
export const withoutSaving = (plan: Plan): readonly Choice[] =>
  Array.from({ length: enough }, () => (situation: Situation) => {
    const act = plan(situation);
    return act?.type === 'saved-codes.keep-recovery-code' ? press('saved-recovery-code') : act;
  });

/** The world after a wrong way, and the effects of its last act. */
export function goWrong(
  world: World,
  { script }: WrongWay,
  stamp: () => Stamp,
): { readonly world: World; readonly effects: readonly Effect[] } {
  return script.reduce<ReturnType<typeof goWrong>>(
    (at, choose) => {
      const { at: deviceMs, entropy } = stamp();
      const nowMs = simulatedNow(at.world.clock, deviceMs);
      const act = choose({ world: at.world, nowMs });
      return act ? update(at.world, { ...act, at: deviceMs, entropy }) : at;
    },
    { world, effects: [] },
  );
}
