/**
 * A run: everything that happens at the terminal between one act of the reader and the next prompt.
 *
 * The functions below add to a run. The commands are in the other modules of this folder. Printed
 * text is English, as Docker and a shell print it. Notes say why it was printed.
 */
import { lineLimit } from './command-line.ts';
import { dots, masked, withoutSecrets } from './mask.ts';
import type { TerminalNote } from './note.ts';
import type { ConfigOwner, StoredCredential } from './stored-credential.ts';
import { linesKept, type Line, type Prompt, type Terminal } from './terminal.ts';

export type Run = {
  readonly terminal: Terminal;
  readonly notes: readonly TerminalNote[];
  /** The ids of the access tokens that a server accepted during the run. */
  readonly usedTokens: readonly string[];
  readonly masks: Masks;
};

/** Text that the run's lines and notes must not repeat, and text that stays readable. */
type Masks = {
  /** Recovery codes and text codes that the simulator issued. */
  readonly codes: readonly string[];
  /** The typed line with its secrets masked. */
  readonly shown: string;
  /** The parts of the typed line that were masked. */
  readonly secrets: readonly string[];
};

/** A run at the shell's prompt, without lines and notes. `codes` as in `Masks`. */
export function beginRun(terminal: Terminal, codes: readonly string[] = []): Run {
  return {
    terminal: { ...terminal, prompt: { kind: 'command' } },
    notes: [],
    usedTokens: [],
    masks: { codes, shown: '', secrets: [] },
  };
}

/**
 * Adds lines to the screen. Masks secrets that have a known shape, and adds a note if it masked
 * one.
 */
export function put(run: Run, kind: Line['kind'], ...texts: readonly string[]): Run {
  const shown = texts.map((text) => masked(text, run.masks.codes));
  const added = shown.map((text) => ({ kind, text: text.slice(0, lineLimit), status: 0 }));
  const lines = [...run.terminal.lines, ...added].slice(-linesKept);
  const next = { ...run, terminal: { ...run.terminal, lines } };
  return shown.some((text, index) => text !== texts[index]) ? noteMasked(next) : next;
}

/** Adds the note that something was masked, at most once in a run. */
export function noteMasked(run: Run): Run {
  const told = run.notes.some(({ kind }) => kind === 'secret-masked');
  return told ? run : note(run, { kind: 'secret-masked' });
}

/**
 * Words of the typed line that the terminal can repeat. If the line has a secret, only the parts
 * that the masked line has too.
 */
export function repeatable({ masks }: Run, text: string): string {
  if (masks.secrets.length === 0) return text;
  return withoutSecrets(text, masks).replace(/[^\s•]+/g, (piece) =>
    masks.shown.includes(piece) ? piece : dots,
  );
}

/** Adds lines of output. */
export function print(run: Run, ...texts: readonly string[]): Run {
  return put(run, 'output', ...texts);
}

/** Ends the command with an exit status. If it is not 0, the last line gets it too. */
export function exit(run: Run, status: number): Run {
  const { lines } = run.terminal;
  const marked = lines.map((line, index) =>
    status !== 0 && index === lines.length - 1 ? { ...line, status } : line,
  );
  return { ...run, terminal: { ...run.terminal, status, lines: marked } };
}

/** Prints an error and ends the command with this status. */
export function fail(run: Run, status: number, ...texts: readonly string[]): Run {
  return exit(print(run, ...texts), status);
}

/** Adds notes. Secrets in their `word` are masked. */
export function note(run: Run, ...notes: readonly TerminalNote[]): Run {
  const told = notes.map((each) =>
    'word' in each ? { ...each, word: masked(repeatable(run, each.word), run.masks.codes) } : each,
  );
  return { ...run, notes: [...run.notes, ...told] };
}

/** Waits for an answer at this prompt. */
export function ask(run: Run, prompt: Prompt): Run {
  return { ...run, terminal: { ...run.terminal, prompt } };
}

/** Replaces the stored credential of the owner. */
export function store(run: Run, owner: ConfigOwner, credential: StoredCredential): Run {
  const stored = { ...run.terminal.stored, [owner]: credential };
  return { ...run, terminal: { ...run.terminal, stored } };
}

/** Records that a server accepted this token, so that the account marks it as used. */
export function useToken(run: Run, tokenId: string): Run {
  return { ...run, usedTokens: [...run.usedTokens, tokenId] };
}
