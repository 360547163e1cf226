import { describe, expect, test } from 'vitest';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { update } from '../../src/core/world/update.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import { press } from './journey.ts';
import { entropyOf, playerOf, type Player } from './player.ts';
import { atKeyboard, enter, logIn, tokenFor, withTwoFactor } from './terminal-session.ts';

const unreadable = { ok: false, reason: 'unreadable' };

function tokenPage(): Player {
  const player = atKeyboard();
  tokenFor(player);
  player.play(...press('done'));
  const [token] = player.world.account.accessTokens;
  player.play({ type: 'token.open', id: token?.id ?? '' });
  return player;
}

function waiting(): Player {
  const player = atKeyboard();
  enter(player, 'docker login', '');
  return player;
}

const moments: readonly (readonly [string, () => Player])[] = [
  ['a token on the screen', () => shownToken()],
  ['the page of a token', tokenPage],
  ['a stored token and a stored password', storedBoth],
  ['a prompt for the username', () => typed('docker login -p x')],
  ['a prompt for the secret', () => typed('docker login -u aoi_demo')],
  ['a secret read from the keyboard', () => typed('docker login -u x --password-stdin')],
  ['a login waiting for Enter', () => typed('docker login')],
  ['a login waiting in the browser', waiting],
  ['tokens that no longer work', endedTokens],
  ['the largest number of variables', grown],
  ['a variable, a failed command, and an image', listed],
  ['a line whose rest waits for a login', () => typed('docker login -u aoi_demo && docker info')],
  ['the older image store', () => playerOf(newWorld({ edition: 'today', imageStore: 'graph' }))],
];

describe('a saved world is read without changes, with', () => {
  test.each(moments)('%s', (_name, at) => {
    const { world } = at();
    expect(readWorld(saveWorld(world))).toEqual({ ok: true, world });
  });
});

test('a login that waits for the browser can be confirmed after a reload', () => {
  const { world, atMs } = waiting();
  const read = readWorld(saveWorld(world));
  const confirm = { type: 'hub.press', control: 'confirm-device' } as const;
  const after =
    read.ok && update(read.world, { ...confirm, at: atMs, entropy: entropyOf(9) }).world;
  expect(after && after.terminal.stored.own.kind).toBe('access-token');
});

test('the largest terminal and token list stay below 16 KiB', () => {
  const player = withTwoFactor(playerOf(newWorld({ edition: 'today' })));
  for (let count = 1; count <= 6; count += 1) {
    tokenFor(player, { description: `${count}${'あ'.repeat(99)}` });
  }
  for (let times = 0; times < 30; times += 1) {
    player.play(...press('done'), { type: 'hub.leave' });
    enter(player, 'docker logout', `docker login # ${times}`, '');
    player.play(...press('confirm-device'));
  }
  expect(player.world.account.accessTokens).toHaveLength(14);
  expect(saveWorld(player.world).length).toBeLessThanOrEqual(16 * 1024);
});

describe('a saved world is unreadable', () => {
  const broken: readonly (readonly [string, World])[] = [
    [
      'whose screen shows a token that does not exist',
      withAccount(tokenPage(), { accessTokens: [] }),
    ],
    ['whose screen shows a deleted token', withDeleted(tokenPage())],
    [
      'whose screen shows a login that the terminal does not wait for',
      withPrompt(waiting(), { kind: 'command' }),
    ],
    [
      'whose screen shows a login with another code',
      withPrompt(waiting(), {
        kind: 'device-login',
        owner: 'own',
        userCode: 'BBBB-BBBB',
        expiresAtMs: 0,
        browser: 'opened',
      }),
    ],
    ['with a saved token of another shape', keeping(`dckr_${'pat'}_A1b2C3d4E5f6G7h8I9j0K1l2M3n`)],
    ['with more lines than the limit', withLines(61)],
  ];

  test.each(broken)('%s', (_name, world) => {
    expect(readWorld(saveWorld(world))).toEqual(unreadable);
  });
});

function typed(line: string): Player {
  const player = atKeyboard();
  enter(player, line);
  return player;
}

function shownToken(): Player {
  const player = atKeyboard();
  tokenFor(player);
  expect(player.world.browser.screen.kind).toBe('access-token-shown');
  return player;
}

function storedBoth(): Player {
  const player = atKeyboard();
  logIn(player, tokenFor(player));
  enter(player, 'sudo docker login -u aoi_demo', demoIdentity.password);
  return player;
}

function endedTokens(): Player {
  const player = tokenPage();
  player.play({ type: 'token.deactivate' });
  tokenFor(player, { description: 'CI', expiry: { kind: 'days', days: 30 } });
  player.play(...press('done'));
  const [, second] = player.world.account.accessTokens;
  player.play({ type: 'token.open', id: second?.id ?? '' }, { type: 'token.delete' });
  return player;
}

function listed(): Player {
  return typed('TAG=1; docker pull nginx:$TAG; docker push nginx:$TAG');
}

function grown(): Player {
  const player = atKeyboard();
  tokenFor(player);
  enter(player, `docker login -p "${'$DOCKER_TOKEN'.repeat(20)}"`);
  return player;
}

function withAccount({ world }: Player, over: Partial<World['account']>): World {
  return { ...world, account: { ...world.account, ...over } };
}

function withDeleted(player: Player): World {
  const accessTokens = player.world.account.accessTokens.map((token) => ({
    ...token,
    status: 'deleted' as const,
  }));
  return withAccount(player, { accessTokens });
}

function withPrompt({ world }: Player, prompt: World['terminal']['prompt']): World {
  return { ...world, terminal: { ...world.terminal, prompt } };
}

function keeping(plaintext: string): World {
  const world = newWorld({ edition: 'today' });
  return {
    ...world,
    savedCodes: { ...world.savedCodes, accessToken: { kind: 'kept', plaintext } },
  };
}

function withLines(count: number): World {
  const world = newWorld({ edition: 'today' });
  const lines = Array.from({ length: count }, () => ({
    kind: 'output' as const,
    text: '',
    status: 0,
  }));
  return { ...world, terminal: { ...world.terminal, lines } };
}
