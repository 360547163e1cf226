/**
 * Decides whether the site has ended offline reading. If a site no longer has its `sw.js`, a
 * browser keeps the old worker permanently. So the worker itself requests the script, at most once
 * a day. If the script is missing twice, a day apart, while another file of the site exists, the
 * stored copy must be removed.
 */
export const DAY_MS = 86_400_000;

export type Checked = {
  /** When the worker last requested the script, in epoch milliseconds. */
  readonly atMs: number;
  /** Since when the script is missing, in epoch milliseconds. Absent while it exists. */
  readonly missingSinceMs?: number;
};

/** Whether the worker must request the script again: after a day, and if the clock was set back. */
export const isDue = (last: Checked | undefined, nowMs: number): boolean =>
  !last || nowMs < last.atMs || nowMs - last.atMs >= DAY_MS;

/** The record of this check. `isMissing` is also false if the server could not be reached. */
export function checkedNow(last: Checked | undefined, nowMs: number, isMissing: boolean): Checked {
  if (!isMissing) return { atMs: nowMs };
  const since = last?.missingSinceMs ?? nowMs;
  return { atMs: nowMs, missingSinceMs: Math.min(since, nowMs) };
}

/** Whether the script was missing in two checks that are at least a day apart. */
export const isToBeRemoved = ({ atMs, missingSinceMs }: Checked): boolean =>
  missingSinceMs !== undefined && atMs - missingSinceMs >= DAY_MS;
