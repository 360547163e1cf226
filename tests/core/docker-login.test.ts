import { describe, expect, test } from 'vitest';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { failuresAllowed } from '../../src/core/account/throttle.ts';
import { submitCode } from '../../src/exercises/plans/authenticator-code.ts';
import { turnOff } from '../../src/exercises/plans/manage.ts';
import { signOut, toCodePrompt } from '../../src/exercises/plans/sign-in.ts';
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
  test('suggests a token, asks for a secret, and shows no part of it', () => {
    const player = atKeyboard();
    expect(enter(player, 'docker login -u aoi_demo')).toEqual([
      '',
      'i Info → A Personal Access Token (PAT) can be used instead.',
      '         To create a PAT, visit https://app.docker.com/settings',
      '         ',
      '         ',
    ]);
    expect(notesOf(player.effects)).toEqual([{ kind: 'secret-not-shown' }]);
    expect(promptOf(player)).toBe('password');
    enter(player, 'hunter2');
    expect(player.world.terminal.lines.at(-2)).toMatchObject({ text: 'Password: ', status: 0 });
    expect(JSON.stringify(player.world.terminal)).not.toContain('hunter2');
  });

  test('accepts the password before and after 2FA, and refuses it while 2FA is on', () => {
    const player = atKeyboard();
    expect(logIn(player, demoIdentity.password).at(-1)).toBe('Login Succeeded');
    withTwoFactor(player);
    expect(storedIn(player)).toBe('account-password');
    expect(logIn(player, demoIdentity.password).at(-1)).toBe(needsToken);
    expect(notesOf(player.effects).at(-1)).toEqual({
      kind: 'credential-refused',
      reason: 'password-needs-access-token',
      from: 'typed',
    });
    pursue(player, turnOff);
    expect(logIn(player, demoIdentity.password).at(-1)).toBe('Login Succeeded');
    expect(notesOf(player.effects).at(-1)).toEqual({ kind: 'logged-in-with-password' });
  });

  test('accepts an access token with 2FA off and on', () => {
    const player = atKeyboard();
    const token = tokenFor(player);
    expect(logIn(player, token).at(-1)).toBe('Login Succeeded');
    withTwoFactor(player);
    expect(logIn(player, token).at(-1)).toBe('Login Succeeded');
    expect(notesOf(player.effects).at(-1)).toEqual({ kind: 'logged-in-with-access-token' });
    expect(player.world.account.accessTokens[0]?.lastUsedAt).toBe(player.atMs - 1000);
  });

  test('keeps the stored credential after a refused login', () => {
    const player = atKeyboard();
    logIn(player, demoIdentity.password);
    expect(logIn(player, 'something else').at(-1)).toBe(wrong);
    expect(storedIn(player)).toBe('account-password');
  });

  test('ignores spaces around a secret at the prompt', () => {
    const player = atKeyboard();
    expect(logIn(player, `  ${tokenFor(player)} `).at(-1)).toBe('Login Succeeded');
  });

  test('fails if nothing is typed at the prompt', () => {
    expect(logIn(atKeyboard(), ' ').at(-1)).toBe('error: password is required');
  });
});

