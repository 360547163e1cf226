/** What `docker` prints and why, case by case (facts §5), in the world that surrounds it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Permission } from '../../src/core/account/access-token.ts';
import type { Act } from '../../src/core/act.ts';
import { historyKept, lineLimit, linesKept } from '../../src/core/devices/terminal/terminal.ts';
import type { TerminalNote } from '../../src/core/devices/terminal/note.ts';
import type { Effect } from '../../src/core/effect.ts';
import { keyUriOf, newWorld, type World } from '../../src/core/world.ts';
import { deleteToken, makeToken } from '../../src/scenarios/access-tokens.ts';
import { press, signOut } from '../../src/scenarios/sign-in.ts';
import { follow, type Move } from '../../src/scenarios/scenario.ts';
import { turnOn } from '../../src/scenarios/turn-on.ts';
import { stamps } from '../scenarios/stamps.ts';
import { playerOf, startMs, type Player } from './player.ts';

const enter = (line: string): Act => ({ type: 'terminal.enter', line });
const pastePassword: Act = { type: 'terminal.paste', what: 'practice-password' };
const pasteToken: Act = { type: 'terminal.paste', what: 'access-token' };
const withName = enter('docker login -u aoi_demo');
const pull = enter('docker pull hello-world');
const logout = enter('docker logout');
const dayMs = 86_400_000;

const PAT =
  'your account must log in with a Personal Access Token (PAT) - learn more at docs.docker.com/go/access-tokens';

/** A terminal in a world where `moves` have happened, with an empty screen. */
function terminalAfter(...moves: readonly Move[]): Player {
  const player = playerOf(follow(newWorld({ edition: 'today' }), moves, stamps()));
  player.atMs = startMs + 600_000;
  player.play(enter('clear'));
  return player;
}

const token = (permission: Permission = 'read-write', days?: 30) =>
  makeToken({
    description: 'laptop',
    permission,
    expiry: days ? { kind: 'days', days } : { kind: 'none' },
  });

/** What the last act left on the screen, without empty lines. */
function printed(player: Player, ...acts: readonly Act[]): readonly string[] {
  player.play(enter('clear'), ...acts);
  return player.world.terminal.lines
    .filter(({ kind, text }) => kind === 'output' && text !== '')
    .map(({ text }) => text);
}

const notesIn = (effects: readonly Effect[]): readonly TerminalNote[] =>
  effects.flatMap((effect) => (effect.type === 'terminal' ? [effect.note] : []));

const noted = (player: Player, ...acts: readonly Act[]) => notesIn(player.play(...acts));

const refused = (reason: string, from = 'typed') => ({ kind: 'credential-refused', reason, from });

describe('R22 a password that docker stored before 2FA', () => {
  test('works while 2FA is off', () => {
    const player = terminalAfter(withName, pastePassword);
    expect(player.world.terminal.stored.own.kind).toBe('account-password');
    expect(printed(player, pull).at(-1)).toBe('docker.io/library/hello-world:latest');
  });

  test('spoils even a public pull once 2FA is on, until docker logout', () => {
    const player = terminalAfter(withName, pastePassword, turnOn);
    expect(printed(player, pull)).toEqual([
      'Using default tag: latest',
      `Error response from daemon: Head "https://registry-1.docker.io/v2/library/hello-world/manifests/latest": unauthorized: ${PAT}`,
    ]);
    expect(noted(player, pull)).toEqual([refused('password-needs-access-token', 'stored')]);
    expect(printed(player, logout)).toEqual([
      'Removing login credentials for https://index.docker.io/v1/',
    ]);
    expect(noted(player, pull)).toEqual([{ kind: 'anonymous-pull' }]);
  });

  test('is not removed by docker logout docker.io, which says it was', () => {
    const player = terminalAfter(withName, pastePassword, turnOn);
    expect(printed(player, enter('docker logout docker.io'))).toEqual([
      'Removing login credentials for docker.io',
    ]);
    expect(player.world.terminal.stored.own.kind).toBe('account-password');
    expect(noted(player, enter('docker logout https://index.docker.io/v1/'))).toEqual([
      { kind: 'credential-removed' },
    ]);
  });

  test('is refused at a new login with 2FA on, and taken again once it is off', () => {
    const player = terminalAfter(turnOn);
    expect(printed(player, withName, pastePassword).at(-1)).toBe(
      `Error response from daemon: Get "https://registry-1.docker.io/v2/": unauthorized: ${PAT}`,
    );
    const off = terminalAfter();
    expect(printed(off, withName, pastePassword).at(-1)).toBe('Login Succeeded');
  });

  test('is refused for a push in the words of the registry', () => {
    const player = terminalAfter(withName, pastePassword, turnOn);
    expect(printed(player, enter('docker push aoi_demo/hello')).at(-1)).toBe(
      `unauthorized: ${PAT}`,
    );
  });
});

