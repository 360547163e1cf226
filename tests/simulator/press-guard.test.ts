/** Which presses count: a double click counts once, and a deliberate second press counts. */
import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { PressGuard, type TimedPress } from '../../src/simulator/press-guard.ts';

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
