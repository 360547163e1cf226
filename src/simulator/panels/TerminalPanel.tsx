/**
 * The terminal of the simulator, drawn as paper and not in black. The simulator's live region
 * announces its output, its only field is an ordinary field, and buttons run the commands too. The
 * tag beside it names the stored credential of `docker`.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { suggestedLines } from '../../core/devices/terminal/suggestion.ts';
import type { TerminalAct } from '../../core/world/act.ts';
import { useSimulator } from '../simulator-context.ts';
import { isComposing } from '../composition.ts';
import { pastedLines } from '../pasted-lines.ts';
import { terminalSentence } from '../terminal-note.ts';
import { newOutput, terminalResponse } from '../terminal-response.ts';
import { Frame } from '../screens/Frame.tsx';
import { CredentialTag } from './CredentialTag.tsx';
import { useEffectEvent } from '../use-effect-event.ts';

export function TerminalPanel() {
  const { runtime, t, announce } = useSimulator();
  const { terminal, savedCodes } = runtime.world();
  const { prompt, lines, history } = terminal;
  const [typed, setTyped] = useState('');
  /** How many commands back in the history the field is; 0 for the line being typed. */
  const [back, setBack] = useState(0);
  /** The line being typed, while the field shows an earlier command. */
  const [draft, setDraft] = useState('');
  const effects = runtime.log();
  const last = effects.findLast(({ effect }) => effect.type === 'terminal');
  const [over, setOver] = useState<typeof last>();
  const log = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [lines]);
  // A press on the website also answers a login, so this compares the lines and ignores who acted.
  // The lines that an exercise begins with are no response: each exercise has a new panel.
  const spoken = useRef({ lines, nth: last?.nth ?? 0 });
  const say = useEffectEvent(() => {
    const before = spoken.current;
    const nth = Math.max(last?.nth ?? 0, before.nth);
    spoken.current = { lines, nth };
    const parts = terminalResponse(
      t,
      newOutput(before.lines, lines),
      nth > before.nth ? notes : [],
    );
    if (parts.length > 0) announce('polite', ...parts);
  });
  useEffect(() => {
    say();
  }, [lines, last]);

  const act = (terminalAct: TerminalAct) => {
    const told = runtime.act(terminalAct).some(({ type }) => type === 'terminal');
    // A command without a note removes the note of the previous command.
    setOver(told ? undefined : last);
    setTyped('');
    setBack(0);
    line.current?.focus({ preventScroll: true });
  };
  const recall = (steps: number) => {
    const at = Math.min(Math.max(back + steps, 0), history.length);
    if (at === back) return;
    if (back === 0) setDraft(typed);
    setBack(at);
    setTyped(at === 0 ? draft : (history.at(-at) ?? ''));
  };
  const onPaste = (event: ClipboardEvent & { readonly currentTarget: HTMLInputElement }) => {
    // During a composition, the field itself handles a paste.
    const pasted = isComposing()
      ? undefined
      : pastedLines(event.clipboardData?.getData('text/plain') ?? '', event.currentTarget);
    if (pasted === undefined) return;
    event.preventDefault();
    act({ type: 'terminal.enter', line: pasted.entered });
    setTyped(pasted.left);
  };
  const onKeyDown = (event: KeyboardEvent) => {
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
  const tokenKept = savedCodes.accessToken.kind === 'kept';
  const { label, shown } = PROMPTS[prompt.kind];

  return (
    <section class="panel" data-panel="terminal" aria-labelledby="terminal-name">
      <Frame
        device="terminal"
        title={<h3 id="terminal-name">{t('stage:device.terminal')}</h3>}
        tag={t('simulator:tag')}
      >
        <div class="screen" lang="en" translate={false}>
          <div
            class="lines"
            role="region"
            aria-label={t('terminal:output')}
            // Keyboard users can scroll it too (WCAG 2.1.1).
            tabIndex={0}
            ref={log}
          >
            {lines.map(({ kind, text, status }, at) => (
              <p key={at} data-kind={kind}>
                {kind === 'typed' ? `$ ${text}` : text || ' '}
                {status !== 0 && <small> {t('terminal:exitStatus', { status })}</small>}
              </p>
            ))}
          </div>
          <form
            class="line"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              // Read from the field, since a password manager can enter a text without an event.
              act({ type: 'terminal.enter', line: line.current?.value ?? typed });
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
              onPaste={onPaste}
            />
            <button type="submit" class="press" data-act="terminal.enter">
              {t('terminal:enter')}
            </button>
          </form>
        </div>
        <div class="strip notes" role="region" aria-label={t('terminal:notes')} tabIndex={0}>
          {notes.map((note, at) => (
            <p key={`${lines.length} ${at}`}>{terminalSentence(t, note)}</p>
          ))}
        </div>
        <div class="strip">
          {prompt.kind !== 'command' && (
            <div class="row">
              {secret && (
                <button
                  type="button"
                  class="press"
                  data-look="help"
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
                  data-look="help"
                  data-act="terminal.paste"
                  onClick={() => act({ type: 'terminal.paste', what: 'access-token' })}
                >
                  {t('terminal:pasteToken')}
                </button>
              )}
              <button
                type="button"
                class="quiet"
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
        <CredentialTag />
      </Frame>
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
