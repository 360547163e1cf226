/** `echo` and `cat`: the commands that write what a pipe carries on. */
import type { Call } from './call.ts';

export type Speech =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/** What a command of these two writes; `undefined` for any other. */
export function speechOf(
  [name, ...operands]: readonly string[],
  { machine, stdin }: Pick<Call, 'machine' | 'stdin'>,
): Speech | undefined {
  switch (name) {
    case 'echo':
      return {
        ok: true,
        text: operands[0] === '-n' ? operands.slice(1).join(' ') : `${operands.join(' ')}\n`,
      };
    case 'cat': {
      const { files } = machine;
      const missing = operands.find((file) => !files.has(file));
      if (missing !== undefined) return { ok: false, message: `cat: ${noSuchFile(missing)}` };
      const piped = stdin.kind === 'text' && operands.length === 0 ? stdin.text : '';
      return { ok: true, text: piped + operands.map((file) => files.get(file)).join('') };
    }
    default:
      return undefined;
  }
}

export function noSuchFile(name: string): string {
  return `${name}: No such file or directory`;
}
