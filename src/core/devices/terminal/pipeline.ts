/**
 * Runs one pipeline: the output of each command is the input of the next one, and the terminal
 * shows only the output of the last one. Only `echo`, `printf`, and `cat` can come before a pipe.
 */
import type { Call } from './call.ts';
import { removeCredsStore } from './credential-store.ts';
import type { PipelineStage, Word } from './command-line.ts';
import { helpText, runDocker } from './docker-command.ts';
import { fileText, type Machine } from './machine.ts';
import { exit, fail, note, print, repeatable, type Run } from './run.ts';
import { noSuchFile, notRead, speechOf, type Speech } from './text-command.ts';
import { assign, assignmentsOf, exportVariables } from './variables.ts';

export type Pipeline = { readonly feeding: readonly PipelineStage[]; readonly last: PipelineStage };

/**
 * The run after a command. If the command exists and is not simulated, the line ends, because the
 * rest of the line relies on its result.
 */
export type Ended = { readonly run: Run; readonly simulated: boolean };

/**
 * Runs a pipeline. `part` is its text, to which the offsets of its words refer. `line` is the whole
 * line with its secrets masked.
 */
export function runPipeline(
  run: Run,
  { feeding, last }: Pipeline,
  machine: Machine,
  { part, line }: { readonly part: string; readonly line: string },
): Ended {
  let stdin: Call['stdin'] = { kind: 'keyboard' };
  let next = run;
  for (const { words, input } of feeding) {
    const fed = feed(input, stdin, machine);
    const command = words.slice(assignmentsOf(words, part).length);
    const speech =
      fed === undefined ? missing(input) : speechOf(textsOf(command), { machine, stdin: fed });
    if (speech === undefined) return notSimulated(next, '|');
    if (speech.kind === 'not-simulated') return notSimulated(next, speech.word);
    if (speech.kind !== 'text') next = complain(next, speech, machine);
    stdin = { kind: 'text', text: speech.kind === 'text' ? speech.text : '' };
  }
  const fed = feed(last.input, stdin, machine);
  if (fed === undefined) {
    return { run: exit(complain(next, missing(last.input), machine), 1), simulated: true };
  }
  const call = { machine, owner: 'own', stdin: fed, line } as const;
  return runCommand(next, last.words, call, part);
}

/** The standard input of a command; `undefined` if it is a file that does not exist. */
function feed(
  input: PipelineStage['input'],
  piped: Call['stdin'],
  machine: Machine,
): Call['stdin'] | undefined {
  switch (input.kind) {
    case 'none':
      return piped;
    case 'text':
      return { kind: 'text', text: `${input.text}\n` };
    case 'file': {
      const text = fileText(machine, input.name);
      return text === undefined ? undefined : { kind: 'text', text };
    }
  }
}

type Complaint = Exclude<Speech, { readonly kind: 'text' | 'not-simulated' }> | Redirected;
type Redirected = { readonly kind: 'missing-input'; readonly name: string };

function missing(input: PipelineStage['input']): Redirected {
  return { kind: 'missing-input', name: input.kind === 'file' ? input.name : '' };
}

/** Prints the error message of the shell or the command in place of its output. */
function complain(run: Run, complaint: Complaint, { files }: Machine): Run {
  if (complaint.kind === 'usage') return print(run, complaint.text);
  const name = repeatable(run, complaint.name);
  const said = complaint.kind === 'missing-input' ? `bash: ${noSuchFile(name)}` : notRead(name);
  return note(print(run, said), { kind: files.size === 0 ? 'no-file-yet' : 'file-is-token' });
}

function notSimulated(run: Run, word: string): Ended {
  return { run: note(run, { kind: 'not-simulated', word }), simulated: false };
}

function runCommand(run: Run, words: readonly Word[], call: Call, part: string): Ended {
  const assigned = assignmentsOf(words, part);
  const [name, ...rest] = words.slice(assigned.length);
  if (name === undefined) {
    return { run: exit(assign(run, assigned, call.machine), 0), simulated: true };
  }
  const speech = speechOf(textsOf([name, ...rest]), call);
  if (speech?.kind === 'not-simulated') return notSimulated(run, speech.word);
  if (speech !== undefined) return { run: say(run, speech, call.machine), simulated: true };
  switch (name.text) {
    case 'clear':
      return {
        run: exit({ ...run, terminal: { ...run.terminal, lines: [] } }, 0),
        simulated: true,
      };
    case 'help':
      return { run: exit(print(run, ...helpText), 0), simulated: true };
    case 'export':
      return { run: exportVariables(run, rest, call.machine), simulated: true };
    case 'sudo': {
      const ended = runCommand(run, rest, { ...call, owner: 'root' }, part);
      return { ...ended, run: note(ended.run, { kind: 'root-config' }) };
    }
    case 'docker':
      return runDocker(run, rest, call);
    case 'sed':
      return textsOf(words).join(' ') === removeCredsStore.replaceAll("'", '')
        ? { run: dropCredsStore(run), simulated: true }
        : notSimulated(run, 'sed');
    default: {
      const told = fail(run, 127, `bash: ${repeatable(run, name.text)}: command not found`);
      return { run: note(told, { kind: 'unknown-command', word: name.text }), simulated: true };
    }
  }
}

/** If the line does not exist, `sed` changes nothing and prints nothing. */
function dropCredsStore(run: Run): Run {
  const changed = run.terminal.credentialStore !== 'file';
  const edited = exit({ ...run, terminal: { ...run.terminal, credentialStore: 'file' } }, 0);
  return changed ? note(edited, { kind: 'store-changed' }) : edited;
}

function say(
  run: Run,
  speech: Exclude<Speech, { readonly kind: 'not-simulated' }>,
  machine: Machine,
): Run {
  if (speech.kind === 'text') return exit(print(run, ...linesOf(repeatable(run, speech.text))), 0);
  return exit(complain(run, speech, machine), speech.kind === 'usage' ? 2 : 1);
}

function textsOf(words: readonly Word[]): readonly string[] {
  return words.map(({ text }) => text);
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
