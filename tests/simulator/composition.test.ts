// @vitest-environment happy-dom
/** Which keys belong to an input method, and which tasks wait for the end of IME composition. */
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  afterComposition,
  belongsToInputMethod,
  isComposing,
  watchComposition,
} from '../../src/simulator/composition.ts';

watchComposition();
watchComposition();

let field: HTMLInputElement;
const send = (type: string, of: EventTarget = field) =>
  of.dispatchEvent(new Event(type, { bubbles: true }));
const key = (key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  field.dispatchEvent(event);
  return event;
};
const settled = () => new Promise((next) => setTimeout(next, 5));

beforeEach(() => {
  document.body.innerHTML = '<input><input>';
  field = document.querySelector('input') as HTMLInputElement;
});

describe('a key', () => {
  test.each([
    ['of Chrome and Firefox, during the composition', { isComposing: true, keyCode: 229 }, true],
    ['of Firefox, during the composition', { isComposing: true, keyCode: 13 }, true],
    ['of Safari, after the composition', { isComposing: false, keyCode: 229 }, true],
    ['that sends the form', { isComposing: false, keyCode: 13 }, false],
  ])('%s: %o', (_, event, answer) => {
    expect(belongsToInputMethod(event)).toBe(answer);
  });

  test('of an input method reaches no listener, and other keys do', () => {
    const heard = vi.fn();
    field.addEventListener('keydown', heard);
    key('Enter', { isComposing: true, keyCode: 229 });
    key('ArrowDown', { isComposing: true, keyCode: 229 });
    expect(key('Enter', { keyCode: 229 }).defaultPrevented).toBe(true);
    expect(heard).not.toHaveBeenCalled();
    expect(key('Enter', { keyCode: 13 }).defaultPrevented).toBe(false);
    expect(heard).toHaveBeenCalledOnce();
  });

  test('of an input method reaches no later listener of the page either', () => {
    const heard = vi.fn();
    addEventListener('keydown', heard, { capture: true });
    onTestFinished(() => removeEventListener('keydown', heard, { capture: true }));
    key('Enter', { isComposing: true, keyCode: 229 });
    expect(heard).not.toHaveBeenCalled();
    key('Enter', { keyCode: 13 });
    expect(heard).toHaveBeenCalledOnce();
  });

  test('that accepts a conversion is left to the input method during the composition', () => {
    expect(key('Enter', { isComposing: true, keyCode: 229 }).defaultPrevented).toBe(false);
  });

  test('without a name, as from an Android keyboard, reaches the field', () => {
    expect(key('Unidentified', { keyCode: 229 }).defaultPrevented).toBe(false);
  });
});

describe('a task', () => {
  test('runs immediately if nothing is composed', () => {
    const task = vi.fn();
    afterComposition(task);
    expect(task).toHaveBeenCalledOnce();
  });

  test.each(['compositionend', 'focusout'])('waits for %s', async (end) => {
    const tasks = [vi.fn(), vi.fn()];
    send('compositionstart');
    expect(isComposing()).toBe(true);
    for (const task of tasks) afterComposition(task);
    await settled();
    expect(tasks[0]).not.toHaveBeenCalled();
    send(end);
    expect(isComposing()).toBe(false);
    await settled();
    for (const task of tasks) expect(task).toHaveBeenCalledOnce();
    // It runs once, and not again after the next word.
    send('compositionstart');
    send(end);
    await settled();
    for (const task of tasks) expect(task).toHaveBeenCalledOnce();
  });

  test('keeps waiting if the next word starts immediately', async () => {
    const task = vi.fn();
    send('compositionstart');
    afterComposition(task);
    send('compositionend');
    send('compositionstart');
    await settled();
    expect(task).not.toHaveBeenCalled();
    send('compositionend');
    await settled();
    expect(task).toHaveBeenCalledOnce();
  });

  test('does not wait for a field that is no longer on the page', () => {
    const task = vi.fn();
    send('compositionstart');
    field.remove();
    afterComposition(task);
    expect(task).toHaveBeenCalledOnce();
  });
});
