/**
 * The top bar: the seal with the account's state, the exercise with its goal and the reader's
 * progress, undo, and the menu of rarely used items.
 */
import { useEffect, useRef } from 'preact/hooks';
import { demoIdentity } from '../core/world/demo-identity.ts';
import { listedIds, type PathId } from '../exercises/groups.ts';
import { useSimulator } from './simulator-context.ts';
import { Outline } from './Outline.tsx';
import { Question } from './Question.tsx';
import { Seal } from './Seal.tsx';
import { useEffectEvent } from './use-effect-event.ts';
import { useExercise } from './use-exercise.ts';
import { useProgress } from './use-progress.ts';

export function TopBar({ wanted }: { wanted: string | undefined }) {
  const { runtime, t, later, view, layer, setLayer, announce } = useSimulator();
  const { exercise, asked, answer } = useExercise(wanted);
  const world = runtime.world();
  const state = world.account.twoFactor.kind;
  const id = exercise.id as PathId;
  const progress = useProgress(exercise);
  const goal = exercise.goal(world);
  const hidden = view.hints === 'hidden';

  const wasAtGoal = useRef(goal);
  const sayReached = useEffectEvent(() => announce('polite', t(`path:exercise.${id}.learned`)));
  useEffect(() => {
    if (goal && !wasAtGoal.current) sayReached();
    wasAtGoal.current = goal;
  }, [goal]);

  const toggle = (name: 'chooser' | 'more') => setLayer(layer === name ? undefined : name);
  const title = (each: string) => t(`path:exercise.${each as PathId}.title`);
  return (
    <header class="top-bar" data-reached={goal ? '' : undefined}>
      <Seal state={state} />
      <div class="exercise">
        <h3 class="exercise-title" tabIndex={-1}>
          <button
            type="button"
            class="choose"
            aria-expanded={layer === 'chooser'}
            aria-disabled={!later}
            data-layer="chooser"
            onClick={() => later && toggle('chooser')}
          >
            <span>{title(id)}</span>{' '}
            <span class="number">
              {t('stage:number', {
                number: listedIds.findIndex((each) => each === id) + 1,
                count: listedIds.length,
              })}
            </span>
          </button>
        </h3>
        <p class="state">
          <span class="state-now">{t(`simulator:state.${state}`)}</span>
          <span class="goal-name">{t('stage:goal')} </span>
          <span>{t(`path:exercise.${id}.goal`)}</span>
          <span class="vh">
            {t('simulator:account', { id: demoIdentity.dockerId, mail: demoIdentity.email })}
          </span>
        </p>
      </div>
      <div class="progress">
        <p>
          {hidden
            ? t('stage:acts', { acts: view.acts, steps: progress.steps })
            : t('stage:progress', progress)}
          {hidden && view.shown > 0 && (
            <span class="shown"> · {t('stage:shown', { shown: view.shown })}</span>
          )}
        </p>
        <p class="squares" aria-hidden="true">
          {Array.from({ length: progress.steps }, (_, at) => (
            <i key={at} data-done={at < progress.step - 1 || goal || undefined} />
          ))}
        </p>
      </div>
      <button
        type="button"
        class="quiet"
        aria-disabled={!runtime.canUndo()}
        onClick={() => runtime.undo()}
      >
        <Outline of="undo" />
        <span class="word">{t('stage:undo')}</span>
      </button>
      <button
        type="button"
        class="quiet"
        aria-expanded={layer === 'more'}
        aria-disabled={!later}
        data-layer="more"
        onClick={() => later && toggle('more')}
      >
        <Outline of="more" />
        <span class="word">{t('stage:more')}</span>
      </button>
      {asked && (
        <Question
          id="exercise-ask"
          text={t('exercises:ask', { title: title(asked.exercise.id) })}
          no={t('exercises:no')}
          yes={t('exercises:yes')}
          answer={answer}
        />
      )}
    </header>
  );
}
