/**
 * An exercise: how its world begins, the plan that leads to its goal, and the goal. It consists of
 * data and small pure functions. Its texts are in `content/ui/{en,ja}/exercises.json` and
 * `path.json`. Wrong ways, which must not reach the goal, are in `tests/exercises/wrong/`.
 */
import type { Act, Stamp } from '../core/world/act.ts';
import type { ImageStore } from '../core/devices/terminal/image-store.ts';
import type { EditionId } from '../core/hub/edition.ts';
import { update } from '../core/world/update.ts';
import { newWorld, type World } from '../core/world/world.ts';
import { editionFor } from './groups.ts';
import { play, type Plan } from './play.ts';

/** One act, or a plan that is performed to its end. */
export type Move = Act | Plan;

export type Exercise = {
  /** Its name in addresses: `/practice/#lost-phone`. */
  readonly id: string;
  /** The page of the guide that describes it on a real account. */
  readonly page: string;
  /** Changes the new world before anything happens in it. `nowMs` is the time on the simulator clock. */
  readonly given?: (world: World, nowMs: number) => World;
  /** The exercise uses the terminal, and the reader begins there. */
  readonly beginsAt?: 'terminal';
  /**
   * What happened an hour before the exercise begins. That is long enough ago that no code of the
   * current time window is used.
   */
  readonly before: readonly Move[];
  /** Changes the world after `before`, for what no act of the reader does. */
  readonly afterwards?: (world: World) => World;
  /** What happened just before the exercise begins, such as the start of a lock. */
  readonly justBefore?: readonly Move[];
  /** The shortest way to the goal from any world. The next line shows its acts. */
  readonly plan: Plan;
  /** Whether a world has reached the goal: a predicate on the account and the devices. */
  readonly goal: (world: World) => boolean;
};

/** Performs the moves in order. `stamp` returns the time and the entropy of each act. */
export function follow(world: World, moves: readonly Move[], stamp: () => Stamp): World {
  return moves.reduce(
    (at, move) =>
      typeof move === 'function'
        ? play(at, move, stamp).world
        : update(at, { ...move, ...stamp() }).world,
    world,
  );
}

/**
 * How long before the start `before` happened, in milliseconds: longer than the time window of a
 * code and than a lock.
 */
const backgroundAgeMs = 3_600_000;

/**
 * The world in which an exercise begins, in `edition` if the exercise exists there. `stamp` returns
 * the time and the entropy of each act.
 */
export function beginExercise(
  { id, given, before, afterwards = (world) => world, justBefore = [] }: Exercise,
  edition: EditionId,
  stamp: () => Stamp,
  imageStore: ImageStore = 'containerd',
): World {
  const earlier = (): Stamp => {
    const { at, entropy } = stamp();
    return { at: at - backgroundAgeMs, entropy };
  };
  const fresh = newWorld({ edition: editionFor(id, edition), imageStore });
  const background = follow(given ? given(fresh, earlier().at) : fresh, before, earlier);
  return follow(afterwards(background), justBefore, stamp);
}
