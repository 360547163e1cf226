import { describe, expect, test } from 'vitest';
import { historyKept, linesKept, newTerminal } from '../../src/core/devices/terminal/terminal.ts';
import { suggestedLines } from '../../src/core/devices/terminal/suggestion.ts';
import { lineLimit } from '../../src/core/devices/terminal/command-line.ts';
import { fiction } from '../../src/core/world/demo-identity.ts';
import { atKeyboard, enter, noted, notesOf, tokenFor } from './terminal-session.ts';

describe('echo and cat', () => {
  test.each([
    ['echo hello  world', ['hello world']],
    ['echo "hello  world"', ['hello  world']],
    ['echo', ['']],
    ['echo -n', []],
    ['echo -n a', ['a']],
    ['echo a | cat', ['a']],
    ['cat <<< a', ['a']],
    ['cat', []],
    ['cat none', ['cat: none: No such file or directory']],
    ['cat < none', ['none: No such file or directory']],
    ['cat < none | cat', ['none: No such file or directory']],
    ['cat none | cat', ['cat: none: No such file or directory']],
  ])('%s', (line, said) => {
    expect(enter(atKeyboard(), line)).toEqual(said);
  });

  test('token.txt is there once a token is kept, and is not shown', () => {
    const player = atKeyboard();
    expect(enter(player, 'cat token.txt')).toEqual(['cat: token.txt: No such file or directory']);
    tokenFor(player);
    expect(enter(player, 'cat token.txt')).toEqual(['••••••']);
  });
});

test('only echo and cat can stand before a pipe', () => {
  expect(noted(atKeyboard(), 'docker login | cat')).toEqual([{ kind: 'not-simulated', word: '|' }]);
});

test('clear empties the screen and keeps the history', () => {
  const player = atKeyboard();
  enter(player, 'docker info', 'clear');
  expect(player.world.terminal.lines).toEqual([]);
  expect(player.world.terminal.history).toEqual(['docker info', 'clear']);
});

test.each(['help', 'docker', 'docker help', 'docker --help', 'docker -h', 'sudo docker'])(
  '%s tells what there is',
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

describe('a command that is none', () => {
  test('is answered as a shell would, or as docker would, and noted', () => {
    const player = atKeyboard();
    expect(enter(player, 'podman login')).toEqual(['podman: command not found']);
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
    ['ECHO "$DOCKER_TOKEN"', 'echo "$DOCKER_TOKEN"'],
    ['sudo DOCKER info', 'sudo docker info'],
  ])('%s was probably meant as %s', (line, meant) => {
    expect(noted(atKeyboard(), line)).toContainEqual({ kind: 'meant', line: meant });
  });

  test.each(['docker compose up', 'docker ps', 'docker --version'])(
    '%s is real, and not part of the practice',
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
])('%s is noted', (line, note) => {
  expect(noted(atKeyboard(), line)).toEqual([note]);
});

describe('what the terminal keeps', () => {
  test('commands, once in a row, and no answers', () => {
    const player = atKeyboard();
    enter(player, 'docker info', 'docker info', 'docker login -u aoi_demo', fiction.password, '');
    expect(player.world.terminal.history).toEqual(['docker info', 'docker login -u aoi_demo']);
  });

  test('so many lines and so many commands, and cuts long ones', () => {
    const player = atKeyboard();
    for (let times = 0; times < 70; times += 1) enter(player, `echo ${times} ${'x'.repeat(400)}`);
    const { lines, history } = player.world.terminal;
    expect([lines.length, history.length]).toEqual([linesKept, historyKept]);
    for (const text of [...history, ...lines.map((line) => line.text)]) {
      expect(text.length).toBeLessThanOrEqual(lineLimit);
    }
    expect(history.at(-1)).toMatch(/^echo 69 /);
  });

  test('no line that covering made too long', () => {
    const player = atKeyboard();
    enter(player, '-p x '.repeat(70));
    expect(player.world.terminal.history[0]).toHaveLength(lineLimit);
  });
});

test('an interrupt ends whatever is asked', () => {
  for (const line of [
    'docker login -u aoi_demo',
    'docker login -p x',
    'docker login -u aoi_demo --password-stdin',
    'docker login',
    'echo nothing is asked',
  ]) {
    const player = atKeyboard();
    enter(player, line);
    expect(notesOf(player.play({ type: 'terminal.interrupt' }))).toEqual([{ kind: 'interrupted' }]);
    expect(player.world.terminal.prompt).toEqual({ kind: 'command' });
  }
});

describe('suggested lines', () => {
  test('all do something', () => {
    const player = atKeyboard();
    tokenFor(player);
    for (const line of suggestedLines(newTerminal, { tokenKept: true })) {
      const kinds = noted(player, line).map(({ kind }) => kind);
      expect(kinds, line).not.toContain('unknown-command');
      expect(kinds, line).not.toContain('not-simulated');
      player.play({ type: 'terminal.interrupt' });
    }
  });

  test('the pipe is among them once a token is kept', () => {
    const piped = (tokenKept: boolean) =>
      suggestedLines(newTerminal, { tokenKept }).some((line) => line.includes('|'));
    expect([piped(false), piped(true)]).toEqual([false, true]);
  });

  test('there are none while docker waits for an answer', () => {
    const player = atKeyboard();
    enter(player, 'docker login');
    expect(suggestedLines(player.world.terminal, { tokenKept: true })).toEqual([]);
  });
});
