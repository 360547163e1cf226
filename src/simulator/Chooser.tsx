/**
 * The list of exercises in groups, with what each teaches and its number of steps. Each exercise is
 * a link, and `use-exercise.ts` starts the exercise of a link that is pressed.
 */
import { groups, listedIds, stepsOf, type ListedId } from '../exercises/groups.ts';
import { pageAddress } from '../i18n/address.ts';
import { reachedExercises } from './completed-exercises.ts';
import { Layer } from './Layer.tsx';
import { useSimulator } from './simulator-context.ts';

export function Chooser() {
  const { runtime, locale, t, view } = useSimulator();
  const practice = pageAddress(locale, 'practice');
  const { edition } = runtime.world();
  const reached = reachedExercises();
  return (
    <Layer name="chooser" title={t('exercises:list')}>
      <div class="exercise-groups">
        {groups.map(({ id: group, exercises }) => {
          const ids = Object.keys(exercises) as ListedId[];
          return (
            <section key={group} aria-labelledby={`group-${group}`}>
              <h4 id={`group-${group}`}>{t(`path:group.${group}`)}</h4>
              <ol class="exercise-list" start={listedIds.indexOf(ids[0] ?? 'sign-in') + 1}>
                {ids.map((id) => (
                  <li key={id}>
                    <a
                      href={`${practice}#${id}`}
                      data-begin={id}
                      aria-current={id === view.exercise || undefined}
                    >
                      {t(`path:exercise.${id}.title`)}
                    </a>{' '}
                    <span class="small">{t('path:steps', { count: stepsOf(id, edition) })}</span>
                    {reached.includes(id) && <b> ✓ {t('exercises:reached')}</b>}
                    <p class="small">{t(`path:exercise.${id}.learned`)}</p>
                  </li>
                ))}
              </ol>
            </section>
          );
        })}
      </div>
    </Layer>
  );
}
