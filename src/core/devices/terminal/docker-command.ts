/** The `docker` command: finds the command behind the name and knows what is not part of this. */
import type { Call } from './call.ts';
import type { Word } from './command-line.ts';
import { dockerLogin } from './docker-login.ts';
import { dockerLogout } from './docker-logout.ts';
import { notADockerCommand } from './docker-message.ts';
import { dockerTransfer } from './docker-transfer.ts';
import { note, print, type Run } from './run.ts';
import { noteUnknown } from './typing-fault.ts';

/** `words` are those after `docker`. */
export function runDocker(run: Run, [command, ...rest]: readonly Word[], call: Call): Run {
  const name = command?.text ?? 'help';
  switch (name) {
    case 'login':
      return dockerLogin(run, rest, call);
    case 'logout':
      return dockerLogout(run, rest, call);
    case 'pull':
    case 'push':
      return dockerTransfer(run, name, rest, call);
    case 'info':
      return print(run, ...infoText(run, call));
    case 'help':
    case '--help':
    case '-h':
      return print(run, ...helpText);
    default:
      return elsewhere.includes(name)
        ? note(run, { kind: 'not-simulated', word: `docker ${name}` })
        : noteUnknown(print(run, ...notADockerCommand(name)), name, here, call.line);
  }
}

/** [C] cli/command/system/info.go: the line that tells who is logged in. */
function infoText({ terminal }: Run, { owner }: Call): readonly string[] {
  const stored = terminal.stored[owner];
  return stored.kind === 'none' ? ['Server:'] : ['Server:', ` Username: ${stored.username}`];
}

const here = ['login', 'logout', 'pull', 'push', 'info', 'help'];

/** Commands of the real client that people may try here. */
const elsewhere = [
  ...['build', 'buildx', 'compose', 'container', 'exec', 'image', 'images', 'inspect', 'logs'],
  ...['manifest', 'network', 'ps', 'rm', 'rmi', 'run', 'search', 'start', 'stop', 'system', 'tag'],
  ...['--config', '--context', '--version', '-v', 'version', 'volume'],
];

/** The practice's own summary, not Docker's. */
export const helpText: readonly string[] = [
  'docker login [-u NAME] [--password-stdin]',
  'docker logout',
  'docker pull NAME[:TAG]',
  'docker push NAME[:TAG]',
  'docker info',
  'echo, cat, sudo, clear, help',
];
