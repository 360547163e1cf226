/**
 * The next line. It shows the next step as a sentence; after a refusal, its cause and solution; at
 * the goal, what was learned and the next exercise. It marks the control that the sentence names.
 * After an act, the focus moves to the place where the reader continues.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { findLoaded } from '../exercises/loaded.ts';
import { firstEnrollment as firstExercise } from '../exercises/all/first-enrollment.ts';
import { pageAddress } from '../i18n/address.ts';
import type { Permission } from '../core/account/access-token.ts';
import { siteSentence } from './panels/hub-sentence.ts';
import { nextLine } from './next-line.ts';
import { attemptsAfter, attemptsText, fewAttempts } from './refusal.ts';
import { markNext, nextControl, NEXT_WORD_ID } from './next-control.ts';
import type { Seen } from './show-step.ts';
import type { PathId } from '../exercises/groups.ts';
import { useSimulator } from './simulator-context.ts';
import { useFocusAfterAct } from './use-focus-after-act.ts';
import { useNow } from './use-now.ts';
import { useRoute } from './use-progress.ts';
import { useEffectEvent } from './use-effect-event.ts';

const valueOf = (id: string): string | undefined =>
  document.querySelector<HTMLInputElement>(`.simulator #${id}`)?.value;

export function NextLine() {
  const { runtime, locale, t, later, view, look, turn, announce, setLayer } = useSimulator();
  const nowMs = useNow(runtime);
  const box = useRef<HTMLDivElement>(null);
  const [, typed] = useState(0);
  const world = runtime.world();
  const exercise = findLoaded(view.exercise) ?? firstExercise;
  const route = useRoute(exercise);
  const effects = runtime.lastEffects();
  const description = valueOf('token-description');
  const seen: Seen = {
    nowMs,
    field: valueOf('hub-field') ?? '',
    line: valueOf('terminal-line') ?? '',
    ...(description !== undefined && {
      token: { description, permission: valueOf('token-permission') as Permission },
    }),
    authenticator: view.authenticator,
    scanner: later?.scan !== undefined,
  };
  const line = nextLine({
    ...{ t, exercise, world, seen },
    effects,
    kept: runtime.keptRefusal(),
    canUndo: runtime.canUndo(),
    // Until the lazy chunk is loaded, no act can make the goal unreachable.
    reachable: !later || route !== undefined,
  });
  const [shown, setShown] = useState<{ readonly world: unknown; readonly target: string }>();
  const target = 'step' in line ? line.step.target : undefined;
  // “Show me” shows one step, also where a step changes a field only, and not the world.
  const hints = view.hints === 'shown' || (shown?.world === world && shown.target === target);
  const step = hints && 'step' in line ? line.step : undefined;

  // The step depends on the contents of the fields after all panels are rendered.
  const catchUp = useEffectEvent(() => {
    const changed =
      seen.field !== (valueOf('hub-field') ?? '') ||
      seen.line !== (valueOf('terminal-line') ?? '') ||
      seen.token?.description !== valueOf('token-description');
    if (changed) typed((count) => count + 1);
  });
  useEffect(() => {
    catchUp();
  });
  useEffect(() => {
    const root = box.current?.closest('.simulator');
    const follow = () => typed((count) => count + 1);
    root?.addEventListener('input', follow);
    root?.addEventListener('change', follow);
    return () => {
      root?.removeEventListener('input', follow);
      root?.removeEventListener('change', follow);
    };
  }, []);

  const mark = useEffectEvent(() => {
    const root = box.current?.closest('.simulator');
    if (!root) return undefined;
    const own = hints ? box.current?.querySelector<HTMLElement>('[data-own]') : undefined;
    const control = own ?? (step && nextControl(root, step, view));
    markNext(root, control ?? undefined);
    return control ?? undefined;
  });
  useLayoutEffect(() => {
    mark();
  });
  useEffect(() => {
    const root = box.current?.closest('.simulator');
    if (!root) return undefined;
    const observer = new MutationObserver(() => mark());
    observer.observe(root, { subtree: true, childList: true });
    return () => observer.disconnect();
  }, []);
  useFocusAfterAct(box);

  const title = (id: string) => t(`path:exercise.${id as PathId}.title`);
  const text = hints || line.kind !== 'step' ? line.text : t('stage:hints.off');
  const now = {
    kind: line.kind,
    text,
    screen: world.browser.screen.kind,
    begun: runtime.beginnings(),
  };
  const before = useRef(now);
  const say = useEffectEvent(() => {
    const was = before.current;
    before.current = now;
    // An effect announces its act. For a new screen, the focus on its heading is not enough: a
    // screen reader is often silent if the pressed control was removed.
    const silent =
      was.begun === now.begun &&
      (was.screen !== now.screen || (effects.length === 0 && was.kind === 'step'));
    if (line.kind === 'step' && hints && was.text !== text && silent) {
      announce('polite', text);
    }
    // The terminal announces its own response.
    if (line.kind !== 'refused' || effects.some(({ type }) => type === 'terminal')) return;
    const { attempts = '', docker = '' } = (later && siteSentence(t, effects)) ?? {};
    const more = [attempts, docker].filter((each) => each !== '');
    announce('assertive', t('simulator:error'), text, ...more);
  });
  useEffect(() => {
    say();
  }, [turn]);

  const left = attemptsAfter(runtime) ?? Infinity;

  return (
    <div class="next-line" data-kind={line.kind} ref={box}>
      <p class="next-text">
        {line.kind === 'refused' && <span class="vh">{t('simulator:error')} </span>}
        {text}
        {later && left <= fewAttempts && <> {attemptsText(t, left)}</>}
      </p>
      <span id={NEXT_WORD_ID} hidden>
        {t('stage:nextStep')}
      </span>
      <div class="next-acts">
        {line.kind === 'reached' && line.next && later && (
          <a
            class="press"
            data-own
            data-begin={line.next}
            href={`${pageAddress(locale, 'practice')}#${line.next}`}
          >
            {t('path:next', { title: title(line.next) })}
          </a>
        )}
        {line.kind === 'reached' && !line.next && later && (
          <button type="button" class="press" data-own onClick={() => setLayer('chooser')}>
            {t('exercises:list')}
          </button>
        )}
        {step?.target.includes('"clock.') && (
          <button
            type="button"
            class="press"
            data-own
            data-act={/"(clock\.[a-z-]+)"/.exec(step.target)?.[1]}
            onClick={() => {
              const act = exercise.plan({ world, nowMs: runtime.now() });
              if (act?.type === 'clock.advance') runtime.act(act);
            }}
          >
            {step.label}
          </button>
        )}
        {'waysOut' in line && line.waysOut?.includes('undo') && (
          <button type="button" class="press" data-own onClick={() => runtime.undo()}>
            {t('path:undo')}
          </button>
        )}
        {'waysOut' in line && line.waysOut?.includes('get-back-in') && (
          <button type="button" class="press" onClick={() => look({ exercise: 'get-back-in' })}>
            {t('path:getBackIn')}
          </button>
        )}
        {!hints && line.kind === 'step' && (
          <button
            type="button"
            class="press"
            data-act="show-next"
            onClick={() => {
              if (target !== undefined) setShown({ world, target });
              look({ shown: view.shown + 1 });
              announce('polite', line.text);
            }}
          >
            {t('exercises:showMe')}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          data-act="hints"
          onClick={() => look({ hints: view.hints === 'shown' ? 'hidden' : 'shown' })}
        >
          {t(view.hints === 'shown' ? 'stage:hints.hide' : 'stage:hints.show')}
        </button>
      </div>
    </div>
  );
}
