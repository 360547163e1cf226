import { describe, expect, test } from 'vitest';
import type { AccessTokenChange } from '../../src/core/account/access-token-list.ts';
import { changeAccessToken } from '../../src/core/account/access-token-list.ts';
import type { Permission } from '../../src/core/account/access-token.ts';
import { simulatedNow } from '../../src/core/world/clock.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { logInWithBrowser } from '../../src/exercises/plans/command-line.ts';
import type { World } from '../../src/core/world/world.ts';
import { press } from './journey.ts';
import type { Player } from './player.ts';
import {
  atKeyboard,
  enter,
  logIn,
  noted,
  notesOf,
  pursue,
  tokenFor,
  withTwoFactor,
} from './terminal-session.ts';

const own = 'aoi_demo/hello';
const ownPrivate = 'aoi_demo/diary';
const pullError = 'Error response from daemon: ';
const pullDenied = (name: string) =>
  `Error response from daemon: pull access denied for ${name}, repository does not exist or may require 'docker login'`;
const pushDenied =
  'push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed';
const scopes = 'authentication required - access token has insufficient scopes';
const kindsOf = (player: Player, line: string) => noted(player, line).map(({ kind }) => kind);

/** A player with 2FA on whose client has stored a token. */
function withToken(permission: Permission): Player {
  const player = withTwoFactor(atKeyboard());
  logIn(player, tokenFor(player, { permission }));
  return player;
}

/** A player with 2FA on whose client still has the password that it stored before. */
function withStalePassword(): Player {
  const player = atKeyboard();
  logIn(player, demoIdentity.password);
  return withTwoFactor(player);
}

/** The world with another state of the account's email address. */
const withEmail = (world: World, email: 'verified' | 'not-verified'): World => ({
  ...world,
  account: { ...world.account, email },
});

describe('an account whose email address is not verified', () => {
  const unverified = 'email must be verified before using account';
  const waiting = (): Player => {
    const player = atKeyboard();
    player.world = withEmail(player.world, 'not-verified');
    return player;
  };

  test('is refused after a login in the browser, which stores no credential', () => {
    const player = waiting();
    enter(player, 'docker login', '');
    const said = player.world.terminal.lines.length;
    player.play(...press('confirm-device'));
    expect(player.world.terminal.lines.slice(said).map(({ text }) => text)).toEqual([
      '',
      "WARNING! Your credentials are stored unencrypted in '/home/aoi/.docker/config.json'.",
      'Configure a credential helper to remove this warning. See',
      'https://docs.docker.com/go/credential-store/',
      '',
      `Error response from daemon: Get "https://registry-1.docker.io/v2/": unauthorized: ${unverified}`,
    ]);
    expect(player.world.terminal.stored.own).toEqual({ kind: 'none' });
    expect(player.world.account.accessTokens).toEqual([]);
    expect(player.world.terminal.status).toBe(1);
    expect(notesOf(player.effects).at(-1)).toMatchObject({ reason: 'email-not-verified' });
  });

  test('is refused with the right password, and a wrong one is called wrong', () => {
    const player = waiting();
    expect(logIn(player, demoIdentity.password).at(-1)).toContain(unverified);
    expect(logIn(player, 'another password').at(-1)).toContain('incorrect username or password');
  });

  test('pulls public images without a login', () => {
    expect(kindsOf(waiting(), 'docker pull hello-world')).toEqual(['anonymous-pull']);
  });

  test('is refused by both image stores, each with its own text', () => {
    const player = atKeyboard();
    logIn(player, demoIdentity.password);
    player.world = withEmail(player.world, 'not-verified');
    expect(enter(player, 'docker pull hello-world').at(-1)).toBe(
      `${pullError}authentication required - ${unverified}`,
    );
    player.play({ type: 'image-store.choose', imageStore: 'graph' });
    expect(enter(player, 'docker pull hello-world').at(-1)).toBe(
      `${pullError}Head "https://registry-1.docker.io/v2/library/hello-world/manifests/latest": unauthorized: ${unverified}`,
    );
  });

  test('works again after the address is verified, with the same login', () => {
    const player = atKeyboard();
    logIn(player, demoIdentity.password);
    player.world = withEmail(player.world, 'not-verified');
    expect(kindsOf(player, 'docker pull hello-world')).toEqual(['credential-refused']);
    player.world = withEmail(player.world, 'verified');
    expect(kindsOf(player, 'docker pull hello-world')).toEqual(['pulled']);
  });

  test('is accepted with the earlier screens, which have no page for the emailed code', () => {
    const player = waiting();
    player.play({ type: 'edition.choose', edition: 'classic' });
    expect(logIn(player, demoIdentity.password).at(-1)).toBe('Login Succeeded');
    expect(kindsOf(player, 'docker pull hello-world')).toEqual(['pulled']);
  });
});

