import { describe, expect, test } from 'vitest';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import type { Player } from './player.ts';
import {
  atKeyboard,
  enter,
  noted,
  notesOf,
  printed,
  tokenFor,
  withTwoFactor,
} from './terminal-session.ts';

const refusal =
  'Error response from daemon: Get "https://registry-1.docker.io/v2/": unauthorized: ';
const wrong = `${refusal}incorrect username or password`;
const warning = 'WARNING! Using --password via the CLI is insecure. Use --password-stdin.';
const succeeded = [
  '',
  "WARNING! Your credentials are stored unencrypted in '/home/aoi/.docker/config.json'.",
  'Configure a credential helper to remove this warning. See',
  'https://docs.docker.com/go/credential-store/',
  '',
  'Login Succeeded',
];
const promptOf = ({ world }: Player) => world.terminal.prompt.kind;
const storedIn = ({ world }: Player) => world.terminal.stored.own.kind;

describe('--password-stdin', () => {
  const options = '-u aoi_demo --password-stdin';

  test.each([
    ['echo', (line: string) => `echo "$DOCKER_TOKEN" | ${line}`],
    ['echo -n', (line: string) => `echo -n $DOCKER_TOKEN | ${line}`],
    ['cat', (line: string) => `cat token.txt | ${line}`],
    ['cat with redirected input', (line: string) => `cat < token.txt | ${line}`],
    ['two pipes', (line: string) => `echo \${DOCKER_TOKEN} | cat | ${line}`],
    ['a file', (line: string) => `${line} < token.txt`],
    ['a here-string', (line: string) => `${line} <<< "$DOCKER_TOKEN"`],
    [
      'the long option names',
      () => 'cat token.txt | docker login --username=aoi_demo --password-stdin',
    ],
    ['-p -', () => 'cat token.txt | docker login -u aoi_demo -p -'],
    ['docker.io', (line: string) => `cat token.txt | ${line} docker.io`],
  ])('reads the token from %s', (_name, around) => {
    const player = withTwoFactor(atKeyboard());
    tokenFor(player);
    expect(enter(player, around(`docker login ${options}`))).toEqual(succeeded);
    expect(storedIn(player)).toBe('access-token');
  });

  test('removes one line ending of any system, and nothing else', () => {
    const player = withTwoFactor(atKeyboard());
    const token = tokenFor(player);
    for (const end of ['', '\n', '\r\n', '\r']) {
      enter(player, `docker login ${options}`);
      expect(enter(player, token + end).at(-1)).toBe('Login Succeeded');
    }
    for (const text of [` ${token}`, `${token} `, `${token}\n\n`]) {
      enter(player, `docker login ${options}`);
      expect(enter(player, text)).toEqual([wrong]);
    }
  });

  test('reads the keyboard without a pipe, and Paste enters the token', () => {
    const player = atKeyboard();
    tokenFor(player);
    expect(enter(player, `docker login ${options}`)).toEqual([]);
    expect(promptOf(player)).toBe('stdin');
    const paste = { type: 'terminal.paste', what: 'access-token' } as const;
    expect(printed(player, () => void player.play(paste))).toEqual(succeeded);
  });

  test('needs a username', () => {
    const player = atKeyboard();
    const line = 'echo secret | docker login --password-stdin';
    expect(enter(player, line)).toEqual([
      'the --password-stdin option requires --username to be set',
    ]);
    expect(notesOf(player.effects).at(-1)).toEqual({ kind: 'username-needed' });
    expect(enter(player, 'docker login -p -')).toHaveLength(1);
  });

  test.each([
    ['an empty variable', `echo "$NOTHING" | docker login ${options}`, 'password is empty'],
    ['a blank', `echo " " | docker login ${options}`, 'password is empty'],
    ['an empty username', 'echo x | docker login -u "" --password-stdin', 'username is empty'],
    [
      '-p as well',
      `echo x | docker login ${options} -p y`,
      'conflicting options: cannot specify both --password and --password-stdin',
    ],
  ])('with %s is refused before any prompt', (_name, line, said) => {
    const player = atKeyboard();
    expect(enter(player, line)).toEqual([said]);
    expect(promptOf(player)).toBe('command');
  });

  test('adds a note with the name of an empty variable', () => {
    const player = atKeyboard();
    expect(noted(player, `echo "$DOCKER_TOKEN" | docker login ${options}`)).toContainEqual({
      kind: 'unset-variable',
      word: '$DOCKER_TOKEN',
    });
  });
});

