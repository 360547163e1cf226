import { describe, expect, test } from 'vitest';
import { historyKept, linesKept, newTerminal } from '../../src/core/devices/terminal/terminal.ts';
import { suggestedLines } from '../../src/core/devices/terminal/suggestion.ts';
import { lineLimit } from '../../src/core/devices/terminal/command-line.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { atKeyboard, enter, noted, notesOf, printed, tokenFor } from './terminal-session.ts';

describe('echo and cat', () => {
  test.each([
    ['echo hello  world', ['hello world']],
    ['echo "hello  world"', ['hello  world']],
    ['echo', ['']],
    ['echo -n', []],
    ['echo -n a', ['a']],
    ['echo -n a b', ['a b']],
    ['echo a | cat', ['a']],
    ['cat <<< a', ['a']],
    ['cat', []],
    ['cat none', ['cat: none: No such file or directory']],
    ['cat < none', ['bash: none: No such file or directory']],
    ['cat < none | cat', ['bash: none: No such file or directory']],
    ['cat none | cat', ['cat: none: No such file or directory']],
  ])('%s', (line, said) => {
    expect(enter(atKeyboard(), line)).toEqual(said);
  });

  test('token.txt exists after a token was saved, and cat masks it', () => {
    const player = atKeyboard();
    expect(enter(player, 'cat token.txt')).toEqual(['cat: token.txt: No such file or directory']);
    const lastFour = tokenFor(player).slice(-4);
    expect(enter(player, 'cat token.txt')).toEqual([`dckr_pat.practice.••••${lastFour}`]);
  });
});

test('cat with a file does not read the pipe', () => {
  const player = atKeyboard();
  const lastFour = tokenFor(player).slice(-4);
  const said = enter(player, 'echo piped | cat token.txt');
  expect(said).toEqual([`dckr_pat.practice.••••${lastFour}`]);
});

test('only echo, printf, and cat can come before a pipe', () => {
  expect(noted(atKeyboard(), 'docker login | cat')).toEqual([{ kind: 'not-simulated', word: '|' }]);
});

test('clear empties the screen and keeps the history', () => {
  const player = atKeyboard();
  enter(player, 'docker info', 'clear');
  expect(player.world.terminal.lines).toEqual([]);
  expect(player.world.terminal.history).toEqual(['docker info', 'clear']);
});

test.each(['help', 'docker', 'docker help', 'docker --help', 'docker -h', 'sudo docker'])(
  '%s lists the commands',
  (line) => {
    expect(enter(atKeyboard(), line)[0]).toBe('docker login [-u NAME] [--password-stdin]');
  },
);

test.each(['', '   ', '# a note', '< token.txt'])('%j does nothing', (line) => {
  const player = atKeyboard();
  tokenFor(player);
  expect(enter(player, line)).toEqual([]);
  expect(notesOf(player.effects)).toEqual([]);
});

describe('an unknown command', () => {
  test('gets the error of bash or of docker, and a note', () => {
    const player = atKeyboard();
    expect(enter(player, 'podman login')).toEqual(['bash: podman: command not found']);
    expect(notesOf(player.effects).at(-1)).toEqual({ kind: 'unknown-command', word: 'podman' });
    expect(enter(player, 'docker pul x')).toEqual([
      'docker: unknown command: docker pul',
      '',
      "Run 'docker --help' for more information",
    ]);
    expect(notesOf(player.effects).at(-1)).toEqual({ kind: 'unknown-command', word: 'pul' });
  });

  test.each([
    ['Docker login', 'docker login'],
    ['DOCKER PULL hello-world', 'docker pull hello-world'],
    ['docker PULL hello-world', 'docker pull hello-world'],
    ['ｄｏｃｋｅｒ　ｌｏｇｉｎ', 'docker login'],
    ['docker　login', 'docker login'],
    ['ｄｏｃｋｅｒ login', 'docker login'],
    ['　ｄｏｃｋｅｒ　ｐｕｌｌ　', 'docker pull'],
    ['ECHO "$DOCKER_TOKEN"', 'echo "$DOCKER_TOKEN"'],
    ['sudo DOCKER info', 'sudo docker info'],
  ])('%s gets a note that suggests %s', (line, meant) => {
    expect(noted(atKeyboard(), line)).toContainEqual(
      expect.objectContaining({ kind: 'meant', line: meant }),
    );
  });

  test.each(['docker compose up', 'docker ps', 'docker --version'])(
    '%s is real and not part of the simulator',
    (line) => {
      const word = line.split(' ').slice(0, 2).join(' ');
      expect(noted(atKeyboard(), line)).toEqual([{ kind: 'not-simulated', word }]);
    },
  );
});

