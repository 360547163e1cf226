/**
 * A run: one thing the person did at the terminal, from the line to the next prompt.
 *
 * Runs are built up by the functions below; commands are in the files beside this one. What is
 * printed is English and in Docker's words, as in life; why it happened is said in notes.
 */
import { lineLimit } from './command-line.ts';
import { concealed } from './mask.ts';
import type { TerminalNote } from './note.ts';
import type { ConfigOwner, StoredCredential } from './stored-credential.ts';
import { linesKept, type Line, type Prompt, type Terminal } from './terminal.ts';

export type Run = {
  readonly terminal: Terminal;
  readonly notes: readonly TerminalNote[];
  /** Ids of access tokens that a server accepted meanwhile. */
  readonly usedTokens: readonly string[];
};

/** A run that has done nothing yet, back at the shell's prompt. */
export function beginRun(terminal: Terminal): Run {
  return {
    terminal: { ...terminal, prompt: { kind: 'command' } },
    notes: [],
    usedTokens: [],
  };
}

/** Adds lines to the screen, with their secrets covered. */
export function put(run: Run, kind: Line['kind'], ...texts: readonly string[]): Run {
  const added = texts.map((text) => ({ kind, text: concealed(text).slice(0, lineLimit) }));
  const lines = [...run.terminal.lines, ...added].slice(-linesKept);
  return { ...run, terminal: { ...run.terminal, lines } };
}

export function print(run: Run, ...texts: readonly string[]): Run {
  return put(run, 'output', ...texts);
}

export function note(run: Run, ...notes: readonly TerminalNote[]): Run {
  const told = notes.map((each) =>
    'word' in each ? { ...each, word: concealed(each.word) } : each,
  );
  return { ...run, notes: [...run.notes, ...told] };
}

export function ask(run: Run, prompt: Prompt): Run {
  return { ...run, terminal: { ...run.terminal, prompt } };
}

export function store(run: Run, owner: ConfigOwner, credential: StoredCredential): Run {
  const stored = { ...run.terminal.stored, [owner]: credential };
  return { ...run, terminal: { ...run.terminal, stored } };
}

export function useToken(run: Run, tokenId: string): Run {
  return { ...run, usedTokens: [...run.usedTokens, tokenId] };
}
