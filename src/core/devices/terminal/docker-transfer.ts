/**
 * `docker pull` and `docker push`: a client sends its stored credential with every request, so a
 * stale one spoils even a public pull (facts §5.4). Only Docker Hub is simulated.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Word } from './command-line.ts';
import { concealedWord } from './concealed.ts';
import type { Call } from './docker-login.ts';
import * as message from './docker-message.ts';
import { readFlags, type Flag } from './flags.ts';
import { readImageReference, type ImageReference } from './image-reference.ts';
import { answerTo, transfer, type Transfer } from './registry.ts';
import { note, print, useToken, type Run } from './terminal.ts';

const flags: readonly Flag[] = [
  { name: 'all-tags', short: 'a', kind: 'switch' },
  { name: 'platform', short: '', kind: 'text' },
  { name: 'quiet', short: 'q', kind: 'switch' },
];

const operandOf = { pull: 'NAME[:TAG|@DIGEST]', push: 'NAME[:TAG]' } as const;

export function dockerTransfer(
  run: Run,
  command: Transfer,
  words: readonly Word[],
  call: Call,
): Run {
  const usage = `${command} [OPTIONS] ${operandOf[command]}`;
  const read = readFlags(flags, words);
  if (!read.ok) return print(run, ...message.badOption(read.message, usage));
  if (read.values.has('help')) return print(run, `Usage:  docker ${usage}`);
  const [image] = read.operands;
  if (image === undefined || read.operands.length > 1) {
    return print(run, ...message.requiresOneArgument(command, operandOf[command]));
  }
  const name = readImageReference(image.text);
  if (!name.ok) {
    // distribution/reference, reference.go.
    return name.reason === 'upper-case'
      ? print(
          run,
          `invalid reference format: repository name (${concealedWord(name.repository)}) must be lowercase`,
        )
      : print(run, 'invalid reference format');
  }
  const { reference } = name;
  if (reference.registry !== 'docker.io') {
    return note(run, { kind: 'not-simulated', word: `docker ${command} REGISTRY/…` });
  }
  return move(run, command, reference, call);
}

function move(run: Run, command: Transfer, reference: ImageReference, call: Call): Run {
  const { registry } = call.machine;
  const { repository, version } = reference;
  const answer = answerTo(registry, run.terminal.stored[call.owner]);
  const begun = print(run, ...beginning(command, reference));
  const moved = transfer(registry, { transfer: command, repository, answer });
  if (moved.ok) {
    const done = print(begun, ...ending(command, reference));
    if (answer === 'anonymous') return note(done, { kind: 'anonymous-pull' });
    const used =
      answer.ok && answer.kind === 'access-token' ? useToken(done, answer.tokenId) : done;
    return note(used, { kind: command === 'pull' ? 'pulled' : 'pushed' });
  }
  switch (moved.reason) {
    case 'denied': {
      const pulling = message.pullDenied(repository.replace(/^library\//, ''));
      return note(print(begun, command === 'pull' ? pulling : message.accessDenied), {
        kind: 'denied',
      });
    }
    case 'insufficient-scope':
      return note(print(begun, message.insufficientScopes), { kind: 'insufficient-scope' });
    default: {
      const text = message.registryRefusal(moved.reason);
      const prefix = command === 'pull' ? message.pullError(repository, version) : 'unauthorized: ';
      const { reason } = moved;
      return note(print(begun, prefix + text), {
        kind: 'credential-refused',
        reason,
        from: 'stored',
      });
    }
  }
}

function beginning(command: Transfer, { named, repository }: ImageReference): readonly string[] {
  return [
    ...(named ? [] : ['Using default tag: latest']),
    ...(command === 'push' ? [`The push refers to repository [docker.io/${repository}]`] : []),
  ];
}

function ending(
  command: Transfer,
  { familiar, repository, version }: ImageReference,
): readonly string[] {
  // Made up, but the same for the same image.
  const digest = `sha256:${bytesToHex(sha256(utf8ToBytes(familiar)))}`;
  return command === 'push'
    ? [`${version}: digest: ${digest} size: 524`]
    : [
        `${version}: Pulling from ${repository}`,
        `Digest: ${digest}`,
        `Status: Downloaded newer image for ${familiar}`,
        `docker.io/${familiar.includes('/') ? familiar : `library/${familiar}`}`,
      ];
}
