/** What a command of docker leaves: the stored login, its warnings, used tokens, and notes. */
import { describe, expect, test } from 'vitest';
import {
  answerToLogin,
  type Registry,
  type SecretAnswer,
} from '../../src/core/devices/terminal/registry.ts';
import { atKeyboard, enter, logIn, noted, notesOf, printed, tokenFor } from './terminal-session.ts';

test('the warning about the file of the login is printed when the login changes, and only then', () => {
  const warned = (lines: readonly string[]) => lines.some((line) => /unencrypted/.test(line));
  const player = atKeyboard();
  const token = tokenFor(player);
  const secrets = ['practice-password', 'practice-password', token, token, 'practice-password'];
  const logins = secrets.map((secret) =>
    warned(enter(player, `docker login -u aoi_demo -p ${secret}`)),
  );
  expect(logins).toEqual([true, false, true, false, true]);
  enter(player, 'docker logout');
  expect(warned(enter(player, 'docker login -u aoi_demo -p practice-password'))).toBe(true);
});

describe('an accepted token', () => {
  test.each(['docker login', 'docker pull aoi_demo/hello', 'docker pull hello-world'])(
    'is marked as used by %s',
    (line) => {
      const player = atKeyboard();
      const token = tokenFor(player);
      enter(player, `docker login -u aoi_demo -p ${token}`);
      player.play({ type: 'clock.advance', ms: 60_000 });
      const usedAt = () => player.world.account.accessTokens.map(({ lastUsedAt }) => lastUsedAt);
      const before = usedAt();
      enter(player, line);
      expect(usedAt()).not.toEqual(before);
    },
  );

  test('is marked by each command of a paste', () => {
    const player = atKeyboard();
    const token = tokenFor(player);
    enter(player, `docker login -u aoi_demo -p ${token}\ndocker info`);
    expect(player.world.account.accessTokens[0]?.lastUsedAt).not.toBe('never');
  });

  test('is no token if the password logs in', () => {
    const player = atKeyboard();
    logIn(player, 'practice-password');
    enter(player, 'docker login', 'docker pull hello-world');
    expect(player.world.account.accessTokens).toEqual([]);
    expect(player.world.terminal.status).toBe(0);
  });
});

test('a login with “-p -” reads standard input, with and without a pipe', () => {
  const player = atKeyboard();
  enter(player, 'docker login -u aoi_demo -p -');
  expect(player.world.terminal.prompt.kind).toBe('stdin');
  const piped = enter(
    atKeyboard(),
    'echo practice-password | docker login -u aoi_demo --password -',
  );
  expect(piped.at(-1)).toBe('Login Succeeded');
});

test('a login with blanks as its name asks for the name', () => {
  const player = atKeyboard();
  enter(player, 'docker login -u " " -p practice-password');
  expect(player.world.terminal.prompt.kind).toBe('username');
  expect(enter(player, 'aoi_demo').at(-1)).toBe('Login Succeeded');
});

test('a password of blanks is asked for', () => {
  const player = atKeyboard();
  enter(player, 'docker login -u aoi_demo -p " "');
  expect(player.world.terminal.prompt.kind).toBe('password');
});

test('a browser login on a server has its own note', () => {
  const player = atKeyboard();
  expect(noted(player, 'docker login')).toEqual([{ kind: 'device-login-started' }]);
  const { terminal } = player.world;
  const server = atKeyboard();
  server.world = { ...server.world, terminal: { ...server.world.terminal, host: 'server' } };
  expect(noted(server, 'docker login')).toEqual([{ kind: 'device-login-on-server' }]);
  expect(noted(server, '')).toEqual([{ kind: 'no-browser-here' }]);
  expect(terminal.host).not.toBe('server');
});

describe('a digest', () => {
  const digest = `sha256:${'ab'.repeat(32)}`;

  test('is that of the line, or is made from the name', () => {
    expect(enter(atKeyboard(), `docker pull nginx@${digest}`)).toContain(`Digest: ${digest}`);
    const made = enter(atKeyboard(), 'docker pull nginx');
    expect(made.join('\n')).toMatch(/Digest: sha256:[0-9a-f]{64}/);
    expect(made).not.toContain(`Digest: ${digest}`);
  });
});

test('a name under “library” somewhere else stays in the message', () => {
  const said = enter(atKeyboard(), 'docker pull aoi/library/web').join('\n');
  expect(said).toContain('aoi/library/web');
});

test('a push does not add to the pulled images', () => {
  const player = atKeyboard();
  logIn(player, 'practice-password');
  enter(player, 'docker push aoi_demo/hello');
  expect(player.world.terminal.images).toEqual([]);
});

test('a missing store prints the default tag only for a pull without a tag', () => {
  const missing = () => {
    const player = atKeyboard();
    player.world = {
      ...player.world,
      terminal: { ...player.world.terminal, credentialStore: 'missing-helper' },
    };
    return player;
  };
  expect(enter(missing(), 'docker pull nginx')[0]).toBe('Using default tag: latest');
  expect(enter(missing(), 'docker pull nginx:1')[0]).not.toBe('Using default tag: latest');
  expect(enter(missing(), 'docker push aoi_demo/hello')[0]).not.toBe('Using default tag: latest');
  for (const line of ['docker pull nginx', 'docker logout']) {
    expect(noted(missing(), line)).toContainEqual({ kind: 'store-missing' });
  }
});

test('a command that is masked twice in a line says so once', () => {
  const player = atKeyboard();
  const notes = notesOf(
    player.play({ type: 'terminal.enter', line: 'echo a; A=hunter2; echo $A' }),
  );
  expect(notes.filter(({ kind }) => kind === 'secret-masked')).toHaveLength(1);
  expect(printed(player, () => undefined)).toEqual([]);
});

test('cat prints one file after the other', () => {
  const player = atKeyboard();
  const token = tokenFor(player);
  const lines = enter(player, 'cat token.txt my_password.txt');
  expect(lines).toEqual(Array(2).fill(`dckr_pat.practice.••••${token.slice(-4)}`));
});

describe('the answer to a login while sign-in is locked', () => {
  const answered = (username: string, answer: SecretAnswer) => {
    const checkSecret = () => answer;
    const registry: Registry = {
      dockerId: 'aoi_demo',
      email: 'aoi@demo.example',
      checkSecret,
      signIn: 'locked',
      other: { dockerId: 'aoi_work', checkSecret },
      anonymousPulls: 'allowed',
    };
    return answerToLogin(registry, { username, secret: 'x' });
  };

  test.each([
    [{ ok: false, reason: 'incorrect' }, 'sign-in-locked'],
    [{ ok: false, reason: 'password-needs-access-token' }, 'sign-in-locked'],
    [{ ok: false, reason: 'access-token-expired' }, 'access-token-expired'],
  ] as const)('%j is %s for the account', (answer, reason) => {
    expect(answered('aoi_demo', answer)).toEqual({ ok: false, reason });
  });

  test('is not about the lock for another account or a correct token', () => {
    expect(answered('aoi_work', { ok: false, reason: 'incorrect' })).toMatchObject({
      reason: 'incorrect',
    });
    const correct = { ok: true, kind: 'access-token', tokenId: '1', permission: 'read' } as const;
    expect(answered('aoi_demo', correct)).toMatchObject({ ok: true });
  });
});
