/**
 * Programs of this machine that tests use: whether they are installed, and their output. For
 * programs that use the current time, `faketime` sets the clock.
 */
import { spawnSync } from 'node:child_process';

export const isThere = (program: string) =>
  !spawnSync(program, ['--version'], { stdio: 'ignore' }).error;

/** Whether a program exits with status 0, such as an interpreter that loads a library. */
export const endsWell = (program: string, ...args: readonly string[]) =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** Why a test is skipped, or undefined if nothing is missing. */
export function notInstalled(
  missing: readonly (string | false)[],
  installer = 'npm run machine',
): string | undefined {
  const names = missing.filter((name) => name !== false);
  if (names.length === 0) return undefined;
  return `${names.join(' and ')} not installed; \`${installer}\` installs it if possible`;
}

type Circumstances = {
  /**
   * Standard input. Secrets are passed here, because arguments are visible to other users of the
   * machine.
   */
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** The time of the program's clock in epoch milliseconds. Default: the current time. */
  readonly atMs?: number;
  /** Exit statuses that count as success. Default: 0. */
  readonly endings?: readonly number[];
};

/** The output of a program. Throws an Error with the program's error output if it fails. */
export function ask(
  program: string,
  args: readonly string[],
  { input = '', env, atMs, endings = [0] }: Circumstances = {},
): string {
  const clock = atMs === undefined ? [] : ['faketime', '-f', inSeconds(atMs)];
  const [first = program, ...rest] = [...clock, program, ...args];
  const result = spawnSync(first, rest, {
    input,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8', ...env },
  });
  if (result.error) throw result.error;
  if (result.status !== null && endings.includes(result.status)) return result.stdout;
  throw new Error(`${program} ended with ${result.status}: ${result.stderr.trim()}`);
}

/** A time for faketime: UTC, in whole seconds, rounded down. */
const inSeconds = (atMs: number) => new Date(atMs).toISOString().slice(0, 19).replace('T', ' ');
