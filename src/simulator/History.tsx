/**
 * The history: each event with its reason and numbers, newest first, and how a code is computed.
 */
import { demoIdentity } from '../core/world/demo-identity.ts';
import { findLoaded } from '../exercises/loaded.ts';
import { Layer } from './Layer.tsx';
import { Inspector } from './panels/Inspector.tsx';
import { nextHint } from './panels/next-hint.ts';
import { logSentence } from './panels/log-sentence.ts';
import { VerdictDrawing } from './panels/VerdictDrawing.tsx';
import { useSimulator, type ExerciseId } from './simulator-context.ts';
import { timeOfDay } from './time-of-day.ts';

export function History() {
  const { runtime, t, view } = useSimulator();
  const lines = runtime.log().flatMap(({ atMs, effect }) => {
    const text = logSentence(t, effect);
    return text === undefined ? [] : [{ atMs, text }];
  });
  const judged = runtime.log().findLast(({ effect }) => effect.type === 'code-judged');
  const id =
    view.exercise === 'get-back-in'
      ? undefined
      : (findLoaded(view.exercise)?.id as ExerciseId | undefined);
  return (
    <Layer name="history" title={t('simulator:device.log')}>
      {id && (
        <p>
          {t(`exercises:${id}.situation`)} <b>{t('exercises:goal')}</b> {t(`exercises:${id}.goal`)}
        </p>
      )}
      <p>{nextHint(t, runtime.world())}</p>
      {judged?.effect.type === 'code-judged' && (
        <VerdictDrawing verdict={judged.effect.verdict} atMs={judged.atMs} />
      )}
      {lines.length === 0 ? (
        <p class="empty">
          {t(
            runtime.start === 'restored' && runtime.beginnings() === 0
              ? 'simulator:log.earlier'
              : 'simulator:log.empty',
          )}
        </p>
      ) : (
        <ol class="log">
          {lines.toReversed().map(({ atMs, text }, at) => (
            <li key={lines.length - at}>
              <time dateTime={new Date(atMs).toISOString()}>{timeOfDay('medium', atMs)}</time>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      )}
      {judged && <p class="small">{t('simulator:log.ours')}</p>}
      <Inspector />
      <p class="small">{t('exercises:tidy', { issuer: demoIdentity.issuer })}</p>
    </Layer>
  );
}
