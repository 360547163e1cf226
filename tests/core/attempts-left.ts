import { failuresAllowed, throttleAt, type Throttle } from '../../src/core/account/throttle.ts';

/** Wrong answers still allowed at `nowMs`, 10 down to 0. */
export function attemptsLeft(throttle: Throttle, nowMs: number): number {
  const current = throttleAt(throttle, nowMs);
  return current.kind === 'locked' ? 0 : failuresAllowed - current.failuresMs.length;
}
