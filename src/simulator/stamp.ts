/** Makes the stamps of events: the device's time, and 64 random bytes as hex. */
import type { Stamp } from '../core/world/act.ts';

export type StampSources = {
  /** The device's time in epoch milliseconds. */
  readonly now: () => number;
  /** Returns `count` bytes from a cryptographically secure generator. */
  readonly randomBytes: (count: number) => Uint8Array;
};

/**
 * The device's time in epoch milliseconds. Throws a RangeError if the browser returns a time that a
 * date cannot contain.
 */
export function deviceTime({ now }: StampSources): number {
  const ms = now();
  if (Number.isNaN(new Date(ms).getTime())) throw new RangeError(`The device shows no time: ${ms}`);
  return ms;
}

/**
 * Returns a function that makes a new stamp each time. It throws a RangeError if the device has no
 * valid time.
 */
export function stampFrom(sources: StampSources): () => Stamp {
  return () => {
    const bytes = sources.randomBytes(64);
    const entropy = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { at: deviceTime(sources), entropy };
  };
}
