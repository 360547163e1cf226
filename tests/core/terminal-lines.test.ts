/**
 * The lines of a paste, and the commands of a line: where one ends, which of them run, and what an
 * interrupt leaves.
 */
import { describe, expect, test } from 'vitest';
import { lineLimit, readTokens } from '../../src/core/devices/terminal/command-line.ts';
import {
  isAnswer,
  linesToRun,
  nextInputLine,
} from '../../src/core/devices/terminal/input-lines.ts';
import { dots } from '../../src/core/devices/terminal/mask.ts';
import { pipesOf } from '../../src/core/devices/terminal/shell-command.ts';
import { atKeyboard, enter, noted } from './terminal-session.ts';

describe('the next line of a paste', () => {
  test.each([
    ['a', { line: 'a' }],
    ['', { line: '' }],
    ['a\nb', { line: 'a', rest: 'b' }],
    ['a\r\nb\rc', { line: 'a', rest: 'b\nc' }],
    ['a\n', { line: 'a' }],
    ['a\n\nb', { line: 'a', rest: '\nb' }],
    // A backslash continues the line, unless it is escaped, or in a comment or a quote.
    ['a \\\nb', { line: 'a b' }],
    ['a \\\nb\nc', { line: 'a b', rest: 'c' }],
    ['\\\nb', { line: 'b' }],
    ['a \\\\\nb', { line: 'a \\\\', rest: 'b' }],
    ['a \\\\\\\nb', { line: 'a \\\\b' }],
    ['a # x \\\nb', { line: 'a # x \\', rest: 'b' }],
    ['# a \\\nb', { line: '# a b' }],
    // A quote continues the line with its line ending.
    ['echo "a\nb" c\nd', { line: 'echo "a\nb" c', rest: 'd' }],
    ["echo 'a\nb", { line: "echo 'a\nb" }],
    ['echo "a \\\nb"', { line: 'echo "a \\\nb"' }],
    // A here-document is one line.
    ['cat << EOF\na\nEOF', { line: 'cat << EOF\na\nEOF' }],
    ['cat > b\na', { line: 'cat > b', rest: 'a' }],
    // An operator after which a command follows continues the line, without a comment.
    ['a |\nb', { line: 'a |\nb' }],
    ['a &&\nb', { line: 'a &&\nb' }],
    ['a ||\nb', { line: 'a ||\nb' }],
    ['a | # x\nb', { line: 'a |\nb' }],
    ['a;\nb', { line: 'a;', rest: 'b' }],
    ['a &\nb', { line: 'a &', rest: 'b' }],
    ['a "|"\nb', { line: 'a "|"', rest: 'b' }],
    ['# a |\nb', { line: '# a |', rest: 'b' }],
  ])('%j is %j', (text, expected) => {
    expect(nextInputLine(text)).toEqual(expected);
  });

  test('is never longer than the limit', () => {
    const long = 'x'.repeat(lineLimit + 1);
    const kept = 'x'.repeat(lineLimit);
    expect(nextInputLine(long)).toEqual({ line: kept });
    expect(nextInputLine(`${long}\n`)).toEqual({ line: kept });
    expect(nextInputLine(`${long}\nb`)).toEqual({ line: kept, rest: 'b' });
  });
});

test.each([
  [20, [], false],
  [20, [''], false],
  [20, ['', ' ', '\t'], false],
  [20, ['x'], true],
  [20, ['', 'x', ''], true],
  [3, [], false],
])('of a paste of %i lines and %j, only twenty run', (count, more, cut) => {
  const lines = Array.from({ length: count }, (_, at) => `echo ${at}`);
  expect(linesToRun([...lines, ...more].join('\r\n'))).toEqual({ lines: lines.join('\n'), cut });
});

test('a note says that lines did not run, and only if they had text', () => {
  const lines = Array.from({ length: 20 }, (_, at) => `echo ${at}`).join('\n');
  expect(noted(atKeyboard(), `${lines}\necho x`)).toContainEqual({ kind: 'lines-not-run' });
  expect(noted(atKeyboard(), `${lines}\n\n`)).not.toContainEqual({ kind: 'lines-not-run' });
});