describe('a token in place of the password', () => {
  test('logs in at the Password: prompt, shows nothing, and lasts whatever happens to 2FA', () => {
    const player = terminalAfter(turnOn, token());
    expect(noted(player, withName)).toEqual([{ kind: 'secret-not-shown' }]);
    expect(player.world.terminal.lines.map(({ text }) => text)).toContain(
      'i Info → A Personal Access Token (PAT) can be used instead.',
    );
    expect(noted(player, pasteToken)).toEqual([{ kind: 'logged-in-with-access-token' }]);
    expect(noted(player, pull)).toEqual([{ kind: 'pulled' }]);
    expect(noted(player, enter('docker pull aoi_demo/diary'))).toEqual([{ kind: 'pulled' }]);
    expect(noted(player, enter('docker push aoi_demo/hello:1'))).toEqual([{ kind: 'pushed' }]);
    expect(player.world.account.accessTokens[0]?.lastUsedAt).not.toBe('never');
    expect(printed(player, enter('docker info'))).toContain(' Username: aoi_demo');
  });

  test('R24 with too few rights is told apart from a wrong password', () => {
    const reader = terminalAfter(turnOn, token('read'), withName, pasteToken);
    expect(printed(reader, enter('docker push aoi_demo/hello'))).toEqual([
      'Using default tag: latest',
      'The push refers to repository [docker.io/aoi_demo/hello]',
      'unauthorized: access token has insufficient scopes',
    ]);
    expect(noted(reader, enter('docker pull aoi_demo/diary'))).toEqual([{ kind: 'pulled' }]);
    const publicReader = terminalAfter(turnOn, token('public-read'), withName, pasteToken);
    expect(noted(publicReader, pull)).toEqual([{ kind: 'pulled' }]);
    expect(noted(publicReader, enter('docker pull aoi_demo/diary'))).toEqual([
      { kind: 'insufficient-scope' },
    ]);
    expect(noted(publicReader, enter('docker push aoi_demo/hello'))).toEqual([
      { kind: 'insufficient-scope' },
    ]);
  });

  test('that has expired says so, at a pull and at a login', () => {
    const player = terminalAfter(turnOn, token('read', 30), withName, pasteToken, {
      type: 'clock.advance',
      ms: 31 * dayMs,
    });
    expect(printed(player, pull).at(-1)).toContain(
      'unauthorized: personal access token is expired',
    );
    expect(noted(player, logout, withName, pasteToken)).toEqual([refused('access-token-expired')]);
  });

  const onPage = (...acts: readonly Act[]): Move[] => [
    press('done'),
    ({ world }) => {
      const [first] = world.account.accessTokens;
      const { screen } = world.browser;
      return first && screen.kind === 'access-tokens'
        ? { type: 'token.open', id: first.id }
        : undefined;
    },
    ...acts,
  ];

  test('that was deactivated is treated like a wrong one, and works again when activated', () => {
    const player = terminalAfter(
      turnOn,
      token(),
      withName,
      pasteToken,
      ...onPage({ type: 'token.deactivate' }),
    );
    expect(printed(player, pull).at(-1)).toContain('unauthorized: incorrect username or password');
    expect(noted(player, pull)).toEqual([refused('access-token-inactive', 'stored')]);
  });

  test('that was deleted is treated like a wrong one, and the reason is told', () => {
    const player = terminalAfter(turnOn, token(), withName, pasteToken, deleteToken('laptop'));
    expect(noted(player, pull)).toEqual([refused('access-token-deleted', 'stored')]);
  });

  test('that Docker revoked is treated like a wrong one, and the reason is told', () => {
    const player = terminalAfter(turnOn, token(), withName, pasteToken);
    const { account } = player.world;
    const accessTokens = account.accessTokens.map((each) => ({
      ...each,
      status: 'revoked' as const,
    }));
    player.world = { ...player.world, account: { ...account, accessTokens } };
    expect(noted(player, pull)).toEqual([refused('access-token-revoked', 'stored')]);
  });
});

