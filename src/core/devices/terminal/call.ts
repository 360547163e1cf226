/** The context of one command: everything it runs with, except its words. */
import type { Machine } from './machine.ts';
import type { ConfigOwner } from './stored-credential.ts';

export type Call = {
  readonly machine: Machine;
  readonly owner: ConfigOwner;
  /** Standard input: the text of a pipe or a redirection, or the keyboard. */
  readonly stdin: { readonly kind: 'keyboard' } | { readonly kind: 'text'; readonly text: string };
  /** The whole line, with its secrets masked. */
  readonly line: string;
};