describe('a stale password', () => {
  const needsToken =
    'authentication required - your account must log in with a Personal Access Token (PAT) - learn more at docs.docker.com/go/access-tokens';

  test('makes every pull and push fail, also of public images', () => {
    const player = withStalePassword();
    expect(enter(player, 'docker pull hello-world')).toEqual([
      'Using default tag: latest',
      pullError + needsToken,
    ]);
    expect(enter(player, `docker pull ${own}:1.0`)).toEqual([pullError + needsToken]);
    expect(enter(player, `docker push ${own}`)).toEqual([
      'Using default tag: latest',
      'The push refers to repository [docker.io/aoi_demo/hello]',
      needsToken,
    ]);
    expect(notesOf(player.effects).at(-1)).toEqual({
      kind: 'credential-refused',
      reason: 'password-needs-access-token',
      from: 'stored',
    });
  });

  test('stays after docker logout docker.io and is removed by docker logout', () => {
    const player = withStalePassword();
    enter(player, 'docker logout docker.io');
    expect(kindsOf(player, 'docker pull hello-world')).toEqual(['credential-refused']);
    enter(player, 'docker logout');
    expect(kindsOf(player, 'docker pull hello-world')).toEqual(['anonymous-pull']);
  });

  test.each([
    ['a token', (player: Player) => void logIn(player, tokenFor(player))],
    ['the browser', (player: Player) => pursue(player, logInWithBrowser)],
  ])('can be replaced with %s, after which every pull and push works', (_name, mend) => {
    const player = withStalePassword();
    enter(player, 'docker logout');
    mend(player);
    for (const image of ['hello-world', own, ownPrivate]) {
      expect(kindsOf(player, `docker pull ${image}`)).toEqual(['pulled']);
    }
    expect(kindsOf(player, `docker push ${own}`)).toEqual(['pushed']);
  });
});

describe('with nothing stored', () => {
  test('public images can be pulled', () => {
    const player = atKeyboard();
    const [tag, from, digest, status, name] = enter(player, 'docker pull hello-world');
    expect([tag, from, status, name]).toEqual([
      'Using default tag: latest',
      'latest: Pulling from library/hello-world',
      'Status: Downloaded newer image for hello-world:latest',
      'docker.io/library/hello-world:latest',
    ]);
    expect(digest).toMatch(/^Digest: sha256:[0-9a-f]{64}$/);
    const again = enter(player, 'docker pull hello-world');
    expect(again[2]).toBe(digest);
    expect(again[3]).toBe('Status: Image is up to date for hello-world:latest');
    expect(kindsOf(player, `docker pull ${own}`)).toEqual(['anonymous-pull']);
  });

  test.each([
    ['a private image', `docker pull ${ownPrivate}`, pullDenied(ownPrivate)],
    ['an image that does not exist', 'docker pull no-such-image', pullDenied('no-such-image')],
    ['a push', `docker push ${own}`, pushDenied],
  ])('%s is denied, and the password is not the reason', (_name, line, said) => {
    const player = atKeyboard();
    expect(enter(player, line).at(-1)).toBe(said);
    expect(notesOf(player.effects)).toEqual([{ kind: 'denied' }]);
  });
});

describe('a token allows what its permission says; anything else has an insufficient scope', () => {
  const table: readonly (readonly [Permission, string, string])[] = [
    ['public-read', `docker pull ${own}`, 'pulled'],
    ['public-read', `docker pull ${ownPrivate}`, 'insufficient-scope'],
    ['public-read', `docker push ${own}`, 'insufficient-scope'],
    ['read', `docker pull ${ownPrivate}`, 'pulled'],
    ['read', `docker push ${own}`, 'insufficient-scope'],
    ['read-write', `docker push ${own}`, 'pushed'],
    ['read-write', `docker push ${ownPrivate}`, 'pushed'],
    ['read-write-delete', `docker push ${own}`, 'pushed'],
  ];

  test.each(table)('%s: %s is %s', (permission, line, kind) => {
    expect(kindsOf(withToken(permission), line)).toEqual([kind]);
  });

  test('the client’s message names the scopes, not the login', () => {
    expect(enter(withToken('read'), `docker push ${own}`).at(-1)).toBe(scopes);
    expect(enter(withToken('public-read'), `docker pull ${ownPrivate}`).at(-1)).toBe(
      pullError + scopes,
    );
  });

  test('another user’s repository is denied to every token', () => {
    const player = withToken('read-write-delete');
    expect(enter(player, 'docker push hello-world').at(-1)).toBe(pushDenied);
    expect(enter(player, 'docker pull someone/else').at(-1)).toBe(pullDenied('someone/else'));
  });

  test('a password allows everything while 2FA is off', () => {
    const player = atKeyboard();
    logIn(player, demoIdentity.password);
    expect(kindsOf(player, `docker pull ${ownPrivate}`)).toEqual(['pulled']);
    expect(kindsOf(player, `docker push ${own}`)).toEqual(['pushed']);
  });

  test('a pull or a push marks the token as used, and a refused one does not', () => {
    const player = withToken('read');
    const lastUsed = () => player.world.account.accessTokens[0]?.lastUsedAt;
    enter(player, 'docker pull hello-world');
    const used = lastUsed();
    expect(used).toBe(player.atMs - 1000);
    enter(player, `docker push ${own}`);
    expect(lastUsed()).toBe(used);
  });
});