describe('R23 the name', () => {
  test.each([
    ['aoi+practice@demo.example', 'email-as-username'],
    ['Aoi_Demo', 'other-case-username'],
    ['somebody', 'unknown-username'],
  ])('%s is refused, and why is told', (name, reason) => {
    const player = terminalAfter(turnOn, token());
    expect(noted(player, enter(`docker login -u ${name}`), pasteToken)).toEqual([refused(reason)]);
    expect(player.world.terminal.lines.at(-1)?.text).toContain('incorrect username or password');
  });

  test('may stand between spaces', () => {
    const player = terminalAfter(turnOn, token());
    expect(noted(player, enter('docker login -u " aoi_demo "'), pasteToken)).toEqual([
      { kind: 'logged-in-with-access-token' },
    ]);
  });
});

describe('another thing in place of the token', () => {
  const typed = (text: (world: World) => string) => {
    const player = terminalAfter(turnOn, press('done'));
    const before = player.world.account;
    const notes = noted(player, withName, enter(text(player.world)));
    expect(player.world.account).toEqual(before);
    return notes;
  };

  test.each([
    ['123 456', 'authentication-code'],
    ['BCDF-GHJK', 'device-code'],
    ['パスワード', 'password'],
  ])('%s is named, and nothing is used up', (text, what) => {
    expect(typed(() => text)).toEqual([{ kind: 'wrong-thing', what }]);
  });

  test('the recovery code is named and stays valid', () => {
    const notes = typed(({ drawer }) =>
      drawer.recoveryCode.kind === 'kept' ? drawer.recoveryCode.recoveryCode : '',
    );
    expect(notes).toEqual([{ kind: 'wrong-thing', what: 'recovery-code' }]);
  });

  test('the text code and the key URI are named', () => {
    const secret = ({ account }: World) =>
      account.twoFactor.kind === 'on' ? account.twoFactor.secret : '';
    expect(typed(secret)).toEqual([{ kind: 'wrong-thing', what: 'text-code' }]);
    const uri = keyUriOf({
      ...newWorld({ edition: 'today' }).account,
      twoFactor: {
        kind: 'enrolling',
        secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' as never,
        recovery: { salt: '00', digest: '00' },
      },
    });
    expect(typed(() => uri ?? '')).toEqual([{ kind: 'wrong-thing', what: 'key-uri' }]);
  });

  test('something unknown is a wrong password', () => {
    expect(typed(() => 'hunter2')).toEqual([refused('incorrect')]);
    expect(typed(() => 'dckr_pat.practice.0000')).toEqual([refused('incorrect')]);
  });

  test('nothing at all is told in the words of the client', () => {
    expect(printed(terminalAfter(), withName, enter('')).at(-1)).toBe('password is empty');
  });
});

