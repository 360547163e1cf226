/**
 * `docker pull` and `docker push`. The client sends its stored credential with every request, so
 * even a public pull fails if the registry refuses the credential (facts.md#public-pull-fails).
 * Only Docker Hub is simulated.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Call } from './call.ts';
import { failAtStore, lacksStore } from './credential-store.ts';
import type { Word } from './command-line.ts';
import type { Values } from './docker-command.ts';
import * as message from './docker-message.ts';
import type { Flag } from './flags.ts';
import { imageAt } from './hub-address.ts';
import { readImageReference, type ImageReference } from './image-reference.ts';
import type { Ended } from './pipeline.ts';
import { answerTo, transfer, type Transfer, type TransferRefusal } from './registry.ts';
import {
  deniedPull,
  deniedPush,
  pullLimitReached,
  refusedPull,
  refusedPush,
} from './registry-message.ts';
import { exit, fail, note, print, repeatable, useToken, type Run } from './run.ts';
import { imagesKept } from './terminal.ts';

function transferFlags(allTags: string, platform: string): readonly Flag[] {
  return [
    { name: 'all-tags', short: 'a', kind: 'switch', usage: allTags },
    {
      name: 'disable-content-trust',
      kind: 'switch',
      usage: 'Skip image verification (deprecated)',
      deprecated: 'support for docker content trust was removed',
    },
    { name: 'platform', kind: 'text', usage: platform },
    { name: 'quiet', short: 'q', kind: 'switch', usage: 'Suppress verbose output' },
  ];
}

export const pullFlags = transferFlags(
  'Download all tagged images in the repository',
  'Set platform if server is multi-platform capable',
);
export const pushFlags = transferFlags(
  'Push all tags of an image to the repository',
  [
    'Push a platform-specific manifest as a single-platform image to the registry.',
    "Image index won't be pushed, meaning that other manifests, including attestations won't be preserved.",
    "'os[/arch[/variant]]': Explicit platform (eg. linux/amd64)",
  ].join('\n'),
);

/**
 * Runs `docker pull` or `docker push`. `values` are the options as `readFlags` returns them; the
 * only operand is the name of the image.
 */
export function dockerTransfer(
  run: Run,
  command: Transfer,
  values: Values,
  [image]: readonly Word[],
  call: Call,
): Ended {
  const text = image?.text ?? '';
  const meant = imageAt(text);
  const name = readImageReference(text);
  const told =
    meant === undefined
      ? run
      : note(run, {
          kind: 'hub-address',
          word: text,
          line: `docker ${command} ${repeatable(run, meant)}`,
        });
  if (!name.ok) {
    if (name.reason === 'other-registry') {
      const word = `docker ${command} REGISTRY/…`;
      const other = meant === undefined ? note(run, { kind: 'not-simulated', word }) : told;
      return { run: other, simulated: false };
    }
    const words = refusedName(name, (part) => repeatable(run, part), text);
    return { run: fail(told, 1, words), simulated: true };
  }
  const { reference } = name;
  if (values.get('all-tags') === 'true') {
    if (reference.named !== 'nothing') {
      return { run: fail(run, 1, message.tagWithAllTags), simulated: true };
    }
    const word = `docker ${command} --all-tags`;
    return { run: note(run, { kind: 'not-simulated', word }), simulated: false };
  }
  const quiet = values.get('quiet') === 'true';
  return { run: move(run, { command, quiet, ...reference }, call), simulated: true };
}

/** The client's message about a name that it cannot read. */
function refusedName(
  name: Exclude<ReturnType<typeof readImageReference>, { readonly ok: true }>,
  shown: (text: string) => string,
  text: string,
): string {
  switch (name.reason) {
    case 'upper-case':
      return message.upperCaseName(shown(name.repository));
    case 'image-id':
      return message.imageId(shown(text));
    case 'too-long':
      return message.nameTooLong;
    case 'malformed':
    case 'other-registry':
      return message.malformedReference;
  }
}

type Move = ImageReference & { readonly command: Transfer; readonly quiet: boolean };

function move(run: Run, asked: Move, { machine, owner }: Call): Run {
  const { command, repository, canonical, quiet } = asked;
  if (command === 'push' && asked.named === 'digest') return fail(run, 1, message.digestPushed);
  if (lacksStore(run, owner)) {
    return failAtStore(quiet ? run : print(run, ...beforeStore(asked)), 'getting');
  }
  const answer = answerTo(machine.registry, run.terminal.stored[owner]);
  const begun = quiet ? run : print(run, ...beginning(asked));
  const moved = transfer(machine.registry, { transfer: command, repository, answer });
  if (!moved.ok) return refused(begun, asked, moved.reason, machine);
  const done = exit(print(begun, ...(quiet ? [canonical] : progress(asked, run))), 0);
  const kept = command === 'pull' ? withImage(done, asked.familiar) : done;
  if (answer === 'anonymous') return note(kept, { kind: 'anonymous-pull' });
  const used = answer.ok && answer.kind === 'access-token' ? useToken(kept, answer.tokenId) : kept;
  return note(used, { kind: command === 'pull' ? 'pulled' : 'pushed' });
}

function withImage(run: Run, familiar: string): Run {
  const others = run.terminal.images.filter((image) => image !== familiar);
  const images = [...others, familiar].slice(-imagesKept);
  return { ...run, terminal: { ...run.terminal, images } };
}

function refused(
  run: Run,
  asked: Move,
  reason: TransferRefusal,
  { imageStore }: Call['machine'],
): Run {
  const { command, repository } = asked;
  if (reason === 'denied' || reason === 'denied-to-other') {
    const pulling = deniedPull(imageStore, repository.replace(/^library\//, ''));
    return note(fail(run, 1, command === 'pull' ? pulling : deniedPush(imageStore)), {
      kind: reason,
    });
  }
  if (reason === 'pull-limit') {
    return note(fail(run, 1, pullLimitReached(imageStore)), { kind: 'pull-limit' });
  }
  const text =
    command === 'pull' ? refusedPull(imageStore, reason, asked) : refusedPush(imageStore, reason);
  const told = fail(run, 1, text);
  return reason === 'insufficient-scope'
    ? note(told, { kind: 'insufficient-scope' })
    : note(told, { kind: 'credential-refused', reason, from: 'stored' });
}

/**
 * The lines that the client prints before it reads its credential store. The daemon prints the
 * rest.
 */
function beforeStore({ command, named }: Move): readonly string[] {
  return command === 'pull' && named === 'nothing' ? ['Using default tag: latest'] : [];
}

function beginning({ command, repository, named }: Move): readonly string[] {
  return [
    ...(named === 'nothing' ? ['Using default tag: latest'] : []),
    ...(command === 'push' ? [`The push refers to repository [docker.io/${repository}]`] : []),
  ];
}

/** The real client's output without the lines about layers. */
function progress(asked: Move, { terminal }: Run): readonly string[] {
  const { command, repository, familiar, canonical, named, version } = asked;
  // The digest is not real. It is the same for the same image.
  const digest =
    named === 'digest' ? version : `sha256:${bytesToHex(sha256(utf8ToBytes(familiar)))}`;
  if (command === 'push') return [`${version}: digest: ${digest} size: 524`];
  // facts.md#pull-status
  const status = terminal.images.includes(familiar)
    ? `Status: Image is up to date for ${familiar}`
    : `Status: Downloaded newer image for ${familiar}`;
  return [`${version}: Pulling from ${repository}`, `Digest: ${digest}`, status, canonical];
}