describe('a token that no longer works is refused with its own reason', () => {
  const incorrect = 'incorrect username or password';
  const endings: readonly (readonly [string, AccessTokenChange, string])[] = [
    ['access-token-inactive', { type: 'deactivate' }, incorrect],
    ['access-token-revoked', { type: 'revoke' }, incorrect],
    ['access-token-deleted', { type: 'delete' }, incorrect],
  ];

  test.each(endings)('%s', (reason, change, said) => {
    const player = withToken('read-write');
    const { account, clock } = player.world;
    const [token] = account.accessTokens;
    const nowMs = simulatedNow(clock, player.atMs);
    const changed = changeAccessToken(account.accessTokens, token?.id ?? '', change, nowMs);
    if (!changed.ok) throw new Error(changed.reason);
    player.world = { ...player.world, account: { ...account, accessTokens: changed.tokens } };
    refusedEverywhere(player, reason, said);
  });

  test('access-token-expired', () => {
    const player = withTwoFactor(atKeyboard());
    logIn(player, tokenFor(player, { expiry: { kind: 'days', days: 30 } }));
    player.play({ type: 'clock.advance', ms: 30 * 86_400_000 });
    refusedEverywhere(player, 'access-token-expired', 'personal access token is expired');
  });

  test('email-not-verified', () => {
    const player = withToken('read-write');
    player.world = withEmail(player.world, 'not-verified');
    refusedEverywhere(player, 'email-not-verified', 'email must be verified before using account');
  });

  /** Checks the message at a pull with the token stored, and at a login with the token typed. */
  function refusedEverywhere(player: Player, reason: string, said: string): void {
    expect(enter(player, 'docker pull hello-world').at(-1)).toBe(
      `${pullError}authentication required - ${said}`,
    );
    expect(notesOf(player.effects).at(-1)).toEqual({
      kind: 'credential-refused',
      reason,
      from: 'stored',
    });
    const { own: stored } = player.world.terminal.stored;
    expect(logIn(player, stored.kind === 'none' ? '' : stored.secret).at(-1)).toBe(
      `Error response from daemon: Get "https://registry-1.docker.io/v2/": unauthorized: ${said}`,
    );
    expect(notesOf(player.effects).at(-1)).toMatchObject({ reason, from: 'typed' });
  }

  test('a token that was deactivated and activated again works', () => {
    const player = withToken('read');
    const { accessTokens } = player.world.account;
    const id = accessTokens[0]?.id ?? '';
    for (const type of ['deactivate', 'activate'] as const) {
      const { account } = player.world;
      const changed = changeAccessToken(account.accessTokens, id, { type }, player.atMs);
      if (!changed.ok) throw new Error(changed.reason);
      player.world = { ...player.world, account: { ...account, accessTokens: changed.tokens } };
    }
    expect(kindsOf(player, 'docker pull hello-world')).toEqual(['pulled']);
  });
});

test('sudo docker reads root’s settings, not the reader’s own', () => {
  const player = withToken('read');
  expect(kindsOf(player, `docker pull ${ownPrivate}`)).toEqual(['pulled']);
  expect(kindsOf(player, `sudo docker pull ${ownPrivate}`)).toEqual(['denied', 'root-config']);
  enter(player, 'cat token.txt | sudo docker login -u aoi_demo --password-stdin');
  expect(kindsOf(player, `sudo docker pull ${ownPrivate}`)).toEqual(['pulled', 'root-config']);
});

describe('a credential that the registry accepted', () => {
  const lastUsed = ({ world }: Player) =>
    world.account.accessTokens.map((token) => token.lastUsedAt);

  test.each(['docker pull hello-world', `docker push ${own}`])(
    'is used by %s, which marks the token that was sent',
    (line) => {
      const player = withToken('read-write');
      player.play({ type: 'clock.advance', ms: 60_000 });
      enter(player, line);
      expect(lastUsed(player)).toEqual([simulatedNow(player.world.clock, player.atMs - 1000)]);
    },
  );

  test('marks no token as used if it is the password', () => {
    const player = atKeyboard();
    logIn(player, demoIdentity.password);
    tokenFor(player);
    enter(player, 'docker pull hello-world');
    expect(lastUsed(player)).toEqual(['never']);
  });

  test('can read and write all repositories of the account if it is the password', () => {
    const player = atKeyboard();
    logIn(player, demoIdentity.password);
    expect(kindsOf(player, `docker pull ${ownPrivate}`)).toEqual(['pulled']);
    expect(kindsOf(player, `docker push ${ownPrivate}`)).toEqual(['pushed']);
    expect(kindsOf(player, 'docker pull aoi_demo/nothing')).toEqual(['denied']);
  });
});

test('a pull by digest prints no default tag', () => {
  const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
  const said = enter(atKeyboard(), `docker pull alpine@${digest}`);
  expect(said[0]).toBe(`${digest}: Pulling from library/alpine`);
});
