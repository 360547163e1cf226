/**
 * The terminal on the bench: paper, not black. Its lines are a log that a screen reader can follow,
 * its one field is an ordinary field, and every command is also a button. Beside it hangs the tag
 * with what `docker` has stored.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { suggestedLines } from '../../core/devices/terminal/suggestion.ts';
import type { TerminalAct } from '../../core/world/act.ts';
import { useBench } from '../simulator-context.ts';
import { GoalReached } from '../../practice/GoalReached.tsx';
import { terminalSentence } from '../terminal-note.ts';
import { StoredTag } from './CredentialTag.tsx';

export function TerminalPanel() {
  const { runtime, t } = useBench();
  const { terminal, drawer } = runtime.world();
  const { prompt, lines, history } = terminal;
  const [typed, setTyped] = useState('');
  /** How far back in the history the field is; 0 is the line being typed. */
  const [back, setBack] = useState(0);
  /** That line, while the field shows an earlier one. */
  const [draft, setDraft] = useState('');
  const effects = runtime.log();
  const last = effects.findLast(({ effect }) => effect.type === 'terminal');
  const [over, setOver] = useState<typeof last>();
  const log = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [lines]);

  const act = (terminalAct: TerminalAct) => {
    const told = runtime.act(terminalAct).some(({ type }) => type === 'terminal');
    // A command that says nothing takes away what was said of the one before.
    setOver(told ? undefined : last);
    setTyped('');
    setBack(0);
    line.current?.focus();
    // New lines push the field down, at worst behind the bar of devices (WCAG 2.4.11).
    requestAnimationFrame(() => line.current?.scrollIntoView({ block: 'nearest' }));
  };
  const recall = (steps: number) => {
    const at = Math.min(Math.max(back + steps, 0), history.length);
    if (at === back) return;
    if (back === 0) setDraft(typed);
    setBack(at);
    setTyped(at === 0 ? draft : (history.at(-at) ?? ''));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const atCommand = prompt.kind === 'command';
    if (event.ctrlKey && event.key === 'c' && !atCommand) act({ type: 'terminal.interrupt' });
    else if (event.key === 'ArrowUp' && atCommand) recall(1);
    else if (event.key === 'ArrowDown' && atCommand) recall(-1);
    else return;
    event.preventDefault();
  };

  const notes = effects.flatMap(({ effect, noticedAt }) =>
    effect.type === 'terminal' && last !== over && noticedAt === last?.noticedAt
      ? [effect.note]
      : [],
  );
  const secret = prompt.kind === 'password' || prompt.kind === 'stdin';
  const tokenKept = drawer.accessToken.kind === 'kept';
  const { label, shown } = PROMPTS[prompt.kind];

  return (
    <section class="panel" data-panel="terminal" aria-labelledby="terminal-name">
      <h3 id="terminal-name">{t('practice:device.terminal')}</h3>
      <div class="frame" data-device="terminal">
        <span class="tag">{t('practice:tag')}</span>
        <div class="screen" lang="en" translate={false}>
          <div
            class="lines"
            role="log"
            aria-label={t('terminal:output')}
            // Scrolled by keyboard too (WCAG 2.1.1).
            // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
            tabIndex={0}
            ref={log}
          >
            {lines.map(({ kind, text }, at) => (
              <p key={at} data-kind={kind}>
                {kind === 'typed' ? `$ ${text}` : text || ' '}
              </p>
            ))}
          </div>
          <form
            class="line"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              act({ type: 'terminal.enter', line: typed });
            }}
          >
            <label htmlFor="terminal-line">
              <span aria-hidden="true">{shown}</span>
              <span class="vh">{t(label)}</span>
            </label>
            <input
              id="terminal-line"
              type="text"
              class={secret ? 'unseen' : undefined}
              autocomplete="off"
              autocapitalize="none"
              autocorrect="off"
              spellcheck={false}
              enterkeyhint="send"
              ref={line}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={onKeyDown}
              aria-describedby="terminal-notes"
            />
            <button type="submit" class="press">
              {t('terminal:enter')}
            </button>
          </form>
        </div>
        <StoredTag />
      </div>
      <div class="strip">
        <GoalReached />
        <div id="terminal-notes" role="status">
          {notes.map((note, at) => (
            <p key={`${lines.length} ${at}`}>{terminalSentence(t, note)}</p>
          ))}
        </div>
        {prompt.kind !== 'command' && (
          <div class="row">
            {secret && (
              <button
                type="button"
                class="press"
                data-act="terminal.paste-password"
                onClick={() => act({ type: 'terminal.paste', what: 'practice-password' })}
              >
                {t('terminal:usePassword')}
              </button>
            )}
            {secret && tokenKept && (
              <button
                type="button"
                class="press"
                data-act="terminal.paste"
                onClick={() => act({ type: 'terminal.paste', what: 'access-token' })}
              >
                {t('terminal:pasteToken')}
              </button>
            )}
            <button
              type="button"
              class="press"
              data-look="link"
              data-act="terminal.interrupt"
              onClick={() => act({ type: 'terminal.interrupt' })}
            >
              {t('terminal:stop')}
            </button>
          </div>
        )}
        {prompt.kind === 'command' && (
          <details class="try">
            <summary>{t('terminal:try')}</summary>
            <div class="row" lang="en" translate={false}>
              {suggestedLines(terminal, { tokenKept }).map((line) => (
                <button
                  key={line}
                  type="button"
                  class="press"
                  data-line={line}
                  onClick={() => act({ type: 'terminal.enter', line })}
                >
                  <code>{line}</code>
                </button>
              ))}
            </div>
          </details>
        )}
      </div>
    </section>
  );
}

const PROMPTS = {
  command: { label: 'terminal:line', shown: '$' },
  username: { label: 'terminal:answer.username', shown: 'Username:' },
  password: { label: 'terminal:answer.password', shown: 'Password:' },
  stdin: { label: 'terminal:answer.password', shown: '' },
  'device-login': { label: 'terminal:answer.device', shown: '' },
} as const;
