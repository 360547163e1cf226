import { describe, expect, test } from 'vitest';
import { isRecoveryCode } from '../../src/core/account/recovery-code.ts';
import { filedRecoveryCode } from '../../src/core/account/two-factor.ts';
import { fiction } from '../../src/core/fiction.ts';
import { keyUriOf } from '../../src/core/world.ts';
import { turnOff } from '../../src/scenarios/manage.ts';
import { signIn } from '../../src/scenarios/sign-in.ts';
import { paired, phoneCode } from './journey.ts';
import type { Player } from './player.ts';
import {
  atKeyboard,
  enter,
  logIn,
  noted,
  notesOf,
  printed,
  pursue,
  tokenFor,
  withTwoFactor,
} from './terminal-session.ts';

const refusal =
  'Error response from daemon: Get "https://registry-1.docker.io/v2/": unauthorized: ';
const wrong = `${refusal}incorrect username or password`;
const needsToken = `${refusal}your account must log in with a Personal Access Token (PAT) - learn more at docs.docker.com/go/access-tokens`;
const warning = 'WARNING! Using --password via the CLI is insecure. Use --password-stdin.';
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

describe('a wrong thing at Password: is named, and nothing is used up', () => {
  const device = 'BCDF-GHJK';
  const things: readonly (readonly [string, (player: Player) => string])[] = [
    ['authentication-code', phoneCode],
    ['recovery-code', ({ world }) => keptRecoveryCode(world)],
    ['text-code', ({ world }) => secretOf(world)],
    ['key-uri', ({ world }) => `otpauth://totp/x?secret=${secretOf(world)}`],
    ['device-code', () => device],
    ['password', () => 'password'],
  ];

  test.each(things)('%s', (what, thing) => {
    const player = withTwoFactor(atKeyboard());
    const { account, drawer } = player.world;
    for (let times = 0; times < 12; times += 1) {
      expect(logIn(player, thing(player)).at(-1)).toBe(wrong);
      expect(notesOf(player.effects).at(-1)).toEqual({ kind: 'wrong-thing', what });
    }
    expect(player.world.account).toEqual(account);
    expect(player.world.drawer).toEqual(drawer);
    expect(storedIn(player)).toBe('none');
  });

  test('the six digits typed there still sign in on the web', () => {
    const player = withTwoFactor(atKeyboard());
    player.play({ type: 'site.press', control: 'done' });
    for (const control of ['avatar', 'sign-out'] as const)
      player.play({ type: 'site.press', control });
    player.play({ type: 'clock.advance', ms: 60_000 });
    logIn(player, phoneCode(player));
    pursue(player, signIn);
    expect(player.world.browser.screen.kind).toBe('home');
  });

  test('a secret of the enrollment at hand is named too', () => {
    const player = paired('today');
    logIn(player, keyUriOf(player.world.account) ?? '');
    expect(notesOf(player.effects).at(-1)).toEqual({ kind: 'wrong-thing', what: 'key-uri' });
  });

  test('anything else is only wrong, also what looks like a token', () => {
    const player = atKeyboard();
    for (const secret of ['hunter2', 'dckr_pat.practice.0000.0000.0000.0000.0000']) {
      logIn(player, secret);
      expect(notesOf(player.effects).at(-1)).toMatchObject({ reason: 'incorrect', from: 'typed' });
    }
  });

  function keptRecoveryCode({ account, drawer }: Player['world']): string {
    const filed = filedRecoveryCode(account.twoFactor);
    const { recoveryCode: kept } = drawer;
    if (kept.kind === 'empty' || !filed) throw new Error('no recovery code was kept');
    expect(isRecoveryCode(kept.recoveryCode, filed)).toBe(true);
    return kept.recoveryCode;
  }

  function secretOf({ account }: Player['world']): string {
    return account.twoFactor.kind === 'off' ? '' : account.twoFactor.secret;
  }
});

