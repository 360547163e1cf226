/**
 * The sentence in a page's footer that its facts are old. The build writes it hidden, with the date
 * on which the oldest fact was read; it is shown if that was more than nine months ago.
 */
/** `read` is a date such as `2026-11-25`; `now` is in epoch milliseconds. Months count in UTC. */
export function isOld(read: string, now: number): boolean {
  const limit = new Date(read);
  return now > limit.setUTCMonth(limit.getUTCMonth() + 9);
}

export function showAge(): void {
  const note = document.querySelector<HTMLElement>('[data-read]');
  if (note) note.hidden = !isOld(note.dataset['read'] ?? '', Date.now());
}
