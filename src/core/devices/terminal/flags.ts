/**
 * Reads the options of a command as the real client does (spf13/pflag).
 *
 * `--name value`, `--name=value`, `-nvalue`, `-n=value`, `-n value`, and clusters of switches; options
 * may follow operands; `--` ends them. The errors are pflag's own words.
 */
import type { Word } from './command-line.ts';

export type Flag = {
  readonly name: string;
  /** A single letter. */
  readonly short?: string;
  readonly kind: 'text' | 'switch';
  /** The text about the flag in `--help`. */
  readonly usage: string;
  /**
   * The client's warning when the flag is used. A flag with this text is not listed in `--help`.
   */
  readonly deprecated?: string;
};

export type Flags =
  | {
      readonly ok: true;
      /** Values by the name of their flag. The value of a switch is `true` or `false`. */
      readonly values: ReadonlyMap<string, string>;
      readonly operands: readonly Word[];
      /** The client's warnings about deprecated flags. */
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

const help: Flag = {
  name: 'help',
  short: 'h',
  kind: 'switch',
  usage: 'Print usage',
  deprecated: 'use --help',
};

/** The texts that Go's `strconv.ParseBool` accepts. */
const truth = new Map([
  ...['1', 't', 'T', 'true', 'TRUE', 'True'].map((text) => [text, 'true'] as const),
  ...['0', 'f', 'F', 'false', 'FALSE', 'False'].map((text) => [text, 'false'] as const),
]);

type Reader = {
  readonly repeat: (text: string) => string;
  readonly known: readonly Flag[];
  readonly rest: Word[];
  readonly values: Map<string, string>;
  readonly warnings: string[];
};

/**
 * Reads the words after a command's name. `--help` and `-h` are known to every command. `repeat`
 * returns the form of a typed text that a message can show.
 */
export function readFlags(
  flags: readonly Flag[],
  words: readonly Word[],
  repeat = (text: string): string => text,
): Flags {
  const reader: Reader = {
    repeat,
    known: [...flags, help],
    rest: [...words],
    values: new Map(),
    warnings: [],
  };
  const { rest, values, warnings } = reader;
  const operands: Word[] = [];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const { text } = word;
    if (text === '--') return { ok: true, values, warnings, operands: [...operands, ...rest] };
    if (text === '-' || !text.startsWith('-')) {
      operands.push(word);
      continue;
    }
    const message = text.startsWith('--') ? readLong(reader, text) : readCluster(reader, text);
    if (message !== undefined) return { ok: false, message };
  }
  return { ok: true, values, warnings, operands };
}

/** Reads `--name…`. Returns an error message, or `undefined` if there is no error. */
function readLong(reader: Reader, text: string): string | undefined {
  if (/^--[-=]/.test(text)) return `bad flag syntax: ${reader.repeat(text)}`;
  const equals = text.indexOf('=');
  const name = equals < 0 ? text.slice(2) : text.slice(2, equals);
  const inline = equals < 0 ? undefined : text.slice(equals + 1);
  const flag = reader.known.find((each) => each.name === name);
  if (flag === undefined) return `unknown flag: ${reader.repeat(`--${name}`)}`;
  const value = inline ?? (flag.kind === 'switch' ? 'true' : reader.rest.shift()?.text);
  if (value === undefined) return `flag needs an argument: --${name}`;
  if (flag.deprecated !== undefined && flag !== help) {
    reader.warnings.push(`Flag --${name} has been deprecated, ${flag.deprecated}`);
  }
  return set(reader, flag, value);
}

/**
 * Reads `-abc`: switches, and at most one option with a value, which is the rest of the word or the
 * next word. Returns an error message, or `undefined`.
 */
function readCluster(reader: Reader, text: string): string | undefined {
  for (let left = text.slice(1); left !== ''; left = left.slice(1)) {
    const short = left.charAt(0);
    const flag = reader.known.find((each) => each.short === short);
    if (flag === undefined) {
      return `unknown shorthand flag: '${short}' in ${reader.repeat(`-${left}`)}`;
    }
    if (flag === help) reader.warnings.push('Flag shorthand -h has been deprecated, use --help');
    const inline = /^=./s.test(left.slice(1)) ? left.slice(2) : undefined;
    if (flag.kind === 'switch') {
      const message = set(reader, flag, inline ?? 'true');
      if (message !== undefined || inline !== undefined) return message;
      continue;
    }
    const value = (inline ?? left.slice(1)) || reader.rest.shift()?.text;
    if (value === undefined) return `flag needs an argument: '${short}' in -${left}`;
    return set(reader, flag, value);
  }
  return undefined;
}

function set(
  { values, repeat }: Reader,
  { name, short, kind }: Flag,
  value: string,
): string | undefined {
  if (kind === 'text') {
    values.set(name, value);
    return undefined;
  }
  const read = truth.get(value);
  if (read === undefined) {
    const shown = short === undefined ? `--${name}` : `-${short}, --${name}`;
    const told = repeat(value);
    return `invalid argument "${told}" for "${shown}" flag: strconv.ParseBool: parsing "${told}": invalid syntax`;
  }
  values.set(name, read);
  return undefined;
}

/** The list of options in `--help`. */
export function flagUsages(flags: readonly Flag[]): readonly string[] {
  const listed = flags
    .filter(({ deprecated }) => deprecated === undefined)
    .map(({ name, short, kind, usage }) => ({
      left: `${short === undefined ? '   ' : `-${short},`} --${name}${kind === 'text' ? ' string' : ''}`,
      usage,
    }));
  const width = Math.max(...listed.map(({ left }) => left.length));
  return listed.flatMap(({ left, usage }) =>
    usage
      .split('\n')
      .map((line, index) => `  ${(index === 0 ? left : '').padEnd(width)}   ${line}`),
  );
}