describe('a login through the browser', () => {
  const login = enter('docker login');
  const codeOn = (player: Player) =>
    /[A-Z]{4}-[A-Z]{4}/.exec(player.world.terminal.lines.map(({ text }) => text).join('\n'))?.[0];

  test('shows its code in terminal and browser, and makes a token for this computer', () => {
    const player = terminalAfter();
    expect(noted(player, login)).toEqual([{ kind: 'device-login-started' }]);
    const userCode = codeOn(player);
    expect(player.world.browser.screen.kind).toBe('home');
    expect(noted(player, enter(''))).toEqual([{ kind: 'device-login-waiting' }]);
    expect(player.world.browser.screen).toEqual({ kind: 'device-login', userCode });
    const effects = player.play(press('confirm-device'));
    expect(notesIn(effects)).toEqual([{ kind: 'device-login-confirmed' }]);
    expect(effects).toContainEqual({ type: 'access-token', change: 'made-for-this-computer' });
    expect(player.world.account.accessTokens[0]?.source).toBe('auto-generated');
    expect(player.world.terminal.lines.at(-1)?.text).toBe('Login Succeeded');
    expect(noted(player, pull)).toEqual([{ kind: 'pulled' }]);
    expect(printed(player, login)).toEqual([
      'Authenticating with existing credentials... [Username: aoi_demo]',
      "i Info → To login with a different account, run 'docker logout' followed by 'docker login'",
      'Login Succeeded',
    ]);
  });

  test('tries a stored password first, and goes on when it is refused', () => {
    const player = terminalAfter(withName, pastePassword);
    expect(printed(player, login).at(-1)).toBe('Login Succeeded');
    const stale = terminalAfter(withName, pastePassword, turnOn);
    expect(printed(stale, login)).toContain('Stored credentials invalid or expired');
    expect(stale.world.terminal.prompt.kind).toBe('device-login');
  });

  test('waits for someone who is signed out or in the middle of something', () => {
    const player = terminalAfter(turnOn, press('done'), signOut);
    player.play(login, enter(''), enter(''));
    expect(player.world.browser.screen.kind).toBe('sign-in');
    const inTheMiddle = terminalAfter(
      press('avatar'),
      press('account-settings'),
      press('two-factor'),
    );
    inTheMiddle.play(login, enter(''));
    expect(inTheMiddle.world.browser.screen.kind).toBe('password');
    inTheMiddle.play(press('cancel'));
    expect(inTheMiddle.world.browser.screen.kind).toBe('device-login');
  });

  test('ends when the browser says no, and stores nothing', () => {
    const player = terminalAfter();
    player.play(login, enter(''));
    expect(noted(player, press('cancel'))).toEqual([{ kind: 'device-login-refused' }]);
    expect(player.world.browser.screen.kind).toBe('home');
    expect(player.world.terminal).toMatchObject({
      prompt: { kind: 'command' },
      stored: { own: { kind: 'none' } },
    });
  });

  test('ends when it is interrupted, and its page goes away', () => {
    const player = terminalAfter();
    player.play(login, enter(''));
    expect(printed(player, { type: 'terminal.interrupt' }).at(-1)).toBe('login canceled');
    expect(player.world.browser.screen.kind).toBe('home');
  });

  test('comes back when the page was only closed', () => {
    const player = terminalAfter();
    player.play(login, enter(''), { type: 'site.leave' });
    expect(player.world.browser.screen.kind).toBe('device-login');
  });

  test('is not disturbed by a press that is not on its page', () => {
    const player = terminalAfter();
    player.play(login, enter(''), press('enable'));
    expect(player.world.browser.screen.kind).toBe('device-login');
    expect(player.world.terminal.prompt.kind).toBe('device-login');
  });
});

