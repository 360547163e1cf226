/**
 * A page that is watched while a test uses it: whatever the browser complains of fails the test.
 * A console error, an uncaught exception, a broken policy, an answer that is an error, a request
 * to another host.
 */
import { expect, test as base, type Page } from '@playwright/test';

/** Starts watching; the list grows as complaints come in. Call before the page is opened. */
export async function watch(page: Page, origin: string): Promise<readonly string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) {
      complaints.push(`another host: ${request.url()}`);
    }
  });
  await page.exposeFunction('reportViolation', (violation: string) =>
    complaints.push(`policy: ${violation}`),
  );
  await page.addInitScript(() => {
    const report = (globalThis as unknown as { reportViolation(text: string): void })
      .reportViolation;
    document.addEventListener('securitypolicyviolation', (event) => {
      report(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  return complaints;
}

export const test = base.extend<{ readonly health: undefined }>({
  health: [
    async ({ page, baseURL }, use) => {
      const complaints = await watch(page, new URL(baseURL ?? '').origin);
      await use(undefined);
      expect(complaints, 'what the browser complained of').toEqual([]);
    },
    { auto: true },
  ],
});
