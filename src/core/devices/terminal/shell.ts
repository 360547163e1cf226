/**
 * The shell: handles typed text, whatever the terminal waits for.
 *
 * It knows `echo`, `printf`, `cat`, `export`, `clear`, `help`, `sudo`, and `docker`. For any other
 * command, it prints bash's message and adds a note that lists the commands. Text typed at
 * `Password:` never reaches the lines, and an answer to a prompt never reaches the history.
 */
import { foldText } from '../../otp/folded-text.ts';
import { demoIdentity } from '../../world/demo-identity.ts';
import type { Call } from './call.ts';
import { lineLimit, readCommandLine, readList, type ListPart } from './command-line.ts';
import { answerPassword, answerStdin, answerUsername } from './docker-login.ts';
import { interruptedThrice, loginCanceled } from './docker-message.ts';
import { isAnswer, linesToRun, nextInputLine } from './input-lines.ts';
import type { Machine } from './machine.ts';
import { dots, maskedLine, shownName } from './mask.ts';
import { isMisplaced } from './misplaced.ts';
import { runPipeline } from './pipeline.ts';
import { ask, beginRun, exit, fail, note, noteMasked, put, type Run } from './run.ts';
import { historyKept, type Terminal } from './terminal.ts';
import { typingFault } from './typing-fault.ts';
import { knownNames, valueOf } from './variables.ts';

/**
 * Handles text that is typed or pasted and sent with the Enter key. A line ending in the text acts
 * as the Enter key too. If the text has more lines than run at once, a note says so.
 */
export function enterLine(terminal: Terminal, typed: string, machine: Machine): Run {
  if (terminal.prompt.kind === 'stdin') return enterLines(terminal, typed, machine, '');
  const { lines, cut } = linesToRun(typed);
  const run = enterLines(terminal, lines, machine, '');
  return cut ? note(run, { kind: 'lines-not-run' }) : run;
}

/** `before` is the text that was pasted before `typed`. */
function enterLines(terminal: Terminal, typed: string, machine: Machine, before: string): Run {
  // The client reads a secret from standard input to the end, with its line endings.
  if (terminal.prompt.kind === 'stdin') {
    return enterOne(
      beginRun(terminal, machine.codes),
      terminal,
      typed.slice(0, lineLimit),
      machine,
      before,
    );
  }
  const { line, rest } = nextInputLine(typed);
  const begun = beginRun(terminal, machine.codes);
  const run = enterOne(begun, terminal, line, machine, before);
  if (rest === undefined) return run;
  const next = enterLines(run.terminal, rest, machine, `${before}${line}\n`);
  const told = next.notes.filter(
    ({ kind }) => kind !== 'secret-masked' || !run.notes.some((each) => each.kind === kind),
  );
  return {
    ...next,
    notes: [...run.notes, ...told],
    usedTokens: [...run.usedTokens, ...next.usedTokens],
  };
}

function enterOne(
  run: Run,
  { prompt }: Terminal,
  text: string,
  machine: Machine,
  before: string,
): Run {
  switch (prompt.kind) {
    case 'command':
      return isAnswer(text, before)
        ? enterAnswer(run, text, machine)
        : enterCommand(run, text, machine);
    case 'username': {
      const name = shownName(text, machine.codes);
      const asked = put(name === text ? run : noteMasked(run), 'answer', `Username: ${name}`);
      const call = callOf(machine, prompt.owner);
      return runRemainder(answerUsername(asked, name, prompt.secret, call), machine);
    }
    case 'password': {
      const asked = put(run, 'answer', 'Password: ');
      const call = callOf(machine, prompt.owner);
      return runRemainder(answerPassword(asked, text, prompt.username, call), machine);
    }
    case 'stdin': {
      const call = callOf(machine, prompt.owner);
      return runRemainder(answerStdin(run, text, prompt.username, call), machine);
    }
    case 'device-login': {
      // Only the Enter key has a meaning here. Any other text might be a password.
      const shown =
        text.trim() === '' ? put(run, 'answer', text) : noteMasked(put(run, 'answer', dots));
      // The client keeps waiting, since the code can be entered on another device.
      if (run.terminal.host === 'server') {
        return note(ask(shown, prompt), { kind: 'no-browser-here' });
      }
      const echoed = ask(shown, { ...prompt, browser: 'opened' });
      return note(echoed, { kind: 'device-login-waiting' });
    }
  }
}

