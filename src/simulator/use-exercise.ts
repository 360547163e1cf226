/**
 * The current exercise, and the ways to begin another one: from the chooser, by the address, or
 * because the page around the simulator names it. If an exercise is in progress, the simulator asks
 * first. Once the goal is reached, it does not: its button for the next exercise would always ask.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { findLoaded } from '../exercises/loaded.ts';
import { firstEnrollment as firstExercise } from '../exercises/all/first-enrollment.ts';
import type { Exercise } from '../exercises/exercise.ts';
import { rememberReached } from './completed-exercises.ts';
import type { DeepLink } from './deep-link.ts';
import { useSimulator } from './simulator-context.ts';
import { useAddress } from './use-address.ts';
import { chosenEdition } from './use-edition.ts';
import { useEffectEvent } from './use-effect-event.ts';

export type ExerciseChoice = {
  readonly exercise: Exercise;
  /** The link that waits for the reader's answer. */
  readonly asked: DeepLink | undefined;
  readonly answer: (yes: boolean) => void;
};

/** `wanted` is the id of the exercise that belongs to the page around the simulator. */
export function useExercise(wanted: string | undefined): ExerciseChoice {
  const { runtime, later, view, look, setLayer } = useSimulator();
  const [asked, setAsked] = useState<DeepLink>();
  const exercise = findLoaded(view.exercise) ?? firstExercise;
  const goal = exercise.goal(runtime.world());

  const begun = useRef<DeepLink>();
  // The focus moves to the exercise's title, or to the screen that the link names.
  const beginnings = runtime.beginnings();
  useEffect(() => {
    const link = begun.current;
    begun.current = undefined;
    if (!link) return;
    const to = link.picture ? '[data-panel="hub"] h4' : '.exercise-title';
    document.querySelector<HTMLElement>(`.simulator ${to}`)?.focus({ preventScroll: true });
  }, [beginnings]);

  const begin = (link: DeepLink) => {
    begun.current = link;
    keepScreen(link);
    const { id, beginsAt } = link.exercise;
    setAsked(undefined);
    setLayer(undefined);
    look({
      exercise: id,
      device: beginsAt ?? 'hub',
      authenticator: id === 'first-enrollment-key' ? 'key' : 'phone',
      ...{ acts: 0, shown: 0 },
    });
    // The world can have the only edition of the exercise before, and not the one that is chosen.
    runtime.beginAt({ edition: chosenEdition(), ...link });
  };
  const arrive = (link: DeepLink) => {
    setLayer(undefined);
    if (runtime.underWay() && !goal) setAsked(link);
    else begin(link);
  };
  const complete = later !== undefined;
  const keepScreen = useAddress({
    ...{ wanted, exercise: exercise.id, arrive },
    asking: asked !== undefined,
  });
  // A link in the simulator starts an exercise. It adds no entry to the history, and does not
  // change the address of a guide page.
  const byLink = useEffectEvent((event: MouseEvent) => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const to = target instanceof Element && target.closest<HTMLElement>('.simulator [data-begin]');
    const id = to && to.dataset['begin'];
    const found = id && !(ctrlKey || metaKey || shiftKey) && findLoaded(id);
    if (!found) return;
    event.preventDefault();
    const { imageStore } = runtime.world();
    arrive({ exercise: found, ...(imageStore === 'graph' && { store: imageStore }) });
  });
  useEffect(() => {
    if (!complete) return undefined;
    document.addEventListener('click', byLink);
    return () => document.removeEventListener('click', byLink);
  }, [runtime, complete]);
  useEffect(() => {
    if (goal) rememberReached(exercise.id);
  }, [goal, exercise]);
  return {
    exercise,
    asked,
    answer: (yes) => (yes && asked ? begin(asked) : setAsked(undefined)),
  };
}
