/**
 * `docker pull` and `docker push`: a client sends its stored credential with every request, so a
 * stale one spoils even a public pull (facts §5.4). Only Docker Hub is simulated.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Call } from './call.ts';
import type { Word } from './command-line.ts';
import * as message from './docker-message.ts';
import { readFlags, type Flag } from './flags.ts';
import { readImageReference, type ImageReference } from './image-reference.ts';
import { answerTo, transfer, type Transfer, type TransferRefusal } from './registry.ts';
import { note, print, useToken, type Run } from './run.ts';

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
  const { values, operands } = read;
  if (values.has('help')) return print(run, `Usage:  docker ${usage}`);
  const [image, more] = operands;
  if (image === undefined || more !== undefined) {
    return print(run, ...message.wrongArguments('1 argument', usage));
  }
  if (values.has('all-tags')) {
    return note(run, { kind: 'not-simulated', word: `docker ${command} --all-tags` });
  }
  const name = readImageReference(image.text);
  if (name.ok) return move(run, { command, ...name.reference }, values.has('quiet'), call);
  switch (name.reason) {
    case 'upper-case':
      return print(run, message.upperCaseName(name.repository));
    case 'malformed':
      return print(run, message.malformedReference);
    case 'other-registry':
      return note(run, { kind: 'not-simulated', word: `docker ${command} REGISTRY/…` });
  }
}

type Move = ImageReference & { readonly command: Transfer };

function move(run: Run, asked: Move, quiet: boolean, { machine, owner }: Call): Run {
  const { command, repository, canonical } = asked;
  if (command === 'push' && asked.digest !== '') return print(run, message.digestPushed);
  const answer = answerTo(machine.registry, run.terminal.stored[owner]);
  const begun = quiet ? run : print(run, ...beginning(asked));
  const moved = transfer(machine.registry, { transfer: command, repository, answer });
  if (!moved.ok) return refused(begun, asked, moved.reason);
  const done = print(begun, ...(quiet ? [canonical] : progress(asked)));
  if (answer === 'anonymous') return note(done, { kind: 'anonymous-pull' });
  const used = answer.ok && answer.kind === 'access-token' ? useToken(done, answer.tokenId) : done;
  return note(used, { kind: command === 'pull' ? 'pulled' : 'pushed' });
}

function refused(run: Run, asked: Move, reason: TransferRefusal): Run {
  const { command, repository, tag, digest } = asked;
  const prefix = command === 'pull' ? message.pullError(repository, digest || tag || 'latest') : '';
  switch (reason) {
    case 'denied': {
      const pulling = message.pullDenied(repository.replace(/^library\//, ''));
      const text = command === 'pull' ? pulling : message.accessDenied;
      return note(print(run, text), { kind: 'denied' });
    }
    case 'insufficient-scope':
      return note(print(run, prefix + message.insufficientScopes), { kind: 'insufficient-scope' });
    default: {
      const text = prefix + message.registryRefusal(reason);
      return note(print(run, text), { kind: 'credential-refused', reason, from: 'stored' });
    }
  }
}

function beginning({ command, repository, tag, digest }: Move): readonly string[] {
  return [
    ...(tag === '' && digest === '' ? ['Using default tag: latest'] : []),
    ...(command === 'push' ? [`The push refers to repository [docker.io/${repository}]`] : []),
  ];
}

/** The layers are left out. */
function progress({
  command,
  repository,
  familiar,
  canonical,
  tag,
  digest,
}: Move): readonly string[] {
  const version = digest || tag || 'latest';
  // Made up, but the same for the same image.
  const made = digest || `sha256:${bytesToHex(sha256(utf8ToBytes(familiar)))}`;
  return command === 'push'
    ? [`${version}: digest: ${made} size: 524`]
    : [
        `${version}: Pulling from ${repository}`,
        `Digest: ${made}`,
        `Status: Downloaded newer image for ${familiar}`,
        canonical,
      ];
}