describe('a login from a job', () => {
  const job = () => terminalAfter(turnOn, token());
  const ok = [{ kind: 'logged-in-with-access-token' }];

  test.each([
    'echo "$DOCKER_TOKEN" | docker login -u aoi_demo --password-stdin',
    'echo -n $DOCKER_TOKEN | docker login --username=aoi_demo --password-stdin',
    'cat token.txt | docker login docker.io -uaoi_demo --password-stdin',
    'docker login -u aoi_demo --password-stdin < token.txt',
    'docker login -u aoi_demo --password-stdin <<< "$DOCKER_TOKEN"',
  ])('%s works', (line) => {
    expect(noted(job(), enter(line))).toEqual(ok);
  });

  test('--password-stdin at a keyboard reads what is typed or pasted', () => {
    const player = job();
    player.play(enter('docker login -u aoi_demo --password-stdin'));
    expect(player.world.terminal.prompt.kind).toBe('stdin');
    expect(noted(player, pasteToken)).toEqual(ok);
  });

  test('one line end is taken off, and nothing else', () => {
    expect(
      printed(job(), enter('echo " $DOCKER_TOKEN" | docker login -u aoi_demo --password-stdin')),
    ).toEqual([expect.stringContaining('incorrect username or password')]);
  });

  test('without a name it is refused in the words of the client', () => {
    expect(printed(job(), enter('cat token.txt | docker login --password-stdin'))).toEqual([
      'the --password-stdin option requires --username to be set',
    ]);
  });

  test.each(['docker login -u aoi_demo', 'docker login', 'docker login -p x'])(
    '%s cannot ask in a pipe',
    (line) => {
      expect(printed(job(), enter(`echo x | ${line}`)).at(-1)).toBe(
        'error: cannot perform an interactive login from a non-TTY device',
      );
    },
  );

  test('a missing file is said, and a variable without a value', () => {
    expect(printed(job(), enter('docker login -u aoi_demo --password-stdin < nothing'))).toEqual([
      'nothing: No such file or directory',
    ]);
    expect(printed(job(), enter('cat nothing | docker login'))).toEqual([
      'cat: nothing: No such file or directory',
    ]);
    expect(printed(job(), enter('cat nothing'))).toEqual([
      'cat: nothing: No such file or directory',
    ]);
    expect(noted(terminalAfter(), enter('echo $DOCKER_TOKEN'))).toEqual([
      { kind: 'unset-variable', word: '$DOCKER_TOKEN' },
    ]);
  });

  test('an empty secret is refused', () => {
    expect(printed(job(), enter('echo "" | docker login -u aoi_demo --password-stdin'))).toEqual([
      'password is empty',
    ]);
  });

  test('only echo and cat can stand before the pipe', () => {
    expect(noted(job(), enter('docker info | docker login'))).toEqual([
      { kind: 'not-simulated', word: '|' },
    ]);
  });
});

