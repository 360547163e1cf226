/**
 * Shell variables: `NAME=value` and `export NAME=value` (POSIX.1-2017, §2.9.1 and `export`).
 *
 * The reader's browser stores the world, so a variable never contains a real credential: if the
 * value is masked in the line, the variable keeps only a secret that the simulator issued, or else
 * dots. The registry refuses dots as it refuses an incorrect password.
 */
import { likenessOf } from '../../otp/typed-text.ts';
import type { Word } from './command-line.ts';
import type { Machine } from './machine.ts';
import { dots, maskedLine } from './mask.ts';
import type { KnownNames } from './readable-word.ts';
import { exit, fail, repeatable, type Run } from './run.ts';
import { variablesKept } from './terminal.ts';

const assignment = /^([A-Za-z_]\w*)=/;

/**
 * The value of a variable; `undefined` if it has none. The value of `?` is the last exit status.
 */
export function valueOf(
  { terminal }: Pick<Run, 'terminal'>,
  { variables }: Machine,
  name: string,
): string | undefined {
  if (name === '?') return String(terminal.status);
  const own = terminal.variables.find((each) => each.name === name);
  return own?.value ?? variables.get(name);
}

/** The names of the files and of the variables that have a value. */
export function knownNames(
  { terminal }: Pick<Run, 'terminal'>,
  { files, variables }: Machine,
): KnownNames {
  const own = terminal.variables.map(({ name }) => name);
  return { files: new Set(files.keys()), variables: new Set([...variables.keys(), ...own]) };
}

/** The words at the beginning that set variables. A word with a quote in its name does not. */
export function assignmentsOf(words: readonly Word[], line: string): readonly Word[] {
  const end = words.findIndex(({ from, text }) => {
    const [name] = assignment.exec(text) ?? [];
    return name === undefined || line.slice(from, from + name.length) !== name;
  });
  return words.slice(0, end < 0 ? words.length : end);
}

/** Sets the variables in words such as `NAME=value`. */
export function assign(run: Run, words: readonly Word[], machine: Machine): Run {
  return words.reduce((next, { text }) => {
    const [front = '', name = ''] = assignment.exec(text) ?? [];
    return setVariable(next, name, text.slice(front.length), machine);
  }, run);
}

/** `export`: sets variables. Every command here sees all variables. */
export function exportVariables(run: Run, words: readonly Word[], machine: Machine): Run {
  const wrong = words.find(({ text }) => !/^[A-Za-z_]\w*(?:=|$)/.test(text));
  const set = assign(
    run,
    words.filter(({ text }) => assignment.test(text)),
    machine,
  );
  if (wrong === undefined) return exit(set, 0);
  return fail(set, 1, `bash: export: \`${repeatable(run, wrong.text)}': not a valid identifier`);
}

function setVariable(run: Run, name: string, value: string, machine: Machine): Run {
  // A token can end in `=` and so look like an assignment.
  if (repeatable(run, name) !== name) return run;
  const kept = { name, value: valueToKeep(run, name, value, machine) };
  const others = run.terminal.variables.filter((each) => each.name !== name);
  const variables = [...others, kept].slice(-variablesKept);
  return { ...run, terminal: { ...run.terminal, variables } };
}

function valueToKeep(run: Run, name: string, value: string, machine: Machine): string {
  const { codes } = run.masks;
  const quoted = `${name}='${value.replaceAll("'", String.raw`'\''`)}'`;
  const harmless = maskedLine(quoted, codes, knownNames(run, machine)).secrets.length === 0;
  return harmless ? value : secretToKeep(value, machine, codes);
}

/**
 * The secret that the world can keep: the same text if the simulator issued it, or if it is no
 * secret; otherwise dots.
 */
export function secretToKeep(secret: string, machine: Machine, codes: readonly string[]): string {
  const answer = machine.registry.checkSecret(secret);
  const issued = answer.ok || answer.reason !== 'incorrect' || codes.includes(secret);
  const harmless = ['authentication-code', 'password'].includes(likenessOf(secret));
  return issued || harmless || secret.trim() === '' ? secret : dots;
}