describe('the command line accepts only the Docker ID', () => {
  test.each([
    [demoIdentity.email, 'email-as-username'],
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

  test('spaces around the username are ignored', () => {
    const player = atKeyboard();
    const line = 'docker login -u " aoi_demo "';
    expect(enter(player, line, tokenFor(player)).at(-1)).toBe('Login Succeeded');
    expect(player.world.terminal.stored.own).toMatchObject({ username: 'aoi_demo' });
  });
});

describe('while sign-in is locked', () => {
  const locked =
    'Error response from daemon: Get "https://registry-1.docker.io/v2/": toomanyrequests: too many failed login attempts for username or IP address';

  /** The account's password is stored, 2FA is on, and ten wrong codes have locked sign-in. */
  function lockedOut(): { readonly player: Player; readonly token: string } {
    const player = atKeyboard();
    logIn(player, demoIdentity.password);
    const token = tokenFor(withTwoFactor(player));
    pursue(player, signOut);
    pursue(player, toCodePrompt);
    for (let count = 0; count < failuresAllowed; count += 1) player.play(submitCode('000000'));
    return { player, token };
  }

  test.each([demoIdentity.password, 'something else', '123456'])(
    'docker login does not check %s, and says that there were too many attempts',
    (secret) => {
      const { player } = lockedOut();
      expect(logIn(player, secret).at(-1)).toBe(locked);
      expect(notesOf(player.effects).at(-1)).toEqual({ kind: 'sign-in-locked' });
      expect(player.world.terminal.status).toBe(1);
    },
  );

  test('docker login with the stored password says so, and continues in the browser', () => {
    const { player } = lockedOut();
    const output = enter(player, 'docker login');
    expect(output[5]).toBe(`Login did not succeed, error: ${locked}`);
    expect(output).not.toContain('Stored credentials invalid or expired');
    expect(notesOf(player.effects).slice(-2)).toEqual([
      { kind: 'sign-in-locked' },
      { kind: 'device-login-started' },
    ]);
    expect(promptOf(player)).toBe('device-login');
  });

  test('a token works, and another username gets its usual answer', () => {
    const { player, token } = lockedOut();
    expect(logIn(player, token).at(-1)).toBe('Login Succeeded');
    expect(enter(player, 'docker login -u aoi', 'x').at(-1)).toBe(wrong);
  });

  test('the password gets its usual answer after five minutes', () => {
    const { player } = lockedOut();
    player.play({ type: 'clock.advance', ms: 300_000 });
    expect(logIn(player, demoIdentity.password).at(-1)).toBe(needsToken);
  });
});

describe('docker login without options, with a stored credential', () => {
  const trying = [
    'Authenticating with existing credentials... [Username: aoi_demo]',
    '',
    "i Info → To login with a different account, run 'docker logout' followed by 'docker login'",
    '',
    '',
  ];

  test.each([
    ['a password', () => demoIdentity.password],
    ['a token', tokenFor],
  ])('logs in with %s', (_name, secretFor) => {
    const player = atKeyboard();
    logIn(player, secretFor(player));
    expect(enter(player, 'docker login')).toEqual([...trying, 'Login Succeeded']);
    expect(promptOf(player)).toBe('command');
  });

  test('counts as a use of this token only', () => {
    const player = atKeyboard();
    const lastUsed = () => player.world.account.accessTokens.map(({ lastUsedAt }) => lastUsedAt);
    logIn(player, demoIdentity.password);
    tokenFor(player);
    enter(player, 'docker login');
    expect(lastUsed()).toEqual(['never']);
    enter(player, 'docker login -u aoi_demo -p "$DOCKER_TOKEN"', 'docker info', 'docker login');
    expect(lastUsed()).toEqual([player.atMs - 1000]);
  });

  test('says that it is refused and continues through the browser', () => {
    const player = atKeyboard();
    logIn(player, demoIdentity.password);
    withTwoFactor(player);
    const before = player.effects.length;
    const said = enter(player, 'docker login');
    expect(notesOf(player.effects.slice(before))).toEqual([
      { kind: 'credential-refused', reason: 'password-needs-access-token', from: 'stored' },
      { kind: 'device-login-started' },
    ]);
    expect(said.slice(0, 6)).toEqual([...trying, 'Stored credentials invalid or expired']);
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

test.each(['ghcr.io', 'localhost:5000', 'localhost'])(
  'docker login %s is another registry and not part of the simulator',
  (server) => {
    expect(noted(atKeyboard(), `docker login ${server}`)).toEqual([
      { kind: 'not-simulated', word: 'docker login SERVER' },
    ]);
  },
);

describe('unknown words after docker login', () => {
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
    expect(said).toEqual([
      ...(words === '-h' ? ['Flag shorthand -h has been deprecated, use --help'] : []),
      'Usage:  docker login [OPTIONS] [SERVER]',
      '',
      'Authenticate to a registry.',
      'Defaults to Docker Hub if no server is specified.',
      '',
      'Options:',
      '  -p, --password string   Password or Personal Access Token (PAT), or "-" to read from stdin',
      '      --password-stdin    Take the Password or Personal Access Token (PAT) from stdin',
      '  -u, --username string   Username',
    ]);
  });
});

test('docker info names the user who is logged in', () => {
  const player = atKeyboard();
  expect(enter(player, 'docker info')).toEqual(['Server:']);
  logIn(player, demoIdentity.password);
  expect(enter(player, 'docker info')).toEqual(['Server:', ' Username: aoi_demo']);
});

test('a withheld text ends the prompt and leaves no trace', () => {
  const player = atKeyboard();
  enter(player, 'docker login -u aoi_demo');
  const { lines } = player.world.terminal;
  expect(notesOf(player.play({ type: 'terminal.withhold' }))).toEqual([
    { kind: 'real-credential-withheld' },
  ]);
  expect(player.world.terminal.lines).toEqual(lines);
  expect(promptOf(player)).toBe('command');
});
