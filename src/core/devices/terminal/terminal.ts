/** One terminal window: what is on it, what it waits for, and what the `docker` client has stored. */
import { nothingStored, type ConfigOwner, type StoredCredentials } from './stored-credential.ts';

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

export const linesKept = 60;
export const historyKept = 20;

export const newTerminal: Terminal = {
  stored: nothingStored,
  prompt: { kind: 'command' },
  lines: [],
  history: [],
};
