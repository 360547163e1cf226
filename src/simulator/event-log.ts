/** The event log that the page shows: one line per effect, the newest last, in memory only. */
import type { Effect } from '../core/world/effect.ts';

/**
 * The maximum number of lines. Older lines are dropped; the world itself contains everything that
 * later acts depend on.
 */
export const logLimit = 60;

type LogTime = {
  /** Simulator time in epoch milliseconds. */
  readonly atMs: number;
  /** The device's own time in epoch milliseconds. */
  readonly noticedAt: number;
};

export type LogLine = LogTime & {
  /** Line number since the page was opened. A number is not used again after an undo. */
  readonly nth: number;
  readonly effect: Effect;
};

/** Returns a function that adds effects to a log and numbers its lines. */
export function logWriter() {
  let written = 0;
  return (log: readonly LogLine[], effects: readonly Effect[], time: LogTime) => {
    const lines = effects.map((effect): LogLine => {
      written += 1;
      return { ...time, nth: written, effect };
    });
    return [...log, ...lines].slice(-logLimit);
  };
}
