/** What happened, and why: every event with its reason and numbers, the newest first. */
import type { Effect } from '../core/world/effect.ts';
import { useBench, type Translate } from './simulator-context.ts';
import { timeOfDay } from './time-of-day.ts';
import { terminalSentence } from './terminal-note.ts';
import { VerdictPicture } from './panels/VerdictDrawing.tsx';

export function LogPanel() {
  const { runtime, t } = useBench();
  const lines = runtime.log().flatMap(({ atMs, effect }) => {
    const text = sentence(t, effect);
    return text === undefined ? [] : [{ atMs, text }];
  });
  const judged = runtime.log().findLast(({ effect }) => effect.type === 'code-judged');
  return (
    <section class="panel" data-panel="log" aria-labelledby="log-name">
      <h3 id="log-name">{t('practice:device.log')}</h3>
      {judged?.effect.type === 'code-judged' && (
        <VerdictPicture verdict={judged.effect.verdict} atMs={judged.atMs} />
      )}
      {lines.length === 0 ? (
        <p class="empty">{t('practice:log.empty')}</p>
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
      {judged && <p class="small">{t('practice:log.ours')}</p>}
    </section>
  );
}

/** The line for an effect; `undefined` for what the reader sees happen anyway. */
function sentence(t: Translate, effect: Effect): string | undefined {
  switch (effect.type) {
    case 'two-factor':
      return t(`practice:log.two-factor.${effect.to}`);
    case 'enrollment-discarded':
    case 'recovery-code-kept':
      return t(`practice:log.${effect.type}`);
    case 'code-judged': {
      const { verdict } = effect;
      const step = 'timeStep' in verdict ? verdict.timeStep : 0;
      const outcome = verdict.ok ? 'ok' : verdict.reason;
      return t(`practice:log.code.${outcome}`, { step });
    }
    case 'recovery-code-judged': {
      const outcome = effect.verdict.ok ? 'ok' : 'refused';
      return t(`practice:log.recovery.${outcome}`);
    }
    case 'access-token':
      return t(`practice:log.access-token.${effect.change}`);
    case 'terminal':
      return terminalSentence(t, effect.note);
    case 'mail':
      return t(`practice:log.mail.${effect.kind}`);
    case 'phone':
      return effect.note.kind === 'entry-added' ? t('practice:log.entry-added') : undefined;
    default:
      return undefined;
  }
}
