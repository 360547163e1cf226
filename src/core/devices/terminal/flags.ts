/**
 * Options of one command, read as the real client reads them (spf13/pflag).
 *
 * `--name value`, `--name=value`, `-nvalue`, `-n=value`, `-n value` and clusters of switches; options
 * may follow operands; `--` ends them. The errors are pflag's own words.
 */
import type { Word } from './command-line.ts';

export type Flag = {
  readonly name: string;
  /** One letter, or none. */
  readonly short: string;
  readonly kind: 'text' | 'switch';
  /** As the client's own help says it. */
  readonly usage: string;
};

export type Flags =
  | {
      readonly ok: true;
      /** By name; a switch has the value `true` or `false`. */
      readonly values: ReadonlyMap<string, string>;
      readonly operands: readonly Word[];
      /** `-h` still works, with a warning. */
      readonly help: 'none' | 'long' | 'short';
    }
  | { readonly ok: false; readonly message: string };

type Value = { readonly text: string; readonly shown: string };

/** Reads the words after a command's name. */
export function readFlags(flags: readonly Flag[], words: readonly Word[]): Flags {
  const values = new Map<string, string>();
  const operands: Word[] = [];
  let help: 'none' | 'long' | 'short' = 'none';
  let at = 0;
  while (at < words.length) {
    const word = words[at] as Word;
    at += 1;
    if (word.text === '--') {
      operands.push(...words.slice(at));
      break;
    }
    if (word.text === '-' || !word.text.startsWith('-')) {
      operands.push(word);
      continue;
    }
    const parts = word.text.startsWith('--') ? readLong(flags, word) : readCluster(flags, word);
    if (!Array.isArray(parts)) return parts as Flags;
  }
  return { ok: true, values, operands, help };
}
