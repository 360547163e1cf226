/**
 * The simulator clock: the only source of the simulated time, which is computed from the device
 * time of an event. All times are epoch milliseconds.
 *
 * The clock runs at an offset from the device clock, or is frozen. No act sets it back, so an
 * accepted time step stays in the past. Its times fit in a `Date` (ECMA-262, "Time Values and Time
 * Range"), and so do times derived from them: a phone's clock that is wrong by up to a day, and the
 * expiry of a token within a year.
 */
export type SimulatedClock =
  | { readonly kind: 'running'; readonly offsetMs: number }
  | { readonly kind: 'frozen'; readonly atMs: number };

const dayMs = 86_400_000;
/** The latest time that a `Date` can hold, in epoch milliseconds. */
export const lastDateMs = 8.64e15;
const earliestMs = dayMs;
const latestMs = lastDateMs - 400 * dayMs;

const instant = (ms: number) => Math.min(latestMs, Math.max(earliestMs, ms));
const offset = (ms: number) => Math.min(lastDateMs, Math.max(-lastDateMs, ms));

export const runningClock: SimulatedClock = { kind: 'running', offsetMs: 0 };

/** The simulated time when the device clock shows `deviceMs`. */
export function simulatedNow(clock: SimulatedClock, deviceMs: number): number {
  return instant(clock.kind === 'frozen' ? clock.atMs : deviceMs + clock.offsetMs);
}

/** Stops the clock at its current time. */
export function freezeClock(clock: SimulatedClock, deviceMs: number): SimulatedClock {
  return { kind: 'frozen', atMs: simulatedNow(clock, deviceMs) };
}

/** Lets the clock run from its current time. */
export function runClock(clock: SimulatedClock, deviceMs: number): SimulatedClock {
  return { kind: 'running', offsetMs: offset(simulatedNow(clock, deviceMs) - deviceMs) };
}

/** Moves the clock forward by `ms`. Throws a RangeError unless `ms` is a whole number, 0 or
 * more. */
export function advanceClock(clock: SimulatedClock, ms: number): SimulatedClock {
  if (!Number.isSafeInteger(ms) || ms < 0) {
    throw new RangeError('advanceClock: ms must be a whole number, 0 or more');
  }
  return clock.kind === 'frozen'
    ? { kind: 'frozen', atMs: instant(clock.atMs + ms) }
    : { kind: 'running', offsetMs: offset(clock.offsetMs + ms) };
}
