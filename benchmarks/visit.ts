/** Requests, bytes, and main-thread time of one visit, as reported by the browser. */
import type { CDPSession, Page } from 'playwright';

export type Request = {
  readonly url: string;
  readonly type: string;
  /** Bytes on the wire, including the response headers. */
  readonly bytes: number;
};

/**
 * Starts counting a page's requests; the returned list grows. Responses from a cache and the
 * favicon, which belongs to the browser's window, are not counted.
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
    // A response from a cache or a service worker has no bytes on the wire.
    if (request && bytes > 0) sent.push({ ...request, bytes });
  });
  return sent;
}

export const bytesOf = (requests: readonly Request[]): number =>
  requests.reduce((sum, { bytes }) => sum + bytes, 0);

/** Slows the page's processor down four times and starts recording times. */
export async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return session;
}

/**
 * Milliseconds that the page's main thread was busy since the page was opened: all tasks, and
 * script only.
 */
export async function timeSpent(
  session: CDPSession,
): Promise<{ readonly tasks: number; readonly script: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const ms = (name: string) => 1_000 * (metrics.find((each) => each.name === name)?.value ?? 0);
  return { tasks: ms('TaskDuration'), script: ms('ScriptDuration') };
}
