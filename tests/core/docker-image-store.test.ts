/** The image store of the computer determines the wording of a refusal, and nothing else. */
import { describe, expect, test } from 'vitest';
import type { ImageStore } from '../../src/core/devices/terminal/image-store.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { playerOf, type Player } from './player.ts';
import { enter, logIn, noted, tokenFor, withTwoFactor } from './terminal-session.ts';

const own = 'aoi_demo/hello';
const ownPrivate = 'aoi_demo/diary';
const at = (imageStore: ImageStore) => playerOf(newWorld({ edition: 'today', imageStore }));

/**
 * For each situation: its name, what happens before the line, the line, and the last line of output
 * with the containerd store and with the graph store.
 */
const table: readonly (readonly [string, (player: Player) => void, string, string, string])[] = [
  [
    'a password with 2FA on, at a pull',
    stalePassword,
    'docker pull hello-world',
    'Error response from daemon: authentication required - your account must log in with a Personal Access Token (PAT) - learn more at docs.docker.com/go/access-tokens',
    'Error response from daemon: Head "https://registry-1.docker.io/v2/library/hello-world/manifests/latest": unauthorized: your account must log in with a Personal Access Token (PAT) - learn more at docs.docker.com/go/access-tokens',
  ],
  [
    'a password with 2FA on, at a push',
    stalePassword,
    `docker push ${own}`,
    'authentication required - your account must log in with a Personal Access Token (PAT) - learn more at docs.docker.com/go/access-tokens',
    'unauthorized: your account must log in with a Personal Access Token (PAT) - learn more at docs.docker.com/go/access-tokens',
  ],
  [
    'a deleted token, at a pull',
    (player) => {
      readToken(player);
      const { account } = player.world;
      player.world = { ...player.world, account: { ...account, accessTokens: [] } };
    },
    `docker pull ${own}:1.0`,
    'Error response from daemon: authentication required - incorrect username or password',
    `Error response from daemon: Head "https://registry-1.docker.io/v2/${own}/manifests/1.0": unauthorized: incorrect username or password`,
  ],
  [
    'a read-only token, at a push',
    readToken,
    `docker push ${own}`,
    'authentication required - access token has insufficient scopes',
    'unauthorized: access token has insufficient scopes',
  ],
  [
    'nothing stored, at a pull of a private image',
    () => undefined,
    `docker pull ${ownPrivate}`,
    `Error response from daemon: pull access denied for ${ownPrivate}, repository does not exist or may require 'docker login'`,
    `Error response from daemon: pull access denied for ${ownPrivate}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`,
  ],
  [
    'nothing stored, at a push',
    () => undefined,
    `docker push ${own}`,
    'push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    'denied: requested access to the resource is denied',
  ],
  [
    'an incorrect password, at a login: the same with both stores',
    () => undefined,
    'docker login -u aoi_demo -p wrong-one',
    'Error response from daemon: Get "https://registry-1.docker.io/v2/": unauthorized: incorrect username or password',
    'Error response from daemon: Get "https://registry-1.docker.io/v2/": unauthorized: incorrect username or password',
  ],
];

describe.each(table)('%s', (_name, begin, line, containerd, graph) => {
  test.each([
    ['containerd', containerd],
    ['graph', graph],
  ] as const)('with the %s image store', (store, said) => {
    const player = at(store);
    begin(player);
    expect(enter(player, line).at(-1)).toBe(said);
    expect(player.world.terminal.status).toBe(1);
  });
});

test('the containerd store is the default, and the store can be changed at any time', () => {
  expect(newWorld({ edition: 'today' }).imageStore).toBe('containerd');
  expect(newWorld({ edition: 'classic' }).imageStore).toBe('containerd');
  const player = at('containerd');
  player.play({ type: 'image-store.choose', imageStore: 'graph' });
  expect(enter(player, `docker push ${own}`).at(-1)).toBe(
    'denied: requested access to the resource is denied',
  );
});

test.each(['containerd', 'graph'] as const)('the %s store gives the same notes', (store) => {
  const player = at(store);
  expect(noted(player, `docker pull ${ownPrivate}`)).toEqual([{ kind: 'denied' }]);
  readToken(player);
  expect(noted(player, `docker push ${own}`)).toEqual([{ kind: 'insufficient-scope' }]);
});

function stalePassword(player: Player): void {
  logIn(player, demoIdentity.password);
  withTwoFactor(player);
}

function readToken(player: Player): void {
  logIn(player, tokenFor(player, { permission: 'read' }));
}
