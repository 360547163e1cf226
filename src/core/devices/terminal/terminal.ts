/** One terminal window: its lines, what it waits for, and what its computer has stored. */
import type { CredentialStore } from './credential-store.ts';
import { nothingStored, type ConfigOwner, type StoredCredentials } from './stored-credential.ts';

export type Prompt =
  | { readonly kind: 'command' }
  /** The client asks for the username. It keeps a secret from `-p` until then. */
  | { readonly kind: 'username'; readonly owner: ConfigOwner; readonly secret: GivenSecret }
  | { readonly kind: 'password'; readonly owner: ConfigOwner; readonly username: string }
  /** `--password-stdin` without a pipe: the client reads the typed text. */
  | { readonly kind: 'stdin'; readonly owner: ConfigOwner; readonly username: string }
  | {
      readonly kind: 'device-login';
      readonly owner: ConfigOwner;
      readonly userCode: string;
      readonly expiresAtMs: number;
      readonly browser: 'not-opened' | 'opened';
    };

export type GivenSecret =
  { readonly kind: 'none' } | { readonly kind: 'given'; readonly text: string };

export type Line = {
  /**
   * `typed` is a line at the shell's prompt, and `answer` is an answer to a prompt of the client.
   */
  readonly kind: 'typed' | 'answer' | 'output';
  readonly text: string;
  /** The exit status of the failed command whose last line this is; otherwise 0. */
  readonly status: number;
};

/** The rest of a list, which waits until the command before it ends. */
type Remainder =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting'; readonly after: ';' | '&&'; readonly line: string };

export type Terminal = {
  /**
   * The computer that it runs on. A server, which the reader uses over SSH, cannot open a browser.
   */
  readonly host: 'computer' | 'server';
  readonly stored: StoredCredentials;
  /** Where the reader's own client stores a login. Root's client stores it in a file. */
  readonly credentialStore: CredentialStore;
  readonly prompt: Prompt;
  readonly remainder: Remainder;
  /** The exit status of the last command, which is the value of `$?`. */
  readonly status: number;
  /** Shell variables that the reader set, oldest first. */
  readonly variables: readonly { readonly name: string; readonly value: string }[];
  /** Images that the daemon has, by their familiar names, in the order of their last pull. */
  readonly images: readonly string[];
  /** The last `linesKept` lines, oldest first. */
  readonly lines: readonly Line[];
  /** Masked commands for the arrow keys, oldest first. */
  readonly history: readonly string[];
};

export const linesKept = 60;
export const historyKept = 20;
export const variablesKept = 10;
export const imagesKept = 20;

export const newTerminal: Terminal = {
  host: 'computer',
  stored: nothingStored,
  credentialStore: 'file',
  prompt: { kind: 'command' },
  remainder: { kind: 'none' },
  status: 0,
  variables: [],
  images: [],
  lines: [],
  history: [],
};
