/** What one visit to a page takes, counted by the browser itself: requests, bytes, and its own time. */
import type { CDPSession, Page } from 'playwright';

export type Request = {
  readonly url: string;
  readonly type: string;
  /** Bytes on the wire, the answer's head included. */
  readonly bytes: number;
};

/**
 * Starts counting a page's requests; the list grows. Those answered from the cache are left out, and
 * the icon, which belongs to the browser's own window.
 */
export async function countRequests(page: Page): Promise<readonly Request[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const asked = new Map<string, Omit<Request, 'bytes'>>();
  const sent: Request[] = [];
  session.on('Network.responseReceived', ({ requestId, type, response: { url } }) => {
    if (!url.startsWith('data:') && !url.endsWith('favicon.svg'))
      asked.set(requestId, { url, type });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) => {
    const request = asked.get(requestId);
    // Nothing came over the wire for what a cache or a worker had.
    if (request && bytes > 0) sent.push({ ...request, bytes });
  });
  return sent;
}

export const bytesOf = (requests: readonly Request[]): number =>
  requests.reduce((sum, { bytes }) => sum + bytes, 0);

/** A session with the page's processor slowed down four times and its times being kept. */
export async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return session;
}

/** Milliseconds the page's main thread has spent since it was opened: all tasks, and script alone. */
export async function timeSpent(
  session: CDPSession,
): Promise<{ readonly tasks: number; readonly script: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const ms = (name: string) => 1_000 * (metrics.find((each) => each.name === name)?.value ?? 0);
  return { tasks: ms('TaskDuration'), script: ms('ScriptDuration') };
}
