/**
 * The limit on failed attempts (RFC 4226, section 7.3; facts.md#totp-throttle).
 *
 * Ten failures within five minutes lock for five minutes (facts.md#sign-in-lock). The delay does
 * not grow. A correct answer resets the count: the account then starts with `freshThrottle`. The
 * account has one throttle for authentication codes and one for recovery codes.
 */
/** All times are epoch milliseconds of the simulated clock. */
export type Throttle =
  | { readonly kind: 'open'; readonly failuresMs: readonly number[] }
  | { readonly kind: 'locked'; readonly untilMs: number };

export const failuresAllowed = 10;
const windowMs = 5 * 60_000;
const lockMs = 5 * 60_000;

export const freshThrottle: Throttle = { kind: 'open', failuresMs: [] };

/** The throttle at `nowMs`, without failures older than five minutes, and open if its lock has
 * ended. No lock lasts longer than five minutes from now, even if the clock was set back. */
export function throttleAt(throttle: Throttle, nowMs: number): Throttle {
  switch (throttle.kind) {
    case 'locked':
      if (nowMs >= throttle.untilMs) return freshThrottle;
      return wasSetBack(throttle, nowMs) ? { kind: 'locked', untilMs: nowMs + lockMs } : throttle;
    case 'open':
      return {
        kind: 'open',
        failuresMs: throttle.failuresMs
          .filter((failedMs) => nowMs - failedMs < windowMs)
          .map((failedMs) => Math.min(failedMs, nowMs)),
      };
  }
}

/** Whether the clock was set back since the lock began. */
export function wasSetBack(throttle: Throttle, nowMs: number): boolean {
  return throttle.kind === 'locked' && throttle.untilMs > nowMs + lockMs;
}

/** The number of failures, from 10 to 0, that the throttle still allows at `nowMs`. */
export function attemptsLeft(throttle: Throttle, nowMs: number): number {
  const current = throttleAt(throttle, nowMs);
  return current.kind === 'locked' ? 0 : failuresAllowed - current.failuresMs.length;
}

/** Counts one failure at `nowMs`. A failure during a lock changes nothing. */
export function countFailure(throttle: Throttle, nowMs: number): Throttle {
  const current = throttleAt(throttle, nowMs);
  if (current.kind === 'locked') return current;
  const failuresMs = [...current.failuresMs, nowMs];
  return failuresMs.length < failuresAllowed
    ? { kind: 'open', failuresMs }
    : { kind: 'locked', untilMs: nowMs + lockMs };
}