test.each([
  ['echo "a', { kind: 'unclosed-quote' }],
  ['echo a > b', { kind: 'not-simulated', word: '>' }],
  ['echo $NONE', { kind: 'unset-variable', word: '$NONE' }],
])('%s gets a note', (line, note) => {
  expect(noted(atKeyboard(), line)).toEqual([note]);
});

describe('the terminal keeps', () => {
  test('commands without repetitions, and no answers', () => {
    const player = atKeyboard();
    enter(
      player,
      'docker info',
      'docker info',
      'docker login -u aoi_demo',
      demoIdentity.password,
      '',
    );
    expect(player.world.terminal.history).toEqual(['docker info', 'docker login -u aoi_demo']);
  });

  test('a limited number of lines and commands, each of limited length', () => {
    const player = atKeyboard();
    for (let times = 0; times < 70; times += 1) enter(player, `echo ${times} ${'x'.repeat(400)}`);
    const { lines, history } = player.world.terminal;
    expect([lines.length, history.length]).toEqual([linesKept, historyKept]);
    for (const text of [...history, ...lines.map((line) => line.text)]) {
      expect(text.length).toBeLessThanOrEqual(lineLimit);
    }
    expect(history.at(-1)).toMatch(/^echo 69 /);
  });

  test('no line that masking made too long', () => {
    const player = atKeyboard();
    enter(player, '-p x '.repeat(70));
    expect(player.world.terminal.history[0]).toHaveLength(lineLimit);
  });
});

test.each([
  ['docker login -u aoi_demo', []],
  ['docker login -p x', []],
  ['docker login -u aoi_demo --password-stdin', ['got 3 SIGTERM/SIGINTs, forcefully exiting']],
  ['docker login', ['^Clogin canceled']],
  ['echo nothing is asked', []],
])('an interrupt after %s ends the prompt', (line, said) => {
  const player = atKeyboard();
  enter(player, line);
  const printedThen = printed(player, () => {
    expect(notesOf(player.play({ type: 'terminal.interrupt' }))).toEqual([{ kind: 'interrupted' }]);
  });
  expect(printedThen).toEqual(said);
  expect(player.world.terminal.prompt).toEqual({ kind: 'command' });
});

describe('suggested lines', () => {
  test('all have an effect', () => {
    const player = atKeyboard();
    tokenFor(player);
    for (const line of suggestedLines(newTerminal, { tokenKept: true })) {
      const kinds = noted(player, line).map(({ kind }) => kind);
      expect(kinds, line).not.toContain('unknown-command');
      expect(kinds, line).not.toContain('not-simulated');
      player.play({ type: 'terminal.interrupt' });
    }
  });

  test('are those of the guide, with the pipe after a token was saved', () => {
    const first = ['docker pull hello-world', 'docker login', 'docker login -u aoi_demo'];
    const piped = 'echo "$DOCKER_TOKEN" | docker login -u aoi_demo --password-stdin';
    const last = [
      'docker logout',
      'docker info',
      'docker pull aoi_demo/diary',
      'docker push aoi_demo/hello',
      'clear',
    ];
    expect(suggestedLines(newTerminal, { tokenKept: false })).toEqual([...first, ...last]);
    expect(suggestedLines(newTerminal, { tokenKept: true })).toEqual([...first, piped, ...last]);
  });

  test('are empty while docker waits for an answer', () => {
    const player = atKeyboard();
    enter(player, 'docker login');
    expect(suggestedLines(player.world.terminal, { tokenKept: true })).toEqual([]);
  });
});
