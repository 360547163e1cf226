import { describe, expect, test } from 'vitest';
import { fiction } from '../../src/core/world/demo-identity.ts';
import { turnOff } from '../../src/exercises/plans/manage.ts';
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

const refusal =
  'Error response from daemon: Get "https://registry-1.docker.io/v2/": unauthorized: ';
const wrong = `${refusal}incorrect username or password`;
const needsToken = `${refusal}your account must log in with a Personal Access Token (PAT) - learn more at docs.docker.com/go/access-tokens`;
const promptOf = ({ world }: Player) => world.terminal.prompt.kind;
const storedIn = ({ world }: Player) => world.terminal.stored.own.kind;

describe('docker login -u', () => {
  test('suggests a token, asks for a secret, and shows nothing of it', () => {
    const player = atKeyboard();
    expect(enter(player, 'docker login -u aoi_demo')).toEqual([
      '',
      'i Info → A Personal Access Token (PAT) can be used instead.',
      '         To create a PAT, visit https://app.docker.com/settings',
      '',
    ]);
    expect(promptOf(player)).toBe('password');
    enter(player, 'hunter2');
    expect(player.world.terminal.lines.at(-2)).toEqual({ kind: 'answer', text: 'Password: ' });
    expect(JSON.stringify(player.world.terminal)).not.toContain('hunter2');
  });

  test('R22 takes the password before 2FA, refuses it with 2FA on, takes it again after', () => {
    const player = atKeyboard();
    expect(logIn(player, fiction.password).at(-1)).toBe('Login Succeeded');
    withTwoFactor(player);
    expect(storedIn(player)).toBe('account-password');
    expect(logIn(player, fiction.password).at(-1)).toBe(needsToken);
    expect(notesOf(player.effects).at(-1)).toEqual({
      kind: 'credential-refused',
      reason: 'password-needs-access-token',
      from: 'typed',
    });
    pursue(player, turnOff);
    expect(logIn(player, fiction.password).at(-1)).toBe('Login Succeeded');
    expect(notesOf(player.effects).at(-1)).toEqual({ kind: 'logged-in-with-password' });
  });

  test('takes an access token, with 2FA off and on', () => {
    const player = atKeyboard();
    const token = tokenFor(player);
    expect(logIn(player, token).at(-1)).toBe('Login Succeeded');
    withTwoFactor(player);
    expect(logIn(player, token).at(-1)).toBe('Login Succeeded');
    expect(notesOf(player.effects).at(-1)).toEqual({ kind: 'logged-in-with-access-token' });
    expect(player.world.account.accessTokens[0]?.lastUsedAt).toBe(player.atMs - 1000);
  });

  test('a refused login leaves what was stored', () => {
    const player = atKeyboard();
    logIn(player, fiction.password);
    expect(logIn(player, 'something else').at(-1)).toBe(wrong);
    expect(storedIn(player)).toBe('account-password');
  });

  test('a prompt forgives spaces around the secret', () => {
    const player = atKeyboard();
    expect(logIn(player, `  ${tokenFor(player)} `).at(-1)).toBe('Login Succeeded');
  });

  test('nothing typed at the prompt is an error', () => {
    expect(logIn(atKeyboard(), ' ').at(-1)).toBe('error: password is required');
  });
});

describe('R23 the command line takes the Docker ID and nothing else', () => {
  test.each([
    [fiction.email, 'email-as-username'],
    ['Aoi+Practice@Demo.Example', 'email-as-username'],
    ['Aoi_Demo', 'other-case-username'],
    ['aoi', 'unknown-username'],
  ])('%s', (username, reason) => {
    const player = atKeyboard();
    const token = tokenFor(player);
    expect(enter(player, `docker login -u ${username}`, token).at(-1)).toBe(wrong);
    expect(notesOf(player.effects).at(-1)).toEqual({
      kind: 'credential-refused',
      reason,
      from: 'typed',
    });
    expect(storedIn(player)).toBe('none');
  });

  test('spaces around the name are forgiven', () => {
    const player = atKeyboard();
    const line = 'docker login -u " aoi_demo "';
    expect(enter(player, line, tokenFor(player)).at(-1)).toBe('Login Succeeded');
    expect(player.world.terminal.stored.own).toMatchObject({ username: 'aoi_demo' });
  });
});

