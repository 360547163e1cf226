/**
 * Plans, and a function that plays them. A plan is a pure function from a world to the next act
 * towards a goal, so it also works after a detour. `play` performs the acts. Time and entropy come
 * from the caller, one stamp for each act.
 */
import type { Act, Stamp } from '../core/world/act.ts';
import { simulatedNow } from '../core/world/clock.ts';
import { update } from '../core/world/update.ts';
import type { World } from '../core/world/world.ts';

/** `nowMs` is the time on the simulator clock, in epoch milliseconds. */
export type Situation = { readonly world: World; readonly nowMs: number };

/** The types of acts that plans ask for. `show-step.ts` has a sentence and a target for each. */
type PlannedType = Exclude<
  Act['type'],
  | 'clock.freeze'
  | 'clock.run'
  | 'saved-codes.lose-recovery-code'
  | 'edition.choose'
  | 'image-store.choose'
  | 'key.lose'
  | 'key.remove'
  | 'key.remove-entry'
  | 'key.type-key'
  | 'phone.lose'
  | 'phone.type-key'
  | 'terminal.withhold'
  | 'token.activate'
  | 'token.deactivate'
>;

/**
 * Narrows a member of the union to the planned types; `never` if it has none. A member can have
 * several types.
 */
type Planned<A extends Act> = A extends { readonly type: PlannedType }
  ? A
  : Extract<A['type'], PlannedType> extends never
    ? never
    : A & { readonly type: Extract<A['type'], PlannedType> };

type Distributed<A extends Act> = A extends Act ? Planned<A> : never;

export type PlannedAct = Distributed<Act>;

/**
 * The next act towards a goal. `undefined` if the goal is reached, and if it can no longer be
 * reached.
 */
export type Plan = (situation: Situation) => PlannedAct | undefined;

/**
 * A limit above the number of acts of any plan. A plan that does not end is a bug and must not
 * freeze the page.
 */
const enough = 60;

/**
 * Performs the plan's acts until `until` returns true or the plan returns no act. Throws a
 * RangeError if the plan does not end.
 */
export function play(
  world: World,
  plan: Plan,
  stamp: () => Stamp,
  until: (world: World) => boolean = () => false,
): { readonly world: World; readonly acts: readonly Act[] } {
  const acts: Act[] = [];
  let at = world;
  while (!until(at)) {
    const { at: deviceMs, entropy } = stamp();
    const act = plan({ world: at, nowMs: simulatedNow(at.clock, deviceMs) });
    if (act === undefined) break;
    if (acts.length >= enough) throw new RangeError('play: the plan does not end');
    acts.push(act);
    at = update(at, { ...act, at: deviceMs, entropy }).world;
  }
  return { world: at, acts };
}
