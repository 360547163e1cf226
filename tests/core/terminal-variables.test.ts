/** The variables of the shell: which words set one, which value it gets, and what the next line reads. */
import { describe, expect, test } from 'vitest';
import { dots } from '../../src/core/devices/terminal/mask.ts';
import { variablesKept } from '../../src/core/devices/terminal/terminal.ts';
import { atKeyboard, enter, noted, tokenFor, withTwoFactor } from './terminal-session.ts';

const valuesOf = (...lines: readonly string[]) => {
  const player = atKeyboard();
  enter(player, ...lines);
  return Object.fromEntries(
    player.world.terminal.variables.map(({ name, value }) => [name, value]),
  ) as Readonly<Record<string, string>>;
};

describe('a variable', () => {
  test.each([
    ['export A=1', { A: '1' }],
    ['export A=1 B=2', { A: '1', B: '2' }],
    ['export A', {}],
    ['A=1', { A: '1' }],
    ['A=1; A=2', { A: '2' }],
    ['A=1; B=$A', { A: '1', B: '1' }],
    ['A=1; B=${A}2', { A: '1', B: '12' }],
    ['A=; B=x', { A: '', B: dots }],
    ["PATH=a'b", {}],
    ['LANG="it\'s"', { LANG: "it's" }],
    ['A=123456', { A: '123456' }],
    ['A=password', { A: 'password' }],
    ['A=practice-password', { A: 'practice-password' }],
    ['A=hunter2', { A: dots }],
  ])('of %j has its value, or dots in place of a secret', (line, expected) => {
    expect(valuesOf(line)).toEqual(expected);
  });

  test('that is set again moves to the end, and the newest ones are kept', () => {
    const names = Array.from({ length: 12 }, (_, at) => `V${at}`);
    const player = atKeyboard();
    enter(player, ...names.map((name) => `${name}=1`), 'V11=2');
    const kept = player.world.terminal.variables.map(({ name }) => name);
    expect(kept.at(-1)).toBe('V11');
    expect(kept).toEqual(names.slice(-variablesKept));
    enter(player, `${kept[0] ?? ''}=2`);
    expect(player.world.terminal.variables.at(-1)).toEqual({ name: kept[0], value: '2' });
  });

  test.each(['1A', 'A-B', '-A=1', 'A+B=1', 'A?'])(
    'with the name %j is refused by export',
    (word) => {
      const player = atKeyboard();
      expect(enter(player, `export ${word}`)).toEqual([
        // A password could be here.
        `bash: export: \`${dots}': not a valid identifier`,
      ]);
      expect(player.world.terminal.status).toBe(1);
    },
  );

  test('keeps the saved token, whose text the reader can read again', () => {
    const player = atKeyboard();
    const token = tokenFor(player);
    enter(player, 'MINE=$DOCKER_TOKEN');
    expect(player.world.terminal.variables).toEqual([{ name: 'MINE', value: token }]);
  });
});

describe('a variable without a value', () => {
  test.each([
    ['echo $NOTHING', ['$NOTHING']],
    ['echo ${NOTHING}', ['$NOTHING']],
    ['echo $A $B', ['$A', '$B']],
    ["echo '$NOTHING'", []],
    ['echo \\$NOTHING', []],
    ['A=1; echo $A', []],
  ])('in %j is told: %j', (line, words) => {
    const notes = noted(atKeyboard(), line);
    expect(notes.flatMap((note) => (note.kind === 'unset-variable' ? [note.word] : []))).toEqual(
      words,
    );
  });

  test('is told if its name is readable, and not if it is a part of a credential', () => {
    const notes = noted(atKeyboard(), 'docker login -u $NOBODY -p x$docker');
    expect(notes.flatMap((note) => (note.kind === 'unset-variable' ? [note.word] : []))).toEqual([
      '$NOBODY',
    ]);
  });

  test('can be exported, which succeeds', () => {
    const player = atKeyboard();
    expect(enter(player, 'export A')).toEqual([]);
    expect(player.world.terminal.status).toBe(0);
  });

  test('is empty', () => {
    expect(enter(atKeyboard(), 'echo a${NOTHING}b "$NOTHING" c')).toEqual(['ab  c']);
  });
});

test('the status of the last command is a variable', () => {
  expect(enter(atKeyboard(), 'docker nothing', 'echo $?').at(-1)).toBe('1');
  expect(enter(atKeyboard(), 'docker info', 'echo ${?}x').at(-1)).toBe('0x');
});

test.each([
  [String.raw`echo $'a\'b'`, "a'b"],
  [String.raw`echo $'a\\b'`, 'a\\b'],
  [String.raw`echo $'a\"b'`, 'a"b'],
  [String.raw`echo 'a\b'`, 'a\\b'],
  [String.raw`echo "a\b"`, 'a\\b'],
  [String.raw`echo "a\$b"`, 'a$b'],
  [String.raw`echo "a\"b"`, 'a"b'],
  [String.raw`echo "a\\b"`, 'a\\b'],
  [String.raw`echo a\b`, 'ab'],
])('%s prints %j', (line, printed) => {
  expect(enter(atKeyboard(), line)).toEqual([printed]);
});

describe('a secret that waits for a username', () => {
  const waiting = (secret: string, player = atKeyboard()) => {
    enter(player, `docker login -p ${secret}`);
    const { prompt } = player.world.terminal;
    return prompt.kind === 'username' && prompt.secret.kind === 'given' ? prompt.secret.text : '';
  };

  test.each([
    ['hunter2', dots],
    ['practice-password', 'practice-password'],
    ['123456', '123456'],
    ['password', 'password'],
    ['8K3M9QW2XHTRA', dots],
    ['dckr_pat.practice.0a1b.2c3d.4e5f.6g7h.8j9k', dots],
  ])('%j is stored as %j', (secret, stored) => {
    expect(waiting(secret)).toBe(stored);
  });

  test('is stored as it is if it is the account’s own token or recovery code', () => {
    const player = withTwoFactor(atKeyboard());
    const { recoveryCode } = player.world.savedCodes;
    const code = recoveryCode.kind === 'kept' ? recoveryCode.recoveryCode : '';
    expect(waiting(code, player)).toBe(code);
    player.play({ type: 'terminal.interrupt' });
    const token = tokenFor(player);
    expect(waiting(token, player)).toBe(token);
  });
});
