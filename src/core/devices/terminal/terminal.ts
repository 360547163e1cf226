/**
 * One terminal window: what is on it, what it waits for, and what the `docker` client has stored.
 *
 * A run is one thing the person did there, from the line to the next prompt. Runs are built up by
 * the functions below; commands are in the files beside this one. What is printed is English and in
 * Docker's words, as in life; why it happened is said in notes.
 */
import { lineLimit } from './command-line.ts';
import { concealed } from './concealed.ts';
import type { TerminalNote } from './note.ts';
import {
  nothingStored,
  type ConfigOwner,
  type StoredCredential,
  type StoredCredentials,
} from './stored-credential.ts';

export type Prompt =
  | { readonly kind: 'command' }
  /** `-p` was given without `-u`, or `-u` is blank. A secret that was given waits for its name. */
  | { readonly kind: 'username'; readonly owner: ConfigOwner; readonly secret: string }
  | { readonly kind: 'password'; readonly owner: ConfigOwner; readonly username: string }
  /** `--password-stdin` without a pipe: the client reads what is typed. */
  | { readonly kind: 'stdin'; readonly owner: ConfigOwner; readonly username: string }
  | {
      readonly kind: 'device-login';
      readonly owner: ConfigOwner;
      readonly userCode: string;
      readonly browser: 'not-opened' | 'opened';
    };

export type Line = {
  /** `typed` is a line after the shell's prompt, `answer` one after a question of the client. */
  readonly kind: 'typed' | 'answer' | 'output';
  readonly text: string;
};

export type Terminal = {
  readonly stored: StoredCredentials;
  readonly prompt: Prompt;
  /** Oldest first; the oldest fall out. */
  readonly lines: readonly Line[];
  /** Commands as they may be shown, for the arrow keys. */
  readonly history: readonly string[];
};

export type Run = {
  readonly terminal: Terminal;
  readonly notes: readonly TerminalNote[];
  /** Ids of access tokens that a server accepted meanwhile. */
  readonly usedTokens: readonly string[];
};

export const linesKept = 60;
export const historyKept = 20;

export const newTerminal: Terminal = {
  stored: nothingStored,
  prompt: { kind: 'command' },
  lines: [],
  history: [],
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
