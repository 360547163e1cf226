// @vitest-environment happy-dom
/** Which presses count: a double click counts once, and a deliberate second press counts. */
import fc from '../support/fast-check.ts';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { setText } from '../../src/simulator/hub-field.ts';
import { guardPresses, PressGuard, type TimedPress } from '../../src/simulator/press-guard.ts';

const pointer = (at: number, x = 100, y = 100): TimedPress => ({ at, spot: { x, y } });
const key = (at: number): TimedPress => ({ at });
const counted = (...presses: readonly TimedPress[]) => {
  const guard = new PressGuard();
  return presses.map((press) => guard.counts(press));
};

describe('a second press', () => {
  test('in the same position within 400 ms does not count', () => {
    expect(counted(pointer(0), pointer(399))).toEqual([true, false]);
    expect(counted(pointer(0), pointer(200, 112, 112))).toEqual([true, false]);
    expect(counted(pointer(0), pointer(200, 120, 100))).toEqual([true, false]);
  });

  test('in the same position after 400 ms counts', () => {
    expect(counted(pointer(0), pointer(400))).toEqual([true, true]);
  });

  test('in another position counts immediately', () => {
    expect(counted(pointer(0), pointer(1, 121, 100))).toEqual([true, true]);
  });

  test('of a key within 400 ms does not count, whatever has focus by then', () => {
    expect(counted(key(0), key(399))).toEqual([true, false]);
    expect(counted(key(0), key(400))).toEqual([true, true]);
  });

  test('of a key right after the pointer, or the reverse, does not count', () => {
    expect(counted(pointer(0), key(100))).toEqual([true, false]);
    expect(counted(key(0), pointer(100))).toEqual([true, false]);
  });

  test('counts after another action in between', () => {
    const guard = new PressGuard();
    guard.counts(key(0));
    guard.forget();
    expect(guard.counts(key(1))).toBe(true);
  });

  test('that does not count does not extend the time', () => {
    const presses = [0, 200, 399, 400, 700, 800].map((at) => pointer(at));
    expect(counted(...presses)).toEqual([true, false, false, true, false, true]);
  });
});

test('a text that the simulator enters in a field is no act of the reader', () => {
  const field = document.createElement('input');
  document.body.append(field);
  const types: string[] = [];
  for (const type of ['input', 'change', 'keydown']) {
    document.addEventListener(type, () => types.push(type), { once: true });
  }
  setText(field, '123456');
  expect([field.value, types]).toEqual(['123456', ['change']]);
});

test('in any history, presses that count in one position are 400 ms apart, and no other is lost (2,000 histories)', () => {
  const press = fc.record({
    wait: fc.integer({ min: 0, max: 600 }),
    place: fc.constantFrom<'key' | 0 | 1 | 2>('key', 0, 1, 2),
  });
  fc.assert(
    fc.property(fc.array(press, { maxLength: 30 }), (history) => {
      const guard = new PressGuard();
      let at = 0;
      let last: { at: number; place: 'key' | 0 | 1 | 2 } | undefined;
      for (const { wait, place } of history) {
        at += wait;
        const counts = guard.counts(place === 'key' ? key(at) : pointer(at, place * 100, 0));
        const same = last?.place === place || last?.place === 'key' || place === 'key';
        expect(counts).toBe(!last || !same || at - last.at >= 400);
        if (counts) last = { at, place };
      }
    }),
    { numRuns: 2_000 },
  );
});