/** Ctrl+C: ends the prompt or the wait, and the rest of its line. */
export function interrupt(terminal: Terminal): Run {
  const run = beginRun({ ...terminal, remainder: { kind: 'none' } });
  return note(interrupted(run, terminal), { kind: 'interrupted' });
}

/** An interrupted prompt ends with status 0 (facts.md#exit-status). */
function interrupted(run: Run, { prompt }: Terminal): Run {
  switch (prompt.kind) {
    case 'command':
      return exit(put(run, 'typed', '^C'), 130);
    case 'username':
      return exit(put(run, 'answer', 'Username: ^C'), 0);
    case 'password':
      return exit(put(run, 'answer', 'Password: '), 0);
    case 'stdin':
      return fail(put(run, 'answer', '^C^C^C'), 1, interruptedThrice);
    case 'device-login':
      return fail(run, 1, loginCanceled);
  }
}

/** Adds the note that a text shaped like a real credential was withheld from the terminal. */
export function withhold(terminal: Terminal): Run {
  const run = beginRun({ ...terminal, remainder: { kind: 'none' } });
  return note(run, { kind: 'real-credential-withheld' });
}

/** Runs the rest of a line after the command before it has ended. */
export function runRemainder(run: Run, machine: Machine): Run {
  const { prompt, remainder, status } = run.terminal;
  if (prompt.kind !== 'command' || remainder.kind === 'none') return run;
  const next: Run = { ...run, terminal: { ...run.terminal, remainder: { kind: 'none' } } };
  const { after, line } = remainder;
  return after === '&&' && status !== 0
    ? next
    : runLine(covered(next, line, machine), line, machine);
}

function callOf(machine: Machine, owner: Call['owner']): Call {
  return { machine, owner, stdin: { kind: 'keyboard' }, line: '' };
}

/** Masks all of a pasted line that answers a command which did not ask. */
function enterAnswer(run: Run, line: string, machine: Machine): Run {
  const masks = { ...run.masks, shown: dots, secrets: [line] };
  const typed = put(noteMasked({ ...run, masks }), 'typed', dots);
  return runLine(remember(typed, dots), line, machine);
}

function enterCommand(run: Run, line: string, machine: Machine): Run {
  const masking = covered(run, line, machine);
  const { shown } = masking.masks;
  const typed = put(shown === line ? masking : noteMasked(masking), 'typed', shown);
  const ended = runLine(remember(typed, shown), line, machine);
  const notes = ended.notes.filter(({ kind }) => !explained.includes(kind));
  if (notes.length < ended.notes.length && isMisplaced(line, masking.masks.codes)) {
    return note({ ...ended, notes }, { kind: 'secret-as-command' });
  }
  const fault = typingFault(line);
  if (fault === undefined || (writesOnly(fault.line) && succeeded(ended))) return ended;
  const { shown: meant } = covered(run, fault.line, machine).masks;
  // A text that looks like a placeholder can be a part of a password and its quotes.
  if (fault.replaced && repeatsSecret(meant, masking.masks)) return ended;
  return note({ ...ended, notes }, { kind: 'meant', what: fault.what, line: meant });
}

/**
 * Whether a text has four characters of a secret in a row that are neither in the masked line nor
 * in the guide's own lines. A repaired line can have such characters where a credential belongs.
 */
function repeatsSecret(text: string, { shown, secrets }: Run['masks']): boolean {
  const drawn = foldText(text).text;
  const guide = `echo "$${demoIdentity.tokenVariable}" | docker login`;
  const around = `${guide}\n${foldText(shown).text}`;
  return secrets.some((secret) => {
    const { text: sought } = foldText(secret);
    const parts = Array.from({ length: Math.max(0, sought.length - 3) }, (_, at) =>
      sought.slice(at, at + 4),
    );
    return parts.some((part) => drawn.includes(part) && !around.includes(part));
  });
}

