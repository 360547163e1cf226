/**
 * A program of this machine that a test asks: whether it is there, and what it says. For programs
 * that know no time but the present, `faketime` stops the clock at the moment asked for.
 */
import { spawnSync } from 'node:child_process';

export const isThere = (program: string) =>
  !spawnSync(program, ['--version'], { stdio: 'ignore' }).error;

/** Whether a program ends well, such as an interpreter asked to load a library. */
export const endsWell = (program: string, ...args: readonly string[]) =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** Why a test must be skipped, or undefined when nothing is missing. */
export function notInstalled(
  missing: readonly (string | false)[],
  bring = 'npm run machine',
): string | undefined {
  const names = missing.filter((name) => name !== false);
  if (names.length === 0) return undefined;
  return `${names.join(' and ')} not installed, which \`${bring}\` brings where it can`;
}

type Circumstances = {
  /** What it is given to read. Secrets go here: arguments are public on the machine. */
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** The moment its clock stands at, epoch milliseconds; the present where it is left out. */
  readonly atMs?: number;
  /** The exit statuses that are answers; 0 where it is left out. */
  readonly endings?: readonly number[];
};

/** What a program writes. Throws an Error with its last words when it fails. */
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

/** A moment as faketime reads it: UTC, whole seconds, rounded down as a clock shows them. */
const inSeconds = (atMs: number) => new Date(atMs).toISOString().slice(0, 19).replace('T', ' ');
