/**
 * A real `docker` client on a pseudo-terminal (util-linux `script`), with an empty configuration
 * folder, no daemon, and bash as the shell.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Case } from './cases.ts';

export type Transcript = { readonly lines: readonly string[]; readonly status: number };
export type Client = { readonly path: string; readonly version: string };

const paths = ['/usr/local/bin/docker', '/usr/bin/docker', '/opt/homebrew/bin/docker'];

/** The clients on this machine, version 20.10 or newer; none without `script`. */
export function installedClients(): readonly Client[] {
  const script = spawnSync('script', ['--version'], { encoding: 'utf8' });
  if (!/util-linux/.test(script.stdout ?? '')) return [];
  return paths.flatMap((path) => {
    const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    const [, version] = /version (\d+\.\d+\.\d+)/.exec(stdout ?? '') ?? [];
    return version === undefined ? [] : [{ path, version }];
  });
}

/** Runs a line and types the answers, each once its prompt is there. */
export async function record({ path }: Client, { line, answers }: Case): Promise<Transcript> {
  const home = mkdtempSync(join(tmpdir(), 'docker-client-'));
  const env = {
    PATH: '/usr/bin:/bin',
    HOME: home,
    TERM: 'xterm',
    DOCKER_CONFIG: home,
    DOCKER_HOST: `unix://${home}/none.sock`,
  };
  // The trap keeps this bash alive at Ctrl+C, so that the status is that of the client.
  const command = `trap : INT; stty cols 300 rows 50; docker() { '${path}' "$@"; }; ${line}; exit $?`;
  const child = spawn('script', ['-qec', `exec bash -c ${quoted(command)}`, '/dev/null'], { env });
  const left = [...answers];
  let seen = '';
  let output = '';
  const read = (data: Buffer): void => {
    output += data.toString();
    seen += data.toString();
    if (left.length === 0 || !/(?:Username|Password): $/.test(seen)) return;
    seen = '';
    const answer = left.shift() ?? '';
    child.stdin.write(answer === '^C' ? '\x03' : `${answer}\n`);
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  // There is no prompt before the standard input: only the interrupts, which it takes three of.
  const interrupts = /--password-stdin$/.test(line) && answers[0] === '^C' ? [900, 1200, 1500] : [];
  const timers = interrupts.map((ms) => setTimeout(() => child.stdin.write('\x03'), ms));
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  const status = await new Promise<number>((resolve) => {
    child.on('close', (code) => {
      resolve(code ?? -1);
    });
  });
  [...timers, late].forEach(clearTimeout);
  rmSync(home, { recursive: true });
  const text = stripVTControlCharacters(output).replaceAll('\r', '').replace(/\n$/, '');
  return { lines: text === '' ? [] : text.split('\n'), status };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
