/**
 * The shell: reads a line, runs its commands, and passes on what the terminal was asked.
 *
 * It knows `echo`, `cat`, `clear`, `help`, `sudo` and `docker`. Anything else is answered as a shell
 * would, with a note that says what there is. Nothing typed after a question of the client reaches
 * the lines or the history.
 */
import { readCommandLine, type CommandLine, type Word } from './command-line.ts';
import { concealedLine, concealedWord } from './concealed.ts';
import { helpText, runDocker } from './docker-command.ts';
import { answerPassword, answerUsername, type Call } from './docker-login.ts';
import { loginCanceled, waitingForBrowser } from './docker-message.ts';
import type { Machine } from './machine.ts';
import {
  ask,
  beginRun,
  historyKept,
  lineLimit,
  note,
  print,
  put,
  type Run,
  type Terminal,
} from './terminal.ts';

/** What is typed and sent with the Enter key, at whatever the terminal waits for. */
export function enterLine(terminal: Terminal, typed: string, machine: Machine): Run {
  const text = typed.slice(0, lineLimit);
  const { prompt } = terminal;
  const run = beginRun(terminal);
  switch (prompt.kind) {
    case 'command':
      return runLine(run, text, machine);
    case 'username': {
      const asked = put(run, 'answer', `Username: ${concealedWord(text)}`);
      return answerUsername(asked, text, prompt.secret, callOf(machine, prompt.owner));
    }
    case 'password': {
      const asked = put(run, 'answer', 'Password: ');
      return answerPassword(asked, text, prompt.username, callOf(machine, prompt.owner));
    }
    case 'stdin':
      return answerPassword(run, text, prompt.username, callOf(machine, prompt.owner));
    case 'device-login': {
      const again = prompt.browser === 'opened';
      const opened = ask(again ? run : print(run, waitingForBrowser), {
        ...prompt,
        browser: 'opened',
      });
      return note(opened, { kind: 'device-login-waiting' });
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
  return { machine, owner, stdin: { kind: 'keyboard' } };
}

function runLine(run: Run, line: string, machine: Machine): Run {
  const command = readCommandLine(line, machine.variables);
  const shown = concealedLine(line, command);
  const typed = remember(put(run, 'typed', shown), shown);
  const told = note(
    typed,
    ...command.unset.map((word) => ({ kind: 'unset-variable', word: `$${word}` }) as const),
  );
  const { reading } = command;
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

/** Each command's output is the next one's input; only the last one's is seen. */
function runPipeline(run: Run, { feeding, last }: Pipeline, machine: Machine, shown: string): Run {
  let stdin: Call['stdin'] = { kind: 'keyboard' };
  for (const { words } of feeding) {
    const speaking = spoken(words, machine);
    if (speaking === undefined) return note(run, { kind: 'not-simulated', word: '|' });
    if (!speaking.ok) return print(run, speaking.message);
    stdin = { kind: 'text', text: speaking.text };
  }
  const { words, input } = last;
  if (input.kind === 'text') stdin = { kind: 'text', text: `${input.word.text}\n` };
  if (input.kind === 'file') {
    const text = machine.files.get(input.word.text);
    if (text === undefined) return print(run, noSuchFile(input.word.text));
    stdin = { kind: 'text', text };
  }
  return runCommand(run, words, { machine, owner: 'own', stdin }, shown);
}

type Pipeline = Extract<CommandLine['reading'], { kind: 'pipeline' }>;

type Speaking =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/** What `echo` and `cat` say; `undefined` for any other command. */
function spoken(words: readonly Word[], { files }: Machine): Speaking | undefined {
  const [name, ...rest] = words.map(({ text }) => text);
  switch (name) {
    case 'echo': {
      const text = rest[0] === '-n' ? rest.slice(1).join(' ') : `${rest.join(' ')}\n`;
      return { ok: true, text };
    }
    case 'cat': {
      const missing = rest.find((file) => !files.has(file));
      if (missing !== undefined) return { ok: false, message: `cat: ${noSuchFile(missing)}` };
      return { ok: true, text: rest.map((file) => files.get(file)).join('') };
    }
    default:
      return undefined;
  }
}

function noSuchFile(name: string): string {
  return `${concealedWord(name)}: No such file or directory`;
}

function runCommand(run: Run, words: readonly Word[], call: Call, shown: string): Run {
  const [first, ...rest] = words;
  const name = first?.text;
  const speaking = spoken(words, call.machine);
  if (speaking !== undefined) {
    return print(
      run,
      ...(speaking.ok
        ? speaking.text.trimEnd().split('\n').map(concealedText)
        : [speaking.message]),
    );
  }
  switch (name) {
    case undefined:
      return run;
    case 'clear':
      return { ...run, terminal: { ...run.terminal, lines: [] } };
    case 'help':
      return print(run, ...helpText);
    case 'sudo':
      return note(runCommand(run, rest, { ...call, owner: 'root' }, shown), {
        kind: 'root-config',
      });
    case 'docker':
      return runDocker(run, rest, call);
    default:
      return unknownCommand(run, concealedWord(name), shown);
  }
}

function unknownCommand(run: Run, word: string, shown: string): Run {
  const missing = print(run, `${word}: command not found`);
  const meant = shown.normalize('NFKC').toLowerCase().trim();
  return meant !== shown.trim() && /^(?:docker|sudo|echo|cat|clear|help)\b/.test(meant)
    ? note(missing, { kind: 'meant', line: meant })
    : note(missing, { kind: 'unknown-command', word });
}

function concealedText(text: string): string {
  return text.split(' ').map(concealedWord).join(' ');
}
