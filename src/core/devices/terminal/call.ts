/** What a command is run with, besides its own words. */
import type { Machine } from './machine.ts';
import type { ConfigOwner } from './stored-credential.ts';

export type Call = {
  readonly machine: Machine;
  readonly owner: ConfigOwner;
  /** What a pipe or a redirection brings; nothing at a keyboard. */
  readonly stdin: { readonly kind: 'keyboard' } | { readonly kind: 'text'; readonly text: string };
  /** The whole line, as it may be shown. */
  readonly line: string;
};
