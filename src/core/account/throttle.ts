/**
 * The limit on wrong answers (RFC 4226 §7.3, RFC 6238 §5.2).
 *
 * Ten failures within five minutes lock for five minutes; the end is known and there is no growing
 * delay before it. These are the figures Docker's own FAQ gives (facts §3.2); they may change. A
 * right answer forgives all. The account keeps one of these for codes and one for the recovery code.
 */
export type Throttle =
  | { readonly kind: 'open'; readonly failuresMs: readonly number[] }
  | { readonly kind: 'locked'; readonly untilMs: number };

export const failuresAllowed = 10;
const windowMs = 5 * 60_000;
const lockMs = 5 * 60_000;

export const freshThrottle: Throttle = { kind: 'open', failuresMs: [] };

/** The throttle as it stands at `nowMs`: old failures forgotten, an ended lock opened. */
export function throttleAt(throttle: Throttle, nowMs: number): Throttle {
  switch (throttle.kind) {
    case 'locked':
      return nowMs < throttle.untilMs ? throttle : freshThrottle;
    case 'open':
      return {
        kind: 'open',
        failuresMs: throttle.failuresMs.filter((failedMs) => nowMs - failedMs < windowMs),
      };
  }
}

/** Counts one wrong answer at `nowMs`. */
export function countFailure(throttle: Throttle, nowMs: number): Throttle {
  const current = throttleAt(throttle, nowMs);
  if (current.kind === 'locked') return current;
  const failuresMs = [...current.failuresMs, nowMs];
  return failuresMs.length < failuresAllowed
    ? { kind: 'open', failuresMs }
    : { kind: 'locked', untilMs: nowMs + lockMs };
}
