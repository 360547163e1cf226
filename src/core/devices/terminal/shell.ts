/**
 * The shell: takes what is typed, at whatever the terminal waits for.
 *
 * It knows `echo`, `cat`, `clear`, `help`, `sudo` and `docker`. Anything else is answered as a shell
 * would, with a note that says what there is. Nothing typed at `Password:` reaches the lines, and no
 * answer to a question reaches the history.
 */
import type { Call } from './call.ts';
import { lineLimit, readCommandLine } from './command-line.ts';
import { concealedLine } from './mask.ts';
import { answerPassword, answerStdin, answerUsername } from './docker-login.ts';
import { loginCanceled } from './docker-message.ts';
import type { Machine } from './machine.ts';
import { runPipeline } from './pipeline.ts';
import { ask, beginRun, note, print, put, type Run } from './run.ts';
import { historyKept, type Terminal } from './terminal.ts';

/** What is typed and sent with the Enter key, at whatever the terminal waits for. */
export function enterLine(terminal: Terminal, typed: string, machine: Machine): Run {
  const text = typed.slice(0, lineLimit);
  const { prompt } = terminal;
  const run = beginRun(terminal);
  switch (prompt.kind) {
    case 'command':
      return runLine(run, text, machine);
    case 'username': {
      const asked = put(run, 'answer', `Username: ${text}`);
      return answerUsername(asked, text, prompt.secret, callOf(machine, prompt.owner));
    }
    case 'password': {
      const asked = put(run, 'answer', 'Password: ');
      return answerPassword(asked, text, prompt.username, callOf(machine, prompt.owner));
    }
    case 'stdin':
      return answerStdin(run, text, prompt.username, callOf(machine, prompt.owner));
    case 'device-login': {
      const echoed = ask(put(run, 'answer', text), { ...prompt, browser: 'opened' });
      return note(echoed, { kind: 'device-login-waiting' });
    }
  }
}

/** Ctrl+C: whatever is asked or waited for ends. */
export function interrupt(terminal: Terminal): Run {
  const { prompt } = terminal;
  const run = put(beginRun(terminal), 'answer', '^C');
  const ended = prompt.kind === 'device-login' ? print(run, loginCanceled) : run;
  return note(ended, { kind: 'interrupted' });
}

/** A text shaped like a real credential was kept away from the terminal. */
export function withhold(terminal: Terminal): Run {
  return note(beginRun(terminal), { kind: 'real-credential-withheld' });
}

function callOf(machine: Machine, owner: Call['owner']): Call {
  return { machine, owner, stdin: { kind: 'keyboard' }, line: '' };
}

function runLine(run: Run, line: string, machine: Machine): Run {
  const { reading, unset } = readCommandLine(line, (name) => machine.variables.get(name));
  const shown = concealedLine(line).slice(0, lineLimit);
  const typed = remember(put(run, 'typed', shown), shown);
  const told = note(
    typed,
    ...unset.map((name) => ({ kind: 'unset-variable', word: `$${name}` }) as const),
  );
  switch (reading.kind) {
    case 'unclosed-quote':
      return note(told, { kind: 'unclosed-quote' });
    case 'not-simulated':
      return note(told, { kind: 'not-simulated', word: reading.operator });
    case 'pipeline':
      return runPipeline(told, reading, machine, shown);
  }
}

function remember(run: Run, shown: string): Run {
  const { history } = run.terminal;
  if (shown.trim() === '' || history.at(-1) === shown) return run;
  return {
    ...run,
    terminal: { ...run.terminal, history: [...history, shown].slice(-historyKept) },
  };
}