describe('a pasted line might be an answer', () => {
  const login = 'docker login -u aoi\n';
  test.each([
    'hunter2',
    'hunter2 rmX',
    '$ hunter2',
    'echo|x',
    'docker&x',
    'docker&x ',
    '"docker" x|y z',
    '|x',
    'cat;x',
  ])('after a login: %j', (line) => {
    expect(isAnswer(line, login)).toBe(line !== '"docker" x|y z');
  });

  test.each([
    'read x\n',
    'gh auth token\n',
    'sign-in\n',
    'signin\n',
    'log-on\n',
    'lgoin\n',
    'pass\n',
  ])('after %j', (before) => {
    expect(isAnswer('hunter2', before)).toBe(true);
    expect(isAnswer('docker info', before)).toBe(false);
    expect(isAnswer('docker info|cat', before)).toBe(false);
  });

  test.each(['', '# a note', '#', 'docker info', 'sudo docker info', '$ docker info'])(
    'but %j is not one, also after a login',
    (line) => {
      expect(isAnswer(line, login)).toBe(line === '#');
    },
  );

  test.each(['', 'docker info\n', 'docker pull web\n'])('but not after %j', (before) => {
    expect(isAnswer('hunter2', before)).toBe(false);
  });

  test('and is masked then, and its command does not run', () => {
    const player = atKeyboard();
    const notes = noted(player, 'docker login -u aoi_demo -p x\nhunter2');
    expect(notes.filter(({ kind }) => kind === 'secret-masked')).toHaveLength(1);
    expect(player.world.terminal.history.at(-1)).toBe(dots);
    expect(player.world.terminal.lines.filter(({ kind }) => kind === 'typed').at(-1)).toMatchObject(
      { text: dots },
    );
    expect(JSON.stringify([player.world.terminal, notes])).not.toContain('hunter2');
  });
});

describe('of the commands in a line', () => {
  const servers = (line: string) =>
    enter(atKeyboard(), line).filter((text) => text === 'Server:').length;
  /** Whether a second command runs after `line`. */
  const runsNext = (line: string, operator: string) =>
    servers(`${line}${operator} docker info`) > servers(line);

  test.each([
    ['docker info', true, true],
    ['docker', true, true],
    ['docker help pull', true, true],
    ['docker help nothing', true, false],
    ['docker pull --help', true, true],
    ['docker pull', true, false],
    ['docker pull --nothing web', true, false],
    ['docker nothing', true, false],
    ['docker pull UPPER', true, false],
    ['docker pull hello-world', true, true],
    ['docker logout', true, true],
    ['help', true, true],
    ['export A=1', true, true],
    ['cat nothing.txt', true, false],
    // A command that is not simulated ends the line: its result is unknown.
    ['docker build .', false, false],
    ['docker login ghcr.io', false, false],
    ['docker login aoi_demo', false, false],
    ['docker pull ghcr.io/a/b', false, false],
    ['docker pull -a web', false, false],
    ['docker pull -a web:1', true, false],
    ['ls', true, false],
    ['clear', true, true],
    ['cat < nothing.txt', true, false],
    ['docker login --password-stdin', true, false],
    ["sed -i '/credsStore/d' ~/.docker/config.json", true, true],
    ['sed x', false, false],
    ['ls | cat', false, false],
    ['echo x | sed x | cat', false, false],
  ])('the one after %j runs with `;`: %s, and with `&&`: %s', (line, then, ifOk) => {
    expect(runsNext(line, ';')).toBe(then);
    expect(runsNext(line, ' &&')).toBe(ifOk);
  });
});

describe('an interrupt', () => {
  test.each([
    ['echo x', { kind: 'typed', text: '^C' }, 130],
    ['docker login -u aoi_demo', { kind: 'answer', text: 'Password: ' }, 0],
    ['docker login -p x', { kind: 'answer', text: 'Username: ^C' }, 0],
  ])('after %j ends with the line %j and the status %i', (line, last, status) => {
    const player = atKeyboard();
    enter(player, line);
    player.play({ type: 'terminal.interrupt' });
    expect(player.world.terminal.lines.at(-1)).toMatchObject(last);
    expect(player.world.terminal.status).toBe(status);
    expect(player.world.terminal.prompt).toEqual({ kind: 'command' });
  });

  test('of standard input needs three, and fails', () => {
    const player = atKeyboard();
    enter(player, 'docker login -u aoi_demo --password-stdin');
    player.play({ type: 'terminal.interrupt' });
    expect(player.world.terminal.lines.at(-2)).toMatchObject({ kind: 'answer', text: '^C^C^C' });
    expect(player.world.terminal.status).toBe(1);
  });

  test.each([
    ['an interrupt', { type: 'terminal.interrupt' }],
    ['a withheld text', { type: 'terminal.withhold' }],
  ] as const)('%s forgets the rest of the line', (_, act) => {
    const player = atKeyboard();
    enter(player, 'docker login -u aoi_demo && docker info');
    expect(player.world.terminal.remainder).toMatchObject({
      kind: 'waiting',
      line: ' docker info',
    });
    player.play(act);
    expect(player.world.terminal.remainder).toEqual({ kind: 'none' });
  });
});

test('the rest of a line runs once after its prompt is answered', () => {
  const player = atKeyboard();
  enter(player, 'docker login -u aoi_demo && docker info && docker logout; docker info');
  const printed = enter(player, 'practice-password');
  expect(printed.slice(-4)).toEqual([
    'Server:',
    ' Username: aoi_demo',
    'Removing login credentials for https://index.docker.io/v1/',
    'Server:',
  ]);
  expect(player.world.terminal.remainder).toEqual({ kind: 'none' });
});

