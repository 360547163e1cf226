/**
 * Playing a plan: the same update that serves the reader, fed with the acts a plan asks for.
 *
 * A plan says the next act from wherever the world is, so it works after a detour too. It is pure;
 * time and entropy come from the caller, one stamp an act.
 */
import type { Act, Stamp } from '../core/world/act.ts';
import { practiceNow } from '../core/world/clock.ts';
import { update } from '../core/world/update.ts';
import type { World } from '../core/world/world.ts';

/** `nowMs` is practice time. */
export type Situation = { readonly world: World; readonly nowMs: number };

/** The next act towards an end; `undefined` when it is reached, or out of reach. */
export type Plan = (situation: Situation) => Act | undefined;

/** More acts than any plan needs: a plan that goes in a circle is a bug and must not hang. */
const enough = 60;

/**
 * Plays until `until` holds or the plan has nothing more to ask. Throws a RangeError for a plan that
 * does not end.
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
    const act = plan({ world: at, nowMs: practiceNow(at.clock, deviceMs) });
    if (act === undefined) break;
    if (acts.length >= enough) throw new RangeError('play: the plan does not end');
    acts.push(act);
    at = update(at, { ...act, at: deviceMs, entropy }).world;
  }
  return { world: at, acts };
}
