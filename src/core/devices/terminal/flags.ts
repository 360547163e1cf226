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
};

export type Flags =
  | {
      readonly ok: true;
      /** By name; a switch that was given is there, whatever stands after its `=`. */
      readonly values: ReadonlyMap<string, string>;
      readonly operands: readonly Word[];
    }
  | { readonly ok: false; readonly message: string };

const help: Flag = { name: 'help', short: 'h', kind: 'switch' };

/** Reads the words after a command's name. `--help` and `-h` are always known. */
export function readFlags(flags: readonly Flag[], words: readonly Word[]): Flags {
  const known = [...flags, help];
  const values = new Map<string, string>();
  const operands: Word[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const { text } = word;
    if (text === '--') return { ok: true, values, operands: [...operands, ...rest] };
    if (text === '-' || !text.startsWith('-')) {
      operands.push(word);
      continue;
    }
    const message = text.startsWith('--')
      ? readLong(known, text, rest, values)
      : readCluster(known, text, rest, values);
    if (message !== undefined) return { ok: false, message };
  }
  return { ok: true, values, operands };
}

/** Reads `--name…` into `values`; the message says what is wrong with it. */
function readLong(
  known: readonly Flag[],
  text: string,
  rest: Word[],
  values: Map<string, string>,
): string | undefined {
  if (/^--[-=]/.test(text)) return `bad flag syntax: ${text}`;
  const equals = text.indexOf('=');
  const name = equals < 0 ? text.slice(2) : text.slice(2, equals);
  const inline = equals < 0 ? undefined : text.slice(equals + 1);
  const flag = known.find((each) => each.name === name);
  if (flag === undefined) return `unknown flag: --${name}`;
  const value = flag.kind === 'switch' ? 'true' : (inline ?? rest.shift()?.text);
  if (value === undefined) return `flag needs an argument: --${name}`;
  values.set(name, value);
  return undefined;
}

/** Reads `-abc`: switches, and at most one option with a value, which takes what is left. */
function readCluster(
  known: readonly Flag[],
  text: string,
  rest: Word[],
  values: Map<string, string>,
): string | undefined {
  for (let left = text.slice(1); left !== ''; left = left.slice(1)) {
    const short = left.charAt(0);
    const flag = known.find((each) => each.short === short);
    if (flag === undefined) return `unknown shorthand flag: '${short}' in -${left}`;
    if (flag.kind === 'switch') {
      values.set(flag.name, 'true');
      continue;
    }
    const value = left.slice(1).replace(/^=(?=.)/s, '') || rest.shift()?.text;
    if (value === undefined) return `flag needs an argument: '${short}' in -${left}`;
    values.set(flag.name, value);
    return undefined;
  }
  return undefined;
}