describe('--password-stdin', () => {
  const options = '-u aoi_demo --password-stdin';

  test.each([
    ['echo', (line: string) => `echo "$DOCKER_TOKEN" | ${line}`],
    ['echo -n', (line: string) => `echo -n $DOCKER_TOKEN | ${line}`],
    ['cat', (line: string) => `cat token.txt | ${line}`],
    ['cat of what it is given', (line: string) => `cat < token.txt | ${line}`],
    ['two pipes', (line: string) => `echo \${DOCKER_TOKEN} | cat | ${line}`],
    ['a file', (line: string) => `${line} < token.txt`],
    ['a here-string', (line: string) => `${line} <<< "$DOCKER_TOKEN"`],
    ['the long names', () => 'cat token.txt | docker login --username=aoi_demo --password-stdin'],
    ['-p -', () => 'cat token.txt | docker login -u aoi_demo -p -'],
    ['docker.io', (line: string) => `cat token.txt | ${line} docker.io`],
  ])('reads the token from %s', (_name, around) => {
    const player = withTwoFactor(atKeyboard());
    tokenFor(player);
    expect(enter(player, around(`docker login ${options}`))).toEqual(['Login Succeeded']);
    expect(storedIn(player)).toBe('access-token');
  });

  test('takes one line end away, of whatever system, and nothing else', () => {
    const player = withTwoFactor(atKeyboard());
    const token = tokenFor(player);
    for (const end of ['', '\n', '\r\n', '\r']) {
      enter(player, `docker login ${options}`);
      expect(enter(player, token + end)).toEqual(['Login Succeeded']);
    }
    for (const text of [` ${token}`, `${token} `, `${token}\n\n`]) {
      enter(player, `docker login ${options}`);
      expect(enter(player, text)).toEqual([wrong]);
    }
  });

  test('reads the keyboard where there is no pipe, and Paste puts the token in', () => {
    const player = atKeyboard();
    tokenFor(player);
    expect(enter(player, `docker login ${options}`)).toEqual([]);
    expect(promptOf(player)).toBe('stdin');
    const paste = { type: 'terminal.paste', what: 'access-token' } as const;
    expect(printed(player, () => void player.play(paste))).toEqual(['Login Succeeded']);
  });

  test('needs a name', () => {
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
    ['an empty name', 'echo x | docker login -u "" --password-stdin', 'username is empty'],
    [
      '-p as well',
      `echo x | docker login ${options} -p y`,
      'conflicting options: cannot specify both --password and --password-stdin',
    ],
  ])('with %s is refused before anybody is asked', (_name, line, said) => {
    const player = atKeyboard();
    expect(enter(player, line)).toEqual([said]);
    expect(promptOf(player)).toBe('command');
  });

  test('says which variable is empty', () => {
    const player = atKeyboard();
    expect(noted(player, `echo "$DOCKER_TOKEN" | docker login ${options}`)).toContainEqual({
      kind: 'unset-variable',
      word: '$DOCKER_TOKEN',
    });
  });
});

describe('-p', () => {
  test('warns, and works', () => {
    const player = atKeyboard();
    tokenFor(player);
    const line = 'docker login -u aoi_demo -p "$DOCKER_TOKEN"';
    expect(enter(player, line)).toEqual([warning, 'Login Succeeded']);
    expect(notesOf(player.effects).at(-2)).toEqual({ kind: 'secret-on-command-line' });
  });

  test.each(['-p', '-p=', '--password ', '--password='])('%ssecret is read', (option) => {
    const player = atKeyboard();
    expect(enter(player, `docker login -u aoi_demo ${option}${fiction.password}`)).toEqual([
      warning,
      'Login Succeeded',
    ]);
  });

  test('without a name asks for it', () => {
    const player = atKeyboard();
    const asked = enter(player, `docker login -p ${fiction.password}`);
    expect(asked[0]).toBe(warning);
    expect(asked[1]).toMatch(/^Log in with your Docker ID or email address/);
    expect(promptOf(player)).toBe('username');
    expect(enter(player, fiction.dockerId)).toEqual(['Login Succeeded']);
    expect(player.world.terminal.lines.at(-2)).toEqual({
      kind: 'answer',
      text: 'Username: aoi_demo',
    });
  });

  test('without a name, and none typed, is an error', () => {
    const player = atKeyboard();
    enter(player, 'docker login -p x');
    expect(enter(player, ' ')).toEqual(['error: username is required']);
    expect(promptOf(player)).toBe('command');
  });

  test('that is blank asks for a password all the same', () => {
    const player = atKeyboard();
    enter(player, 'docker login -u aoi_demo -p " "');
    expect(promptOf(player)).toBe('password');
  });

  test('that is empty is an error', () => {
    expect(enter(atKeyboard(), 'docker login -u aoi_demo -p ""')).toEqual(['password is empty']);
  });
});

describe('-u', () => {
  test('that is empty is an error', () => {
    expect(enter(atKeyboard(), 'docker login -u ""')).toEqual(['username is empty']);
  });

  test('that is blank asks for the name, then for the secret', () => {
    const player = atKeyboard();
    enter(player, 'docker login -u " "');
    expect(promptOf(player)).toBe('username');
    enter(player, 'aoi_demo');
    expect(promptOf(player)).toBe('password');
    expect(enter(player, fiction.password)).toEqual(['Login Succeeded']);
  });
});

describe('in a pipe docker cannot ask', () => {
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

test('pasting works only where a secret is asked for, and with a token at hand', () => {
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
