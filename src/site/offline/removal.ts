/**
 * Decides whether the site has ended offline reading. If a site no longer has its `sw.js`, a
 * browser keeps the old worker permanently. So the worker itself requests the script, at most once
 * a day. If the script is missing twice, at least a day apart, while another file of the site exists,
 * the stored copy must be removed. A request that reaches no server is not a check: the reader can
 * be without a network at the first page of each day.
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

/**
 * What a check found. `unknown`: neither the script nor a sign that this server is the site's, such
 * as an error of the server, or a network that answers every request itself.
 */
export type Found = 'present' | 'missing' | 'unknown';

/** The record of this check. An unknown result says nothing about earlier ones. */
export function checkedNow(last: Checked | undefined, nowMs: number, found: Found): Checked {
  const since = last?.missingSinceMs ?? (found === 'missing' ? nowMs : undefined);
  if (found === 'present' || since === undefined) return { atMs: nowMs };
  return { atMs: nowMs, missingSinceMs: Math.min(since, nowMs) };
}

/** Whether the script was missing in this check and in one at least a day earlier. */
export const isToBeRemoved = ({ atMs, missingSinceMs }: Checked, found: Found): boolean =>
  found === 'missing' && missingSinceMs !== undefined && atMs - missingSinceMs >= DAY_MS;
