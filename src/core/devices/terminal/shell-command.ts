/**
 * Groups the words of a line by command, even if the simulated shell cannot run the line. It splits
 * pipes, lists, and substitutions only as far as needed to know which word belongs to which
 * command, and which command feeds which.
 */
import type { Token, Word } from './command-line.ts';

export type ShellCommand = { readonly words: Word[]; readonly redirections: Redirection[] };

export type Redirection = { readonly operator: string; readonly word: Word };

export type Pipe = {
  /** Each command feeds the next one. */
  readonly commands: ShellCommand[];
  /** Whether the output becomes a part of another command, in `$(…)` or backticks. */
  readonly substituted: boolean;
};

const redirecting = /^[<>]+$/;

/** The pipes of a line in the order of their beginnings. */
export function pipesOf(tokens: readonly Token[]): readonly Pipe[] {
  const pipes: Pipe[] = [];
  const outer: { readonly pipe: Pipe; readonly closing: string }[] = [];
  let redirection = '';
  let pipe = begin(false);
  for (const token of tokens) {
    if (token.kind === 'word') {
      const command = pipe.commands[pipe.commands.length - 1] ?? add(pipe);
      if (redirection === '') command.words.push(token.word);
      else command.redirections.push({ operator: redirection, word: token.word });
      redirection = '';
    } else if (token.from < token.to) {
      redirection = redirecting.test(token.text) ? token.text : '';
      pipe = afterOperator(token.text);
    }
  }
  return pipes;

  function begin(substituted: boolean): Pipe {
    const begun = { commands: [], substituted };
    pipes.push(begun);
    return begun;
  }

  function afterOperator(text: string): Pipe {
    const innermost = outer.at(-1);
    if (innermost?.closing === text) {
      outer.pop();
      return innermost.pipe;
    }
    switch (text) {
      case '|':
        // The command before the pipe can be missing.
        if (pipe.commands.length === 0) add(pipe);
        add(pipe);
        return pipe;
      case '(':
        return enter(')', pipe.substituted);
      case '$(':
        return enter(')', true);
      case '`':
        return enter('`', true);
      default:
        return redirecting.test(text) ? pipe : begin(pipe.substituted);
    }
  }

  function enter(closing: string, substituted: boolean): Pipe {
    outer.push({ pipe, closing });
    return begin(substituted);
  }
}

function add({ commands }: Pipe): ShellCommand {
  const command: ShellCommand = { words: [], redirections: [] };
  commands.push(command);
  return command;
}