describe('docker login alone, with something stored', () => {
  const trying = [
    'Authenticating with existing credentials... [Username: aoi_demo]',
    "i Info → To login with a different account, run 'docker logout' followed by 'docker login'",
    '',
  ];

  test.each([
    ['a password', () => fiction.password],
    ['a token', tokenFor],
  ])('uses it: %s', (_name, secretFor) => {
    const player = atKeyboard();
    logIn(player, secretFor(player));
    expect(enter(player, 'docker login')).toEqual([...trying, 'Login Succeeded']);
    expect(promptOf(player)).toBe('command');
  });

  test('says when it is refused, and goes on through the browser', () => {
    const player = atKeyboard();
    logIn(player, fiction.password);
    withTwoFactor(player);
    const said = enter(player, 'docker login');
    expect(said.slice(0, 4)).toEqual([...trying, 'Stored credentials invalid or expired']);
    expect(said).toContain('USING WEB-BASED LOGIN');
    expect(promptOf(player)).toBe('device-login');
    expect(storedIn(player)).toBe('account-password');
  });
});

test.each(['', ' docker.io', ' https://index.docker.io/v1/', ' ""', ' -- docker.io'])(
  'docker login%s is a login at Docker Hub',
  (server) => {
    const player = atKeyboard();
    enter(player, `docker login${server}`);
    expect(promptOf(player)).toBe('device-login');
  },
);

test.each(['ghcr.io', 'index.docker.io', 'registry-1.docker.io'])(
  'docker login %s is another registry and not part of the practice',
  (server) => {
    expect(noted(atKeyboard(), `docker login ${server}`)).toEqual([
      { kind: 'not-simulated', word: 'docker login SERVER' },
    ]);
  },
);

describe('words docker login does not know', () => {
  const usage = ['', 'Usage:  docker login [OPTIONS] [SERVER]', ''];
  const more = "Run 'docker login --help' for more information";

  test.each([
    ['--user aoi', 'unknown flag: --user'],
    ['-x', "unknown shorthand flag: 'x' in -x"],
    ['-hx', "unknown shorthand flag: 'x' in -x"],
    ['-u', "flag needs an argument: 'u' in -u"],
    ['--username', 'flag needs an argument: --username'],
    ['---', 'bad flag syntax: ---'],
    ['--=x', 'bad flag syntax: --=x'],
    ['docker.io again', "docker: 'docker login' requires at most 1 argument"],
  ])('%s', (words, said) => {
    expect(enter(atKeyboard(), `docker login ${words}`)).toEqual([said, ...usage, more]);
  });

  test.each(['--help', '-h', '-u aoi_demo --help'])('%s shows the options', (words) => {
    const said = enter(atKeyboard(), `docker login ${words}`);
    expect(said[0]).toBe('Usage:  docker login [OPTIONS] [SERVER]');
    expect(said).toHaveLength(6);
  });
});

test('docker info tells who is logged in', () => {
  const player = atKeyboard();
  expect(enter(player, 'docker info')).toEqual(['Server:']);
  logIn(player, fiction.password);
  expect(enter(player, 'docker info')).toEqual(['Server:', ' Username: aoi_demo']);
});

test('a text kept away from the terminal ends what it asked, and leaves no trace', () => {
  const player = atKeyboard();
  enter(player, 'docker login -u aoi_demo');
  const { lines } = player.world.terminal;
  expect(notesOf(player.play({ type: 'terminal.withhold' }))).toEqual([
    { kind: 'real-credential-withheld' },
  ]);
  expect(player.world.terminal.lines).toEqual(lines);
  expect(promptOf(player)).toBe('command');
});