test('all lines of a paste use the tokens and tell the notes', () => {
  const notes = noted(atKeyboard(), 'docker pull hello-world\ndocker nothing\ndocker build .');
  expect(notes.map(({ kind }) => kind)).toEqual([
    'anonymous-pull',
    'unknown-command',
    'not-simulated',
  ]);
  const masked = noted(atKeyboard(), 'A=hunter2 docker info\nB=hunter3 docker info');
  expect(masked).toEqual([{ kind: 'secret-masked' }]);
});

test('a masked name at “Username:” is told, and another name is not', () => {
  const answer = (name: string) => {
    const player = atKeyboard();
    enter(player, 'docker login -p x');
    return noted(player, name).some(({ kind }) => kind === 'secret-masked');
  };
  expect([answer('aoi_demo:hunter2'), answer('aoi_demo')]).toEqual([true, false]);
});

test.each([
  ['echo “hi”', false],
  [' echo “hi”', false],
  ['printf “hi”', false],
  ['echo “hi” && docker nothing', true],
  ['echo “hi” | docker login', true],
])('a repaired line is shown for %j: %s', (line, shown) => {
  const kinds = noted(atKeyboard(), line).map(({ kind }) => kind);
  expect(kinds.includes('meant')).toBe(shown);
});

test('what is masked in the line and in its output is told once', () => {
  const notes = noted(atKeyboard(), 'echo $NOTHING practice-password');
  expect(notes.map(({ kind }) => kind)).toEqual(['secret-masked', 'unset-variable']);
});

test('a secret in place of a command gets its own note', () => {
  const notes = noted(atKeyboard(), 'dckr_pat.practice.0a1b.2c3d.4e5f.6g7h.8j9k');
  expect(notes).toEqual([{ kind: 'secret-masked' }, { kind: 'secret-as-command' }]);
  const printed = noted(atKeyboard(), 'echo code 123456').map(({ kind }) => kind);
  expect(printed).not.toContain('secret-as-command');
});

describe('the commands of a line, and which of them feeds another', () => {
  test.each([
    ['a b', [[['a', 'b']]]],
    ['a | b c | d', [[['a'], ['b', 'c'], ['d']]]],
    ['| b', [[[], ['b']]]],
    ['a; b && c', [[['a']], [['b']], [['c']]]],
    ['a > x b', [[['a', 'b']]]],
    ['a (b) c', [[['a', 'c']], [['b']]]],
    ['a $(b | c) d', [[['a', 'd']], ['$', ['b'], ['c']]]],
    ['a `b; c` d', [[['a', 'd']], ['$', ['b']], ['$', ['c']]]],
    ['a $(b (c)) d', [[['a', 'd']], ['$', ['b']], ['$', ['c']]]],
  ])('%j', (line, expected) => {
    const { tokens } = readTokens(line, (name) => `$${name}`);
    const pipes = pipesOf(tokens).map(({ commands, substituted }) => [
      ...(substituted ? ['$'] : []),
      ...commands.map(({ words }) => words.map(({ text }) => text)),
    ]);
    expect(pipes).toEqual(expected);
  });

  test('a redirection has its operator and its word', () => {
    const { tokens } = readTokens('a > x 2>> y < z b', (name) => `$${name}`);
    const commands = pipesOf(tokens).flatMap((pipe) => pipe.commands);
    expect(
      commands.map(({ redirections }) =>
        redirections.map(({ operator, word }) => [operator, word.text]),
      ),
    ).toEqual([
      [
        ['>', 'x'],
        ['>>', 'y'],
        ['<', 'z'],
      ],
    ]);
  });
});

test('nothing of a line with a credential waits for an answer', () => {
  const player = atKeyboard();
  enter(player, 'docker login -p hunter2 && docker info');
  expect(player.world.terminal.prompt.kind).toBe('username');
  expect(player.world.terminal.remainder).toEqual({ kind: 'none' });
});

test('a text at standard input is read to its end, and not line by line', () => {
  const player = atKeyboard();
  enter(player, 'docker login -u aoi_demo --password-stdin');
  const notes = noted(player, 'x\n'.repeat(25));
  expect(notes.map(({ kind }) => kind)).not.toContain('lines-not-run');
  expect(player.world.terminal.prompt.kind).toBe('command');
});

test('blanks at a browser login are the Enter key, and any other text is masked', () => {
  const answer = (text: string) => {
    const player = atKeyboard();
    enter(player, 'docker login');
    return noted(player, text).map(({ kind }) => kind);
  };
  expect(answer(' ')).toEqual(['device-login-waiting']);
  expect(answer('x')).toEqual(['secret-masked', 'device-login-waiting']);
});
