/**
 * What the terminal announces: new output only, truncated, and then the explanation of the result.
 */
import { describe, expect, test } from 'vitest';
import { newOutput, terminalResponse } from '../../src/simulator/terminal-response.ts';
import { keys } from './keys.ts';

type Line = Parameters<typeof newOutput>[0][number];
const typed = (text: string): Line => ({ kind: 'typed', text, status: 0 });
const output = (text: string): Line => ({ kind: 'output', text, status: 0 });

describe('new output', () => {
  const before = [typed('docker info'), output('one')];

  test('is every line after the last one, without entered and blank lines', () => {
    const after = [...before, typed('help'), output('two'), output(' '), output('three')];
    expect(newOutput(before, after)).toBe('two\nthree');
  });

  test('is found after the terminal dropped its oldest lines', () => {
    expect(newOutput(before, [...before.slice(1), output('two')])).toBe('two');
  });

  test('is every line if there was none before', () => {
    expect(newOutput([], [output('one')])).toBe('one');
  });

  test('is empty if lines were cleared, reverted, or are the same', () => {
    expect(newOutput(before, [])).toBe('');
    expect(newOutput(before, before.slice(0, 1))).toBe('');
    expect(newOutput(before, before)).toBe('');
    const first = output('one');
    expect(newOutput([first, output('two')], [first])).toBe('');
  });
});

describe('the response', () => {
  test.each([
    [299, 299],
    [300, 300],
    [301, 300],
    [5_000, 300],
  ])('of %i characters contains %i', (written, announced) => {
    const [part] = terminalResponse(keys, 'x'.repeat(written), []);
    const text = typeof part === 'object' ? part.text : '';
    expect(text).toHaveLength(announced);
    expect(text.endsWith('…')).toBe(written > 300);
  });

  test('is the beginning of a long output', () => {
    const written = Array.from({ length: 200 }, (_, at) => String(at)).join('\n');
    const [part] = terminalResponse(keys, written, []);
    expect(part).toEqual({ text: `${written.slice(0, 299)}…`, lang: 'en' });
  });

  test('is the output in English, and the sentences in the reader’s language', () => {
    const parts = terminalResponse(keys, 'denied', [{ kind: 'denied' }]);
    expect(parts).toEqual([{ text: 'denied', lang: 'en' }, keys('terminal:note.denied')]);
  });

  test('is empty if the command printed nothing', () => {
    expect(terminalResponse(keys, '', [])).toEqual([]);
  });
});
