/**
 * The practice clock: the one source of time, always derived from the device time an event brings.
 *
 * It runs at an offset from the device clock, or stands still. It never goes back: a time step that
 * was accepted must stay in the past.
 */
export type PracticeClock =
  | { readonly kind: 'running'; readonly offsetMs: number }
  | { readonly kind: 'frozen'; readonly atMs: number };

export const runningClock: PracticeClock = { kind: 'running', offsetMs: 0 };

/** Practice time in epoch milliseconds when the device clock shows `deviceMs`. */
export function practiceNow(clock: PracticeClock, deviceMs: number): number {
  return clock.kind === 'frozen' ? clock.atMs : deviceMs + clock.offsetMs;
}

export function freezeClock(clock: PracticeClock, deviceMs: number): PracticeClock {
  return { kind: 'frozen', atMs: practiceNow(clock, deviceMs) };
}

/** Runs on from the moment it stood at. */
export function runClock(clock: PracticeClock, deviceMs: number): PracticeClock {
  return { kind: 'running', offsetMs: practiceNow(clock, deviceMs) - deviceMs };
}

/** Moves on by `ms`. Throws a RangeError unless `ms` is whole and not negative. */
export function advanceClock(clock: PracticeClock, ms: number): PracticeClock {
  if (!Number.isSafeInteger(ms) || ms < 0) {
    throw new RangeError('advanceClock: ms must be a whole number, 0 or more');
  }
  return clock.kind === 'frozen'
    ? { kind: 'frozen', atMs: clock.atMs + ms }
    : { kind: 'running', offsetMs: clock.offsetMs + ms };
}
