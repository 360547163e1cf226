/**
 * The next line: what to do next in any world, computed from the exercise's plan.
 *
 * It is a step of the plan; after a refusal, the cause and the solution; at the goal, what was
 * learned. If the goal can no longer be reached, it says so and offers ways out.
 */
import type { Effect } from '../core/world/effect.ts';
import type { World } from '../core/world/world.ts';
import type { Exercise } from '../exercises/exercise.ts';
import { nextExercise, type PathId } from '../exercises/groups.ts';
import { controlLabel } from './control-label.ts';
import { withMeaning } from './gloss.ts';
import { lineRefusal, type LineRefusal } from './refusal-key.ts';
import { showStep, type Seen, type ShownStep } from './show-step.ts';
import type { Translate } from './simulator-context.ts';

/** A way out of a world in which the goal can no longer be reached. */
type WayOut = 'undo' | 'get-back-in';

export type NextLineContent =
  | { readonly kind: 'step'; readonly text: string; readonly step: ShownStep }
  /**
   * The last act was refused. The line also has the members that it would have without the refusal.
   */
  | {
      readonly kind: 'refused';
      readonly text: string;
      readonly step?: ShownStep;
      readonly next?: string;
      readonly waysOut?: readonly WayOut[];
    }
  /** `next` is the id of the next exercise. It is absent after the last one. */
  | { readonly kind: 'reached'; readonly text: string; readonly next?: string }
  | { readonly kind: 'stuck'; readonly text: string; readonly waysOut: readonly WayOut[] };

export type NextLineOptions = {
  readonly t: Translate;
  readonly exercise: Exercise;
  readonly world: World;
  readonly seen: Seen;
  /** The effects of the last act. Empty before the first act and after an undo. */
  readonly effects: readonly Effect[];
  /** The last refusal on an earlier page. */
  readonly kept?: LineRefusal | undefined;
  readonly canUndo: boolean;
  /** Whether the plan leads to the goal from this world: `routeFrom(…) !== undefined`. */
  readonly reachable: boolean;
};

/** The content of the next line, in the language of `t`. */
export function nextLine(options: NextLineOptions): NextLineContent {
  const { t, world, effects, kept } = options;
  const line = lineAhead(options);
  const refusal = lineRefusal(effects) ?? kept;
  const text = refusal && refusalText(t, world, refusal);
  return text === undefined ? line : { ...line, kind: 'refused', text };
}

/** The line as if the last act was not refused. */
function lineAhead(options: NextLineOptions): NextLineContent {
  const { t, exercise, world, seen, canUndo, reachable } = options;
  const id = exercise.id as PathId;
  if (exercise.goal(world)) {
    const next = nextExercise(id);
    return {
      kind: 'reached',
      text: t(`path:exercise.${id}.learned`),
      ...(next !== undefined && { next }),
    };
  }
  const act = reachable ? exercise.plan({ world, nowMs: seen.nowMs }) : undefined;
  if (act) {
    const step = showStep(t, world, act, seen);
    return { kind: 'step', text: withMeaning(t, world.edition, step), step };
  }
  return {
    kind: 'stuck',
    text: t(canUndo ? 'path:stuck.goal' : 'path:stuck.begun'),
    waysOut: canUndo ? ['undo', 'get-back-in'] : ['get-back-in'],
  };
}

/** Cause and solution of a refusal. `undefined` if this version has no text for it. */
function refusalText(t: Translate, { edition }: World, refusal: LineRefusal): string | undefined {
  const label = controlLabel(t, edition, 'use-practice-password');
  // The key can come from storage.
  const text = t as (key: string, values: object) => string;
  return text(refusal.key, { label, ...refusal.values, defaultValue: '' }) || undefined;
}

/** Cause and solution of the first refusal among the effects of an act. */
export function refusedText(
  t: Translate,
  world: World,
  effects: readonly Effect[],
): string | undefined {
  const refusal = lineRefusal(effects);
  return refusal && refusalText(t, world, refusal);
}
