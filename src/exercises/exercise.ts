/**
 * What a scenario is: how its world came about, the way to its goal, the goal, and ways that must
 * not lead there. All of it is data and small pure functions; its words stand in
 * `content/ui/{en,ja}/scenarios.json`.
 */
import type { Act, Stamp } from '../core/world/act.ts';
import { practiceNow } from '../core/world/clock.ts';
import type { EditionId } from '../core/hub/edition.ts';
import { update } from '../core/world/update.ts';
import { newWorld, type World } from '../core/world/world.ts';
import { play, type Plan, type Situation } from './play.ts';

/** One act at a time, or a plan that is followed to its end. */
export type Move = Act | Plan;

export type Scenario = {
  /** Its link: `/practice/#lost-phone`. */
  readonly id: string;
  /** The guide's page for doing it in earnest. */
  readonly page: string;
  readonly email?: 'not-verified';
  /** The terminal is on the bench, and the reader begins there. */
  readonly beginsAt?: 'terminal';
  /** What happened before the reader comes. */
  readonly before: readonly Move[];
  /** The shortest way to the goal, from wherever the reader is; it is also what "show me" asks. */
  readonly plan: Plan;
  /** Judged on the account and the devices. */
  readonly goal: (world: World) => boolean;
  /** Each does its acts once, in order, and does not reach the goal. */
  readonly wrong: readonly {
    readonly name: string;
    readonly script: readonly ((situation: Situation) => Act | undefined)[];
  }[];
};

/** Follows moves one after the other. */
export function follow(world: World, moves: readonly Move[], stamp: () => Stamp): World {
  return moves.reduce(
    (at, move) =>
      typeof move === 'function'
        ? play(at, move, stamp).world
        : update(at, { ...move, ...stamp() }).world,
    world,
  );
}

/** The world in which a scenario begins, made on the caller's time and entropy. */
export function beginScenario(
  { email = undefined, before }: Scenario,
  edition: EditionId,
  stamp: () => Stamp,
): World {
  return follow(newWorld({ edition, ...(email && { email }) }), before, stamp);
}

/** Does a wrong script's acts once each. */
export function stray(
  world: World,
  script: Scenario['wrong'][number]['script'],
  stamp: () => Stamp,
): World {
  return script.reduce((at, step) => {
    const { at: deviceMs, entropy } = stamp();
    const act = step({ world: at, nowMs: practiceNow(at.clock, deviceMs) });
    return act ? update(at, { ...act, at: deviceMs, entropy }).world : at;
  }, world);
}
