/**
 * Runs the long tests in parts and prints the minutes of each part.
 *
 *   npm run test:all                         all parts
 *   npm run test:all -- clients engines      only these parts
 *   npm run test:parts                       the names of all parts
 *   npm run test:parts -- --since main~3     the names of the parts that changes since then affect
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { PARTS, partsTouchedBy, type TestPart } from './test-part.ts';

const MOST_MINUTES = 30;

const { values, positionals } = parseArgs({
  options: { list: { type: 'boolean' }, since: { type: 'string' } },
  allowPositionals: true,
});

const git = (...command: readonly string[]): readonly string[] =>
  execFileSync('git', command, { encoding: 'utf8' }).split('\n').filter(Boolean);

/** Files that differ from a commit, including uncommitted and untracked files. */
const changedSince = (commit: string): readonly string[] => [
  ...git('diff', '--name-only', '--no-renames', commit, '--'),
  ...git('ls-files', '--others', '--exclude-standard'),
];

function chosenParts(): readonly TestPart[] {
  if (values.since !== undefined) return partsTouchedBy(changedSince(values.since));
  const unknown = positionals.find((name) => !PARTS.some((part) => part.name === name));
  if (unknown !== undefined) {
    console.error(
      `There is no part ${unknown}; there are: ${PARTS.map(({ name }) => name).join(', ')}.`,
    );
    process.exit(1);
  }
  return positionals.length === 0 ? PARTS : PARTS.filter(({ name }) => positionals.includes(name));
}

function run({ name, command, environment }: TestPart): string {
  console.log(`\n${name}: ${command}`);
  const start = performance.now();
  const env = { ...process.env, ...environment };
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env });
  const minutes = (performance.now() - start) / 60_000;
  if (status !== 0) process.exitCode = 1;
  const slow = minutes > MOST_MINUTES ? `, more than ${MOST_MINUTES}: split it` : '';
  return `${name.padEnd(20)} ${status === 0 ? 'passed' : 'failed'} in ${minutes.toFixed(1)} minutes${slow}`;
}

const parts = chosenParts();
if (values.list) console.log(parts.map(({ name }) => name).join('\n'));
else console.log(`\n${parts.map(run).join('\n')}`);
