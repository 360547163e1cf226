/**
 * The `docker` command: a table of its subcommands, their options, their help, and the messages
 * about unknown words (docker/cli 28f756087e, cli/cobra.go and cli/required.go).
 */
import type { Call } from './call.ts';
import type { Word } from './command-line.ts';
import { dockerLogin, loginFlags } from './docker-login.ts';
import { dockerLogout } from './docker-logout.ts';
import * as message from './docker-message.ts';
import { dockerTransfer, pullFlags, pushFlags } from './docker-transfer.ts';
import { flagUsages, readFlags, type Flag } from './flags.ts';
import type { Ended } from './pipeline.ts';
import { exit, fail, note, print, repeatable, type Run } from './run.ts';

export type Values = ReadonlyMap<string, string>;

type Command = {
  readonly name: string;
  readonly usage: string;
  readonly about: readonly string[];
  readonly alias?: string;
  readonly flags: readonly Flag[];
  readonly operands: { readonly least: number; readonly most: number; readonly said: string };
  /** The line about this subcommand in `help`. The wording is the simulator's. */
  readonly summary: string;
  readonly run: (run: Run, values: Values, operands: readonly Word[], call: Call) => Ended;
};

const upToOne = { least: 0, most: 1, said: 'at most 1 argument' };
const exactlyOne = { least: 1, most: 1, said: '1 argument' };

const commands: readonly Command[] = [
  {
    name: 'login',
    usage: 'login [OPTIONS] [SERVER]',
    about: ['Authenticate to a registry.', 'Defaults to Docker Hub if no server is specified.'],
    flags: loginFlags,
    operands: upToOne,
    summary: 'docker login [-u NAME] [--password-stdin]',
    run: dockerLogin,
  },
  {
    name: 'logout',
    usage: 'logout [SERVER]',
    about: [
      'Log out from a registry.',
      'If no server is specified, the default is defined by the daemon.',
    ],
    flags: [],
    operands: upToOne,
    summary: 'docker logout',
    run: dockerLogout,
  },
  {
    name: 'pull',
    usage: 'pull [OPTIONS] NAME[:TAG|@DIGEST]',
    about: ['Download an image from a registry'],
    alias: 'docker image pull, docker pull',
    flags: pullFlags,
    operands: exactlyOne,
    summary: 'docker pull NAME[:TAG]',
    run: (run, values, operands, call) => dockerTransfer(run, 'pull', values, operands, call),
  },
  {
    name: 'push',
    usage: 'push [OPTIONS] NAME[:TAG]',
    about: ['Upload an image to a registry'],
    alias: 'docker image push, docker push',
    flags: pushFlags,
    operands: exactlyOne,
    summary: 'docker push NAME[:TAG]',
    run: (run, values, operands, call) => dockerTransfer(run, 'push', values, operands, call),
  },
];
const infoSummary = 'docker info';

/** The output of `help`. The wording is the simulator's, not Docker's. */
export const helpText: readonly string[] = [
  ...commands.map(({ summary }) => summary),
  infoSummary,
  'echo, printf, cat, export, sudo, clear, help',
];

/** Commands and options of the real client that readers might try and that are not simulated. */
const elsewhere = [
  ...['build', 'buildx', 'compose', 'container', 'context', 'cp', 'exec', 'image', 'images'],
  ...['inspect', 'load', 'logs', 'manifest', 'network', 'ps', 'rm', 'rmi', 'run', 'save', 'scout'],
  ...['search', 'start', 'stop', 'system', 'tag', 'trust', 'version', 'volume'],
  ...['--config', '--context', '-c', '--debug', '-D', '--host', '-H', '--log-level', '-l', '--tls'],
  ...['--tlscacert', '--tlscert', '--tlskey', '--tlsverify', '--version', '-v'],
];

/** Runs `docker`. `command` and `rest` are the words after `docker`. */
export function runDocker(run: Run, [command, ...rest]: readonly Word[], call: Call): Ended {
  const name = command?.text ?? 'help';
  const found = commands.find((each) => each.name === name);
  if (found !== undefined) return runCommand(run, found, rest, call);
  if (elsewhere.includes(name.replace(/=.*/s, ''))) {
    return { run: note(run, { kind: 'not-simulated', word: `docker ${name}` }), simulated: false };
  }
  return { run: runOther(run, name, command, rest, call), simulated: true };
}

function runOther(
  run: Run,
  name: string,
  command: Word | undefined,
  rest: readonly Word[],
  call: Call,
): Run {
  switch (name) {
    case 'info':
      return exit(print(run, ...infoText(run, call)), 0);
    case '--help':
    case '-h':
      return exit(print(run, ...helpText), 0);
    case 'help':
      return helpOn(run, rest);
    default: {
      const read = readFlags(
        [],
        command === undefined ? [] : [command, ...rest],
        repeatableIn(run),
      );
      if (!read.ok) return badOption(run, read.message, 'docker', '[OPTIONS] COMMAND [ARG...]');
      const told = fail(run, 1, ...message.notADockerCommand(repeatable(run, name)));
      return note(told, { kind: 'unknown-command', word: name });
    }
  }
}

function runCommand(run: Run, command: Command, words: readonly Word[], call: Call): Ended {
  const { name, usage, flags, operands: wanted } = command;
  const read = readFlags(flags, words, repeatableIn(run));
  if (!read.ok) {
    return { run: badOption(run, read.message, `docker ${name}`, usage), simulated: true };
  }
  const { values, operands, warnings } = read;
  const warned = print(run, ...warnings);
  if (values.get('help') === 'true') {
    return { run: exit(print(warned, ...helpOf(command)), 0), simulated: true };
  }
  if (operands.length < wanted.least || operands.length > wanted.most) {
    const lines = message.wrongArguments(name, wanted.said, usage);
    return { run: fail(warned, 1, ...lines), simulated: true };
  }
  return command.run(warned, values, operands, call);
}

/** Returns a function that masks options. Parts that are too short for a credential stay. */
function repeatableIn(run: Run): (text: string) => string {
  return (text) => (text.length < 6 ? text : repeatable(run, text));
}

function badOption(run: Run, text: string, command: string, usage: string): Run {
  return fail(run, 125, ...message.badOption(text, command, usage));
}

function helpOn(run: Run, [topic]: readonly Word[]): Run {
  if (topic === undefined) return exit(print(run, ...helpText), 0);
  const found = commands.find(({ name }) => name === topic.text);
  return found === undefined
    ? fail(run, 1, message.unknownHelpTopic(repeatable(run, topic.text)))
    : exit(print(run, ...helpOf(found)), 0);
}

function helpOf({ usage, about, alias, flags }: Command): readonly string[] {
  return [
    `Usage:  docker ${usage}`,
    '',
    ...about,
    ...(alias === undefined ? [] : ['', 'Aliases:', `  ${alias}`]),
    ...(flags.length === 0 ? [] : ['', 'Options:', ...flagUsages(flags)]),
  ];
}

/**
 * The line of the real output that names the user who is logged in (facts.md#docker-info-username).
 */
function infoText({ terminal }: Run, { owner }: Call): readonly string[] {
  const stored = terminal.stored[owner];
  return stored.kind === 'none' ? ['Server:'] : ['Server:', ` Username: ${stored.username}`];
}