/** Whether the line only writes text: `echo` can write any characters. */
function writesOnly(line: string): boolean {
  return /^\s*(?:echo|printf)\b[^|]*$/.test(line);
}

function succeeded({ terminal, notes }: Run): boolean {
  return terminal.status === 0 && !notes.some(({ kind }) => explained.includes(kind));
}

/** The kinds of notes that a note about the whole line replaces. */
const explained = ['unknown-command', 'not-simulated', 'unclosed-quote'];

/** Masks the secrets of the line in the run. */
function covered(run: Run, line: string, machine: Machine): Run {
  const { codes } = run.masks;
  const { shown, secrets } = maskedLine(line, codes, knownNames(run, machine));
  return { ...run, masks: { codes, shown, secrets } };
}

function runLine(run: Run, line: string, machine: Machine): Run {
  const list = readList(line);
  switch (list.kind) {
    case 'unclosed-quote':
      return note(run, { kind: 'unclosed-quote' });
    case 'not-simulated':
      return note(run, { kind: 'not-simulated', word: list.operator });
    case 'list':
      return runList(run, list.parts, machine);
  }
}

function runList(run: Run, parts: readonly ListPart[], machine: Machine): Run {
  let next = run;
  for (const [index, { after, line }] of parts.entries()) {
    if (after === '&&' && next.terminal.status !== 0) continue;
    const { run: ended, simulated } = runPart(next, line, machine);
    next = ended;
    if (!simulated) return next;
    if (next.terminal.prompt.kind !== 'command') return waitWith(next, parts.slice(index + 1));
  }
  return next;
}

/**
 * Keeps the rest of the line until the prompt is answered. Keeps nothing of a line with a
 * credential, since the rest might be a part of it.
 */
function waitWith(run: Run, [first, ...others]: readonly ListPart[]): Run {
  if (first === undefined || first.after === 'start' || run.masks.secrets.length > 0) return run;
  const line = first.line + others.map((part) => part.after + part.line).join('');
  const remainder = { kind: 'waiting', after: first.after, line } as const;
  return { ...run, terminal: { ...run.terminal, remainder } };
}

function runPart(run: Run, line: string, machine: Machine): ReturnType<typeof runPipeline> {
  const value = (name: string) => valueOf(run, machine, name);
  const { reading, unset } = readCommandLine(line, value);
  // A name that was masked is a part of a password that contains a `$`.
  const shownVariables = run.masks.shown.match(/\$(?:\w+|\{\w+\})/g) ?? [];
  const empty = unset.filter((name) =>
    shownVariables.some((each) => each === `$${name}` || each === `\${${name}}`),
  );
  const told = note(
    withValues(run, value),
    ...empty.map((name) => ({ kind: 'unset-variable', word: `$${name}` }) as const),
  );
  if (reading.kind !== 'pipeline') {
    const word = reading.kind === 'not-simulated' ? reading.operator : '"';
    return { run: note(told, { kind: 'not-simulated', word }), simulated: false };
  }
  const shown = told.masks.shown.slice(0, lineLimit);
  return runPipeline(told, reading, machine, { part: line, line: shown });
}

/**
 * A command gets a secret that contains a `$` with the values of its variables, so messages must
 * not repeat that form either.
 */
function withValues(run: Run, value: (name: string) => string | undefined): Run {
  const valued = run.masks.secrets.map((secret) =>
    secret.replace(
      /\$(?:(\w+|\?)|\{(\w+|\?)\})/g,
      (_, name = '', braced = '') => value(`${name}${braced}`) ?? '',
    ),
  );
  const secrets = [...new Set([...run.masks.secrets, ...valued])];
  return { ...run, masks: { ...run.masks, secrets } };
}

function remember(run: Run, line: string): Run {
  const shown = line.slice(0, lineLimit);
  const { history } = run.terminal;
  if (shown.trim() === '' || history.at(-1) === shown) return run;
  return {
    ...run,
    terminal: { ...run.terminal, history: [...history, shown].slice(-historyKept) },
  };
}