describe('-p', () => {
  test('prints a warning and works', () => {
    const player = atKeyboard();
    tokenFor(player);
    const line = 'docker login -u aoi_demo -p "$DOCKER_TOKEN"';
    expect(enter(player, line)).toEqual([warning, ...succeeded]);
    expect(notesOf(player.effects).at(-2)).toEqual({ kind: 'secret-on-command-line' });
  });

  test.each(['-p', '-p=', '--password ', '--password='])('%ssecret is read', (option) => {
    const player = atKeyboard();
    expect(enter(player, `docker login -u aoi_demo ${option}${demoIdentity.password}`)).toEqual([
      warning,
      ...succeeded,
    ]);
  });

  test('asks for the username if there is none', () => {
    const player = atKeyboard();
    const asked = enter(player, `docker login -p ${demoIdentity.password}`);
    expect(asked[0]).toBe(warning);
    expect(asked[1]).toMatch(/^Log in with your Docker ID or email address/);
    expect(promptOf(player)).toBe('username');
    expect(enter(player, demoIdentity.dockerId)).toEqual(succeeded);
    const answers = player.world.terminal.lines.filter(({ kind }) => kind === 'answer');
    expect(answers.map(({ text }) => text)).toEqual(['Username: aoi_demo']);
  });

  test('fails if no username is given or typed', () => {
    const player = atKeyboard();
    enter(player, 'docker login -p x');
    expect(enter(player, ' ')).toEqual(['error: username is required']);
    expect(promptOf(player)).toBe('command');
  });

  test('asks for a password if its value is blank', () => {
    const player = atKeyboard();
    enter(player, 'docker login -u aoi_demo -p " "');
    expect(promptOf(player)).toBe('password');
  });

  test('fails if its value is empty', () => {
    expect(enter(atKeyboard(), 'docker login -u aoi_demo -p ""')).toEqual(['password is empty']);
  });
});

describe('-u', () => {
  test('fails if its value is empty', () => {
    expect(enter(atKeyboard(), 'docker login -u ""')).toEqual(['username is empty']);
  });

  test('asks for the username and then for the secret if its value is blank', () => {
    const player = atKeyboard();
    enter(player, 'docker login -u " "');
    expect(promptOf(player)).toBe('username');
    enter(player, 'aoi_demo');
    expect(promptOf(player)).toBe('password');
    expect(enter(player, demoIdentity.password)).toEqual(succeeded);
  });
});

describe('docker cannot ask in a pipe', () => {
  test.each([
    'echo x | docker login',
    'echo x | docker login -u aoi_demo',
    'echo x | docker login -p x',
    'docker login -u aoi_demo < token.txt',
  ])('%s', (line) => {
    const player = atKeyboard();
    tokenFor(player);
    expect(enter(player, line).at(-1)).toBe(
      'error: cannot perform an interactive login from a non-TTY device',
    );
    expect(notesOf(player.effects).at(-1)).toEqual({ kind: 'not-a-terminal' });
    expect(promptOf(player)).toBe('command');
  });
});

test('pasting works only at a prompt for a secret, and only if a token is saved', () => {
  const player = atKeyboard();
  const paste = (what: 'practice-password' | 'access-token') =>
    player.play({ type: 'terminal.paste', what });
  const refused = [{ type: 'refused', reason: 'nothing-to-keep' }];
  expect(paste('practice-password')).toEqual(refused);
  enter(player, 'docker login -u aoi_demo');
  expect(paste('access-token')).toEqual(refused);
  expect(promptOf(player)).toBe('password');
  expect(notesOf(paste('practice-password'))).toEqual([{ kind: 'logged-in-with-password' }]);
});
