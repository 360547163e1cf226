/** Lists, exit statuses, variables, and `printf`: everything in a shell line beyond one command. */
import { describe, expect, test } from 'vitest';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import type { Player } from './player.ts';
import {
  atKeyboard,
  enter,
  logIn,
  noted,
  printed,
  tokenFor,
  withTwoFactor,
} from './terminal-session.ts';

const status = (player: Player, ...lines: readonly string[]) => {
  enter(player, ...lines);
  return player.world.terminal.status;
};

describe('the exit status (facts.md#exit-status)', () => {
  test.each([
    ['docker info', 0],
    ['docker login --help', 0],
    ['docker logout', 0],
    ['docker logout docker.io', 0],
    ['docker pull hello-world', 0],
    ['echo a', 0],
    ['PW=x', 0],
    ['docker pull no-such-image', 1],
    ['docker push aoi_demo/hello', 1],
    ['docker login --password-stdin', 1],
    ['docker login -u ""', 1],
    ['docker login -u aoi_demo -p wrong-one', 1],
    ['echo x | docker login', 1],
    ['docker login a b', 1],
    ['docker pull', 1],
    ['docker pull Hello', 1],
    ['docker frob', 1],
    ['docker help frob', 1],
    ['docker --frob', 125],
    ['docker login --frob', 125],
    ['docker pull --platform', 125],
    ['docker pull -q=maybe x', 125],
    ['podman login', 127],
    ['cat none', 1],
    ['cat < none', 1],
    ['export 1x=2', 1],
    ['printf', 2],
  ])('of %s is %d', (line, expected) => {
    const player = atKeyboard();
    expect(status(player, line)).toBe(expected);
    expect(enter(player, 'echo $?')).toEqual([String(expected)]);
    expect(enter(player, 'echo "${?}"')).toEqual(['0']);
  });

  test('of a failed command is stored with its last line only', () => {
    const player = atKeyboard();
    enter(player, 'docker info', 'docker login a b', 'docker info');
    const marked = player.world.terminal.lines.filter((line) => line.status !== 0);
    expect(marked).toEqual([
      {
        kind: 'output',
        text: "Run 'docker login --help' for more information",
        status: 1,
      },
    ]);
  });

  test.each([
    ['docker login -u aoi_demo', 0],
    ['docker login -p x', 0],
    ['docker login', 1],
    ['docker login -u aoi_demo --password-stdin', 1],
  ])('of %s is %d after an interrupt', (line, expected) => {
    const player = atKeyboard();
    enter(player, line);
    player.play({ type: 'terminal.interrupt' });
    expect(player.world.terminal.status).toBe(expected);
  });

  test('of a refused secret is that of the login', () => {
    const player = atKeyboard();
    logIn(player, 'wrong-one');
    expect(enter(player, 'echo $?')).toEqual(['1']);
    logIn(player, demoIdentity.password);
    expect(enter(player, 'echo $?')).toEqual(['0']);
  });
});

describe('a list (POSIX.1-2017, Shell Command Language §2.9.3)', () => {
  test.each([
    ['echo a; echo b', ['a', 'b']],
    ['echo a;', ['a']],
    ['echo a&&echo b', ['a', 'b']],
    ['podman; echo b', ['bash: podman: command not found', 'b']],
    ['podman && echo b', ['bash: podman: command not found']],
    ['podman && echo b; echo c', ['bash: podman: command not found', 'c']],
    ['podman; echo $?', ['bash: podman: command not found', '127']],
    ['echo a # b; echo c', ['a']],
    ["echo 'a; b' && echo c", ['a; b', 'c']],
    ['X=1; echo $X', ['1']],
    ['echo a | cat && echo b | cat', ['a', 'b']],
  ])('%s', (line, said) => {
    expect(enter(atKeyboard(), line)).toEqual(said);
  });

  test.each([
    ['; echo a', ';'],
    ['echo a ;; echo b', ';'],
    ['&& echo a', ';'],
    ['echo a &&', '&&'],
    ['echo a || echo b', '||'],
    ['echo a & echo b', '&'],
    ['echo a; (echo b)', '('],
    ['echo a > b; echo c', '>'],
    ['echo $(echo a; echo b)', '$('],
  ])('%s is named, and no part of it runs', (line, word) => {
    const player = atKeyboard();
    expect(printed(player, () => void noted(player, line))).toEqual([]);
    expect(noted(player, line)).toContainEqual({ kind: 'not-simulated', word });
  });

  test('ends at a command that is not simulated', () => {
    const player = atKeyboard();
    expect(enter(player, 'docker build -t x . && echo pushed')).toEqual([]);
    expect(noted(player, 'docker build -t x .; echo pushed')).toEqual([
      { kind: 'not-simulated', word: 'docker build' },
    ]);
  });

  test('continues after a prompt if the command succeeded, or after “;” in any case', () => {
    const player = atKeyboard();
    enter(player, 'docker login -u aoi_demo && docker info');
    expect(enter(player, demoIdentity.password).at(-1)).toBe(' Username: aoi_demo');
    enter(player, 'docker logout', 'docker login -u aoi_demo && docker info');
    expect(enter(player, 'wrong-one').at(-1)).toMatch(/incorrect username or password$/);
    enter(player, 'docker login -u aoi_demo; docker info');
    expect(enter(player, 'wrong-one').at(-1)).toBe('Server:');
  });

  test('continues after a login in the browser', () => {
    const player = atKeyboard();
    enter(player, 'docker logout && docker login && docker pull aoi_demo/diary', '');
    const confirm = { type: 'hub.press', control: 'confirm-device' } as const;
    expect(printed(player, () => void player.play(confirm)).at(-1)).toBe(
      'docker.io/aoi_demo/diary:latest',
    );
  });

  test('ends at an interrupt', () => {
    const player = atKeyboard();
    enter(player, 'docker login -u aoi_demo; docker info');
    player.play({ type: 'terminal.interrupt' });
    expect(enter(player, 'echo a')).toEqual(['a']);
  });
});

