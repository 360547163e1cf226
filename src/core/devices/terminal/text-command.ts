/** `echo`, `printf`, and `cat`: the commands that can come before a pipe. */
import type { Call } from './call.ts';
import { fileText } from './machine.ts';

export type Speech =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing-file'; readonly name: string }
  | { readonly kind: 'usage'; readonly text: string }
  | { readonly kind: 'not-simulated'; readonly word: string };

/** The output of one of these commands; `undefined` for any other command. */
export function speechOf(
  [name, ...operands]: readonly string[],
  { machine, stdin }: Pick<Call, 'machine' | 'stdin'>,
): Speech | undefined {
  switch (name) {
    case 'echo': {
      const bare = operands[0] === '-n';
      return { kind: 'text', text: bare ? operands.slice(1).join(' ') : `${operands.join(' ')}\n` };
    }
    case 'printf':
      return printf(withoutEnd(operands));
    case 'cat': {
      const files = withoutEnd(operands);
      const missing = files.find((file) => fileText(machine, file) === undefined);
      if (missing !== undefined) return { kind: 'missing-file', name: missing };
      const piped = stdin.kind === 'text' && files.length === 0 ? stdin.text : '';
      return {
        kind: 'text',
        text: piped + files.map((file) => fileText(machine, file)).join(''),
      };
    }
    default:
      return undefined;
  }
}

/** The operands without `--`, which ends the options (POSIX.1-2017, guideline 10). */
const withoutEnd = (operands: readonly string[]): readonly string[] =>
  operands[0] === '--' ? operands.slice(1) : operands;

const escapes = new Map([
  ['\\n', '\n'],
  ['\\t', '\t'],
  ['\\r', '\r'],
  ['\\\\', '\\'],
  ['%%', '%'],
]);

const sign = /%.?|\\.?/gs;

/**
 * `printf` of POSIX.1-2017, with `%s` and these escapes. It uses the format again until no operands
 * are left.
 */
function printf([format, ...operands]: readonly string[]): Speech {
  if (format === undefined || /^-./.test(format)) {
    return { kind: 'usage', text: 'printf: usage: printf [-v var] format [arguments]' };
  }
  const signs: readonly string[] = format.match(sign) ?? [];
  const other = signs.find((each) => each !== '%s' && !escapes.has(each));
  if (other !== undefined) return { kind: 'not-simulated', word: `printf ${other}` };
  const left = [...operands];
  let text = '';
  do {
    text += format.replace(sign, (each) => escapes.get(each) ?? left.shift() ?? '');
  } while (left.length > 0 && signs.includes('%s'));
  return { kind: 'text', text };
}

/** The message of `cat` about a missing file. */
export function notRead(name: string): string {
  return `cat: ${noSuchFile(name)}`;
}

export function noSuchFile(name: string): string {
  return `${name}: No such file or directory`;
}
