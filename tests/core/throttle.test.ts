/** The limit on failed attempts: ten within five minutes lock for five minutes
 * (facts.md#sign-in-lock, trials.md#attempt-limit). */
import { describe, expect, test } from 'vitest';
import {
  attemptsLeft,
  countFailure,
  freshThrottle,
  throttleAt,
  wasSetBack,
  type Throttle,
} from '../../src/core/account/throttle.ts';

const minute = 60_000;

function failed(times: number, everyMs = 1000, fromMs = 0): Throttle {
  return Array.from({ length: times }, (_, index) => fromMs + index * everyMs).reduce(
    countFailure,
    freshThrottle,
  );
}

describe('a throttle', () => {
  test('allows ten attempts at first and one fewer after each failure', () => {
    expect(attemptsLeft(freshThrottle, 0)).toBe(10);
    expect(attemptsLeft(failed(7), 10_000)).toBe(3);
    expect(attemptsLeft(failed(9), 10_000)).toBe(1);
  });

  test('locks at the tenth failure for five minutes from then', () => {
    expect(failed(10)).toEqual({ kind: 'locked', untilMs: 9000 + 5 * minute });
    expect(attemptsLeft(failed(10), 9001)).toBe(0);
  });

  test('opens with all attempts when the lock ends', () => {
    expect(throttleAt(failed(10), 9000 + 5 * minute - 1).kind).toBe('locked');
    expect(throttleAt(failed(10), 9000 + 5 * minute)).toEqual(freshThrottle);
  });

  test('was locked before the clock was set back only if the lock is longer than a lock can be', () => {
    expect(wasSetBack(failed(10), 9000)).toBe(false);
    expect(wasSetBack(failed(10), 8999)).toBe(true);
    expect(wasSetBack(freshThrottle, 0)).toBe(false);
  });

  test('does not extend a lock when there are more failures', () => {
    expect(countFailure(failed(10), 60_000)).toEqual(failed(10));
  });

  test('forgets failures after five minutes, so slow failures never lock', () => {
    expect(attemptsLeft(failed(5), 5 * minute)).toBe(6);
    expect(failed(40, 31_000).kind).toBe('open');
  });

  test('is plain JSON, so a reload does not reset it', () => {
    expect(JSON.parse(JSON.stringify(failed(4)))).toEqual(failed(4));
    expect(JSON.parse(JSON.stringify(failed(10)))).toEqual(failed(10));
  });
});
