// @vitest-environment happy-dom
/** The terminal's field and its lines: pasted text, keys, and exit statuses. */
import { h } from 'preact';
import { act as flushed } from 'preact/test-utils';
import { beforeAll, describe, expect, test } from 'vitest';
import { newTerminal, type Terminal } from '../../src/core/devices/terminal/terminal.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { watchComposition } from '../../src/simulator/composition.ts';
import { TerminalPanel } from '../../src/simulator/panels/TerminalPanel.tsx';
import { draw, textsOf } from './drawn.ts';

beforeAll(watchComposition);

const worldWith = (terminal: Partial<Terminal>) => ({
  ...newWorld({ edition: 'today' }),
  terminal: { ...newTerminal, ...terminal },
});

function terminal(state: Partial<Terminal> = {}) {
  const drawn = draw(() => h(TerminalPanel, {}), { world: worldWith(state) });
  const field = drawn.place.querySelector('input');
  if (field === null) throw new Error('there is no field');
  const type = (value: string) => {
    field.value = value;
    void flushed(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  };
  /** Pastes a text. Returns whether the browser still has to insert it. */
  const paste = (text: string) => {
    const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
      clipboardData: { getData: () => text },
    });
    void flushed(() => void field.dispatchEvent(event));
    return !event.defaultPrevented;
  };
  /** Presses a key. Returns whether the browser still has to act on it. */
  const key = (name: string, held: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', {
      ...{ key: name, bubbles: true, cancelable: true },
      ...held,
    });
    void flushed(() => void field.dispatchEvent(event));
    return !event.defaultPrevented;
  };
  return { ...drawn, field, type, paste, key };
}

const PASSWORD = { kind: 'password', owner: 'own', username: demoIdentity.dockerId } as const;
const entered = (line: string) => [{ type: 'terminal.enter', line }];

describe('text pasted into the terminal', () => {
  test.each([
    ['\n', 'docker logout\ndocker login'],
    ['\r\n', 'docker logout\r\ndocker login'],
    ['\r', 'docker logout\rdocker login'],
    ['U+2028', 'docker logout\u2028docker login'],
    ['U+2029', 'docker logout\u2029docker login'],
    ['U+0085', 'docker logout\u0085docker login'],
  ])('enters the lines that end with %s, and keeps the last one in the field', (_name, text) => {
    const { acts, field, paste } = terminal();
    expect(paste(text)).toBe(false);
    expect(acts).toEqual(entered('docker logout'));
    expect(field.value).toBe('docker login');
  });

  test('enters all lines in one act if the last line ends too', () => {
    const { acts, field, paste } = terminal();
    paste('docker logout\r\ndocker login\r\n');
    expect(acts).toEqual(entered('docker logout\ndocker login'));
    expect(field.value).toBe('');
  });

  test('replaces the selection, between the text before and after it', () => {
    const { acts, field, type, paste } = terminal();
    type('docker XXXX -u me');
    field.setSelectionRange(7, 11);
    paste('info\ndocker login');
    expect(acts).toEqual(entered('docker info'));
    expect(field.value).toBe('docker login -u me');
  });

  test('is left to the browser if it has no line ending', () => {
    const { acts, paste } = terminal();
    expect(paste('docker login')).toBe(true);
    expect(acts).toEqual([]);
  });

  test('enters nothing during a composition', () => {
    const { acts, field, paste } = terminal();
    field.dispatchEvent(new Event('compositionstart', { bubbles: true }));
    expect(paste('docker logout\ndocker login')).toBe(true);
    expect(acts).toEqual([]);
    field.dispatchEvent(new Event('compositionend', { bubbles: true }));
    paste('docker logout\n');
    expect(acts).toEqual(entered('docker logout'));
  });
});

describe('the arrow keys', () => {
  /** Presses the keys, and returns the text of the field after each. */
  function recalled(history: readonly string[], typed: string, ...keys: readonly string[]) {
    const { field, type, key } = terminal({ history });
    type(typed);
    return keys.map((name) => {
      key(name);
      return field.value;
    });
  }
  const [up, down] = ['ArrowUp', 'ArrowDown'];

  test('show the earlier commands, newest first, and then the line being entered again', () => {
    const history = ['docker info', 'docker pull web', 'docker logout'];
    expect(recalled(history, 'docker lo', up, up, up, up, down, down, down, down)).toEqual([
      'docker logout',
      'docker pull web',
      'docker info',
      'docker info',
      'docker pull web',
      'docker logout',
      'docker lo',
      'docker lo',
    ]);
  });

  test('keep the line being entered if there are no earlier commands', () => {
    expect(recalled([], 'docker lo', up, down)).toEqual(['docker lo', 'docker lo']);
  });

  test('begin at the newest command again after a recalled command was entered', () => {
    const history = ['docker info', 'docker logout'];
    const { acts, field, key, press, again } = terminal({ history });
    key(up);
    key(up);
    press('terminal:enter');
    expect(acts).toEqual(entered('docker info'));
    expect(field.value).toBe('');
    again({ world: worldWith({ history: [...history, 'docker info'] }) });
    const shown = [up, up, down, down].map((name) => {
      key(name);
      return field.value;
    });
    expect(shown).toEqual(['docker info', 'docker logout', 'docker info', '']);
  });

  test('show no command in an answer to a prompt', () => {
    const { field, key } = terminal({ history: ['docker info'], prompt: PASSWORD });
    expect(key(up)).toBe(true);
    expect(field.value).toBe('');
  });
});

describe('Ctrl+C', () => {
  test('stops the command that waits for an answer', () => {
    const { acts, key } = terminal({ prompt: PASSWORD });
    expect(key('c', { ctrlKey: true })).toBe(false);
    expect(acts).toEqual([{ type: 'terminal.interrupt' }]);
  });

  test('is left to the browser at the shell’s prompt, where it copies', () => {
    const { acts, field, type, key } = terminal();
    type('docker login');
    expect(key('c', { ctrlKey: true })).toBe(true);
    expect(acts).toEqual([]);
    expect(field.value).toBe('docker login');
  });

  test('needs both keys: C alone is a letter of the answer', () => {
    const { acts, key } = terminal({ prompt: PASSWORD });
    expect(key('c')).toBe(true);
    expect(key('v', { ctrlKey: true })).toBe(true);
    expect(acts).toEqual([]);
  });
});

test('the last line of a failed command has a mark with its exit status', () => {
  const lines: Terminal['lines'] = [
    { kind: 'typed', text: 'dokcer info', status: 0 },
    { kind: 'output', text: 'bash: dokcer: command not found', status: 127 },
    { kind: 'typed', text: 'echo $?', status: 0 },
    { kind: 'output', text: '127', status: 0 },
  ];
  const { place } = terminal({ lines });
  expect(textsOf(place, '.lines p')).toEqual([
    '$ dokcer info',
    'bash: dokcer: command not found terminal:exitStatus {"status":127}',
    '$ echo $?',
    '127',
  ]);
  expect(textsOf(place, '.lines small')).toEqual(['terminal:exitStatus {"status":127}']);
});
