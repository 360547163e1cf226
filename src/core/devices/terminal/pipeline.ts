/**
 * Running what was read from a line: each command's output is the next one's input, and only the
 * last one's is seen. Only `echo` and `cat` can stand before a pipe.
 */
import type { Call } from './call.ts';
import type { Stage, Word } from './command-line.ts';
import { helpText, runDocker } from './docker-command.ts';
import type { Machine } from './machine.ts';
import { note, print, type Run } from './run.ts';
import { noSuchFile, speechOf } from './text-command.ts';
import { noteUnknown } from './typing-fault.ts';

export type Pipeline = { readonly feeding: readonly Stage[]; readonly last: Stage };

/** Runs it; `line` is the whole line, as it may be shown. */
export function runPipeline(
  run: Run,
  { feeding, last }: Pipeline,
  machine: Machine,
  line: string,
): Run {
  let stdin: Call['stdin'] = { kind: 'keyboard' };
  for (const { words, input } of feeding) {
    const fed = feed(input, stdin, machine);
    if (fed === undefined) return print(run, noSuchFile(input.word));
    const speech = speechOf(textsOf(words), { machine, stdin: fed });
    if (speech === undefined) return note(run, { kind: 'not-simulated', word: '|' });
    if (!speech.ok) return print(run, speech.message);
    stdin = { kind: 'text', text: speech.text };
  }
  const fed = feed(last.input, stdin, machine);
  return fed === undefined
    ? print(run, noSuchFile(last.input.word))
    : runCommand(run, last.words, { machine, owner: 'own', stdin: fed, line });
}

/** What a command reads; `undefined` if it is a file that does not exist. */
function feed(
  input: Stage['input'],
  piped: Call['stdin'],
  { files }: Machine,
): Call['stdin'] | undefined {
  switch (input.kind) {
    case 'none':
      return piped;
    case 'text':
      return { kind: 'text', text: `${input.word}\n` };
    case 'file': {
      const text = files.get(input.word);
      return text === undefined ? undefined : { kind: 'text', text };
    }
  }
}

const commands = ['docker', 'sudo', 'echo', 'cat', 'clear', 'help'];

function runCommand(run: Run, words: readonly Word[], call: Call): Run {
  const [name, ...rest] = words;
  if (name === undefined) return run;
  const speech = speechOf(textsOf(words), call);
  if (speech !== undefined) {
    return print(run, ...(speech.ok ? linesOf(speech.text) : [speech.message]));
  }
  switch (name.text) {
    case 'clear':
      return { ...run, terminal: { ...run.terminal, lines: [] } };
    case 'help':
      return print(run, ...helpText);
    case 'sudo':
      return note(runCommand(run, rest, { ...call, owner: 'root' }), { kind: 'root-config' });
    case 'docker':
      return runDocker(run, rest, call);
    default: {
      const missing = print(run, `${name.text}: command not found`);
      return noteUnknown(missing, name.text, commands, call.line);
    }
  }
}

function textsOf(words: readonly Word[]): readonly string[] {
  return words.map(({ text }) => text);
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
