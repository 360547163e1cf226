/** The `docker` command: finds the command behind the name and knows what is not part of this. */
import type { Word } from './command-line.ts';
import { concealedWord } from './concealed.ts';
import { dockerLogin, dockerLogout, type Call } from './docker-login.ts';
import { notADockerCommand } from './docker-message.ts';
import { dockerTransfer } from './docker-transfer.ts';
import { note, print, type Run } from './terminal.ts';

/** `words` are those after `docker`. */
export function runDocker(run: Run, [command, ...rest]: readonly Word[], call: Call): Run {
  const name = concealedWord(command?.text ?? 'help');
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
    default: {
      const word = `docker ${name}`;
      return elsewhere.includes(name)
        ? note(run, { kind: 'not-simulated', word })
        : note(print(run, ...notADockerCommand(name)), { kind: 'unknown-command', word });
    }
  }
}

/** [C] cli/command/system/info.go: the lines that tell who is logged in. */
function infoText({ terminal }: Run, { owner }: Call): readonly string[] {
  const stored = terminal.stored[owner];
  const user = stored.kind === 'none' ? [] : [` Username: ${stored.username}`];
  return ['Server:', ...user, ' Registry: https://index.docker.io/v1/'];
}

/** Commands of the real client that people may try here. */
const elsewhere = [
  ...['build', 'buildx', 'compose', 'container', 'exec', 'image', 'images', 'inspect', 'logs'],
  ...['manifest', 'network', 'ps', 'rm', 'rmi', 'run', 'search', 'start', 'stop', 'system', 'tag'],
  ...['--version', 'version', 'volume'],
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