describe('on a page', () => {
  beforeAll(guardPresses);

  /** Later than every press of the test before. */
  let start = 10_000;
  let pressed: string[];
  beforeEach(() => {
    start += 10_000;
    pressed = [];
    document.body.innerHTML = '<form><input><button>one</button><button>two</button></form>';
    for (const each of document.querySelectorAll('button')) {
      each.addEventListener('click', () => pressed.push(each.textContent));
    }
    find('form').addEventListener('submit', (event) => event.preventDefault());
  });
  const [field, one, two] = ['input', 'button', 'button:last-child'];
  const find = (selector: string) => document.querySelector<HTMLElement>(selector) as HTMLElement;

  /** Sends an event as the reader's own. Returns whether the browser still has to act on it. */
  function send(event: Event, at: string, ms: number): boolean {
    Object.defineProperties(event, {
      isTrusted: { value: true },
      timeStamp: { value: start + ms },
    });
    return find(at).dispatchEvent(event);
  }
  const sent = { bubbles: true, cancelable: true };
  const click = (at: string, ms: number, [x, y] = [0, 0], detail = 1) =>
    send(new MouseEvent('click', { ...sent, detail, clientX: x, clientY: y }), at, ms);
  /** The click that the browser sends to a button after a key. */
  const clickByKey = (at: string, ms: number) => click(at, ms, [0, 0], 0);
  const key = (name: string, at: string, ms: number, repeat = false) =>
    send(new KeyboardEvent('keydown', { ...sent, key: name, repeat }), at, ms);

  test('Enter that repeats while it is held does nothing, however long', () => {
    expect(key('Enter', field, 0)).toBe(true);
    for (const ms of [500, 900, 5000]) expect(key('Enter', field, ms, true)).toBe(false);
  });

  test('a letter, an arrow, and a space that repeat are typed', () => {
    for (const name of ['a', 'ArrowLeft', ' ']) expect(key(name, field, 0, true)).toBe(true);
  });

  test('a second click in the same position does nothing, even if another control is there by then', () => {
    click(one, 0, [50, 50]);
    expect(click(two, 399, [52, 50])).toBe(false);
    expect(pressed).toEqual(['one']);
    click(two, 400, [52, 50]);
    expect(pressed).toEqual(['one', 'two']);
  });

  test('a second Enter does nothing, even if another control has the focus by then', () => {
    clickByKey(one, 0);
    clickByKey(two, 399);
    expect(pressed).toEqual(['one']);
  });

  test.each(['Enter', ' '])('the key %j does not make its own second press count', (name) => {
    key(name, one, 0);
    clickByKey(one, 10);
    key(name, two, 300);
    clickByKey(two, 310);
    expect(pressed).toEqual(['one']);
  });

  test('clicks on two controls in different positions count', () => {
    click(one, 0, [50, 50]);
    click(two, 100, [150, 50]);
    expect(pressed).toEqual(['one', 'two']);
  });

  test('a second Enter counts after a change of the text or another key', () => {
    clickByKey(one, 0);
    send(new Event('input', { bubbles: true }), field, 100);
    clickByKey(one, 200);
    key('ArrowUp', field, 250);
    clickByKey(one, 300);
    expect(pressed).toEqual(['one', 'one', 'one']);
  });

  test.each([
    '<a href="#here"><b></b></a>',
    '<button><b></b></button>',
    '<summary><b></b></summary>',
  ])('a second click on a part of %s does nothing', (control) => {
    document.body.innerHTML = control;
    expect(click('b', 0, [50, 50])).toBe(true);
    expect(click('b', 399, [50, 50])).toBe(false);
  });

  test('a double click in a field selects a word', () => {
    expect([click(field, 0, [50, 50]), click(field, 100, [50, 50])]).toEqual([true, true]);
  });

  test('a press that does not count reaches no other listener of the page', () => {
    const heard: number[] = [];
    const hear = ({ timeStamp }: MouseEvent) => void heard.push(timeStamp - start);
    addEventListener('click', hear, { capture: true });
    onTestFinished(() => removeEventListener('click', hear, { capture: true }));
    click(one, 0, [50, 50]);
    click(one, 399, [50, 50]);
    expect(heard).toEqual([0]);
  });

  test('a click by a script counts', () => {
    click(one, 0, [50, 50]);
    find(one).click();
    expect(pressed).toEqual(['one', 'one']);
  });

  test('a click on text is no press', () => {
    find('form').prepend('text');
    click('form', 0, [50, 50]);
    click(one, 100, [50, 50]);
    expect(pressed).toEqual(['one']);
  });
});