describe('variables', () => {
  test.each([
    ['IMAGE=hello-world', 'docker pull $IMAGE', 'docker.io/library/hello-world:latest'],
    ['export IMAGE=hello-world', 'docker pull $IMAGE', 'docker.io/library/hello-world:latest'],
    ['TAG=1.27 IMAGE=nginx', 'docker pull $IMAGE:$TAG', 'docker.io/library/nginx:1.27'],
    ['TAG=1; TAG=2', 'echo "$TAG"', '2'],
    ['TAG=1 docker info', 'echo "[$TAG]"', '[]'],
    ['TAG="a b"', 'echo $TAG', 'a b'],
    ["'TAG=1'", 'echo "[$TAG]"', '[]'],
    ['export TAG', 'echo "[$TAG]"', '[]'],
  ])('%s: %s prints %s', (line, use, said) => {
    expect(enter(atKeyboard(), line, use).at(-1)).toBe(said);
  });

  test('an invalid name is refused with bash’s message', () => {
    expect(enter(atKeyboard(), 'export 1x=2')).toEqual([
      "bash: export: `••••••': not a valid identifier",
    ]);
  });

  test('can contain an issued token or the practice password, which log in', () => {
    const player = withTwoFactor(atKeyboard());
    const token = tokenFor(player);
    enter(player, `export PAT=${token}`);
    const piped = 'echo "$PAT" | docker login -u aoi_demo --password-stdin';
    expect(enter(player, piped).at(-1)).toBe('Login Succeeded');
  });

  test('contain dots in place of any other secret, and the registry refuses the dots', () => {
    const player = atKeyboard();
    enter(player, 'export DOCKER_PASSWORD=Sommer-2026Xy', 'PW="my own secret"; echo $PW');
    expect(saveWorld(player.world)).not.toMatch(/Sommer|my own/);
    const piped = 'echo "$DOCKER_PASSWORD" | docker login -u aoi_demo --password-stdin';
    expect(enter(player, piped).at(-1)).toMatch(/incorrect username or password$/);
  });

  test('take precedence over the environment', () => {
    const player = atKeyboard();
    tokenFor(player);
    expect(enter(player, 'DOCKER_TOKEN=no; echo $DOCKER_TOKEN')).toEqual(['••••••']);
  });
});

describe('printf (POSIX.1-2017)', () => {
  test.each([
    ['printf a', ['a']],
    ["printf '%s\\n' a b", ['a', 'b']],
    ["printf '%s-%s\\n' a", ['a-']],
    ["printf '100%%\\n'", ['100%']],
    ["printf 'a\\tb'", ['a\tb']],
    ["printf 'a\\\\b'", ['a\\b']],
    ['printf', ['printf: usage: printf [-v var] format [arguments]']],
  ])('%s', (line, said) => {
    expect(enter(atKeyboard(), line)).toEqual(said);
  });

  test.each([
    ["printf '%d' 1", 'printf %d'],
    ["printf 'a%'", 'printf %'],
    ["printf '\\x41'", 'printf \\x'],
  ])('%s contains a format that is not simulated', (line, word) => {
    expect(noted(atKeyboard(), line)).toEqual([{ kind: 'not-simulated', word }]);
  });

  test.each(["printf '%s' ", 'printf %s ', "printf '%s\\n' "])(
    '%s"$DOCKER_TOKEN" logs in',
    (line) => {
      const player = withTwoFactor(atKeyboard());
      tokenFor(player);
      const piped = `${line}"$DOCKER_TOKEN" | docker login -u aoi_demo --password-stdin`;
      expect(enter(player, piped).at(-1)).toBe('Login Succeeded');
    },
  );
});