describe('a secret in the command line', () => {
  test('is warned of, works, and is covered on the screen and in the history', () => {
    const player = terminalAfter();
    const lines = [
      'docker login -u aoi_demo -p practice-password',
      'docker login -u aoi_demo --password practice-password',
      'docker login -u aoi_demo --password=practice-password',
      'docker login -u aoi_demo -ppractice-password',
      'echo practice-password | docker login -u aoi_demo --password-stdin',
    ];
    for (const line of lines) {
      expect(notesIn(player.play(enter(line))).at(-1)).toEqual({ kind: 'logged-in-with-password' });
    }
    expect(player.world.terminal.lines.map(({ text }) => text)).toContain(
      'WARNING! Using --password via the CLI is insecure. Use --password-stdin.',
    );
    expect(
      JSON.stringify([player.world.terminal.lines, player.world.terminal.history]),
    ).not.toContain('practice-password');
    expect(player.world.terminal.history.at(-2)).toBe('docker login -u aoi_demo -p••••••');
  });

  test('without a name leads to a question for the name', () => {
    const player = terminalAfter();
    player.play(enter('docker login -p practice-password'));
    expect(player.world.terminal.prompt.kind).toBe('username');
    expect(noted(player, enter('aoi_demo'))).toEqual([{ kind: 'logged-in-with-password' }]);
    player.play(enter('docker login -p practice-password'), enter(' '));
    expect(player.world.terminal.lines.at(-1)?.text).toBe('username is empty');
  });

  test('conflicts with --password-stdin, and an empty name is refused', () => {
    const player = terminalAfter();
    expect(printed(player, enter('docker login -u a -p b --password-stdin')).at(-1)).toBe(
      'conflicting options: cannot specify both --password and --password-stdin',
    );
    expect(printed(player, enter('docker login -u ""')).at(-1)).toBe('username is empty');
  });

  test('shaped like a real one never gets here: the terminal only hears that it was withheld', () => {
    const player = terminalAfter();
    expect(noted(player, withName, { type: 'terminal.withhold' })).toEqual([
      { kind: 'real-credential-withheld' },
    ]);
    expect(player.world.terminal.prompt.kind).toBe('command');
  });

  test('can only be pasted where one is asked for, and only if it is there', () => {
    const player = terminalAfter();
    expect(player.play(pastePassword)).toEqual([{ type: 'refused', reason: 'nothing-to-keep' }]);
    expect(player.play(withName, pasteToken)).toEqual([
      { type: 'refused', reason: 'nothing-to-keep' },
    ]);
  });

  test('echoed from the variable is covered', () => {
    expect(printed(terminalAfter(turnOn, token()), enter('echo token: $DOCKER_TOKEN'))).toEqual([
      'token: ••••••',
    ]);
  });
});

describe('pull and push', () => {
  test('a private image and every push need a login', () => {
    const player = terminalAfter();
    expect(printed(player, enter('docker pull aoi_demo/diary')).at(-1)).toBe(
      "Error response from daemon: pull access denied for aoi_demo/diary, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
    );
    expect(printed(player, enter('docker push hello-world')).at(-1)).toBe(
      'denied: requested access to the resource is denied',
    );
  });

  test('the registry does not tell whether an image exists', () => {
    const player = terminalAfter(withName, pastePassword);
    expect(noted(player, enter('docker pull nosuchthing'))).toEqual([{ kind: 'denied' }]);
    expect(noted(player, enter('docker push library/alpine'))).toEqual([{ kind: 'denied' }]);
    expect(noted(player, enter('docker pull aoi_demo/hello'))).toEqual([{ kind: 'pulled' }]);
  });

  test('a password may do everything while 2FA is off', () => {
    const player = terminalAfter(withName, pastePassword);
    expect(noted(player, enter('docker push aoi_demo/new'))).toEqual([{ kind: 'pushed' }]);
  });

  test.each([
    ['docker pull', "docker: 'docker pull' requires 1 argument"],
    ['docker pull a b', "docker: 'docker pull' requires 1 argument"],
    ['docker pull --frob x', 'unknown flag: --frob'],
    ['docker pull Aoi/X', 'invalid reference format: repository name (X) must be lowercase'],
    ['docker pull a//b', 'invalid reference format'],
    ['docker push --help', 'Usage:  docker push [OPTIONS] NAME[:TAG]'],
    [
      'docker pull aoi_demo/Hello',
      'invalid reference format: repository name (aoi_demo/Hello) must be lowercase',
    ],
  ])('%s is answered by the client', (line, text) => {
    expect(printed(terminalAfter(), enter(line))[0]).toBe(text);
  });

  test('another registry is named and left alone', () => {
    const note = { kind: 'not-simulated', word: 'docker pull REGISTRY/…' };
    expect(noted(terminalAfter(), enter('docker pull ghcr.io/a/b'))).toEqual([note]);
    expect(noted(terminalAfter(), enter('docker login ghcr.io'))).toEqual([
      { kind: 'not-simulated', word: 'docker login SERVER' },
    ]);
  });
});

describe('the shell', () => {
  test("sudo reads root's settings, where one's own login does not count", () => {
    const player = terminalAfter(withName, pastePassword, turnOn, token(), logout);
    player.play(withName, pasteToken);
    expect(noted(player, enter('sudo docker pull aoi_demo/diary'))).toEqual([
      { kind: 'denied' },
      { kind: 'root-config' },
    ]);
    player.play(enter('sudo docker login -u aoi_demo'), pasteToken);
    expect(player.world.terminal.stored.root.kind).toBe('access-token');
    expect(noted(player, enter('sudo'))).toEqual([{ kind: 'root-config' }]);
  });

  test.each([
    ['docker', 'docker login [-u NAME] [--password-stdin]'],
    ['docker help', 'docker login [-u NAME] [--password-stdin]'],
    ['help', 'docker login [-u NAME] [--password-stdin]'],
    ['docker login --help', 'Usage:  docker login [OPTIONS] [SERVER]'],
    ['docker logout -h', 'Usage:  docker logout [SERVER]'],
    ['docker logout --all', 'unknown flag: --all'],
    ['docker login --frob', 'unknown flag: --frob'],
    ['docker logout', 'Not logged in to https://index.docker.io/v1/'],
    ['docker info', 'Server:'],
    ['docker frobnicate', 'docker: unknown command: docker frobnicate'],
    ['ls', 'ls: command not found'],
    ['echo hi  there', 'hi there'],
  ])('%s is answered', (line, text) => {
    expect(printed(terminalAfter(), enter(line))[0]).toBe(text);
  });

  test.each([
    ['docker run hello-world', { kind: 'not-simulated', word: 'docker run' }],
    ['echo "open', { kind: 'unclosed-quote' }],
    ['a && b', { kind: 'not-simulated', operator: undefined, word: '&&' }],
    ['Docker Pull hello-world', { kind: 'meant', line: 'docker pull hello-world' }],
    ['ｄｏｃｋｅｒ　ｌｏｇｏｕｔ', { kind: 'meant', line: 'docker logout' }],
    ['ls', { kind: 'unknown-command', word: 'ls' }],
    ['LS', { kind: 'unknown-command', word: 'LS' }],
  ])('%s is explained', (line, note) => {
    expect(noted(terminalAfter(), enter(line))).toEqual([note]);
  });

  test('remembers commands once in a row, and no empty line', () => {
    const player = terminalAfter();
    player.play(pull, pull, enter('  '), logout);
    expect(player.world.terminal.history).toEqual([
      'clear',
      'docker pull hello-world',
      'docker logout',
    ]);
  });

  test('an interrupt at the prompt only starts a new line', () => {
    expect(noted(terminalAfter(), { type: 'terminal.interrupt' })).toEqual([
      { kind: 'interrupted' },
    ]);
  });

  test('any line at all is answered, and one interrupt leads back to the prompt', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...['docker', 'login', 'logout', 'pull', 'push', '-u', '-p', '--password-stdin', '|', '<'],
        ...['"', "'", '$', '${', '\\', '#', 'echo', 'cat', 'sudo', 'aoi_demo', 'token.txt', '<<<'],
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    const lines = fc.array(fc.array(piece, { maxLength: 8 }), { minLength: 1, maxLength: 12 });
    const begun = terminalAfter(turnOn, token()).world;
    fc.assert(
      fc.property(lines, (history) => {
        const player = playerOf(begun);
        for (const words of history) player.play(enter(words.join(' ')));
        const { terminal } = player.world;
        expect(terminal.lines.length).toBeLessThanOrEqual(linesKept);
        expect(terminal.history.length).toBeLessThanOrEqual(historyKept);
        for (const { text } of terminal.lines) expect(text.length).toBeLessThanOrEqual(lineLimit);
        player.play({ type: 'terminal.interrupt' });
        expect(player.world.terminal.prompt).toEqual({ kind: 'command' });
      }),
      { numRuns: process.env['LONG'] === '1' ? 2_000 : 150 },
    );
  });
});
