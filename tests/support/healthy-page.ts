/**
 * Watches a page while a test uses it. The test fails after a console error, an uncaught exception,
 * a violation of the Content Security Policy, an error response, or a request to another host.
 */
import { expect, test as base, type Page } from '@playwright/test';
import { spaceOutPresses } from './press-pace.ts';

/** Starts watching; the returned list grows. Call it before opening the page. */
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

type Options = {
  readonly health: undefined;
  /** Whether presses of the test are as quick as they are sent, or each counts. */
  readonly pace: 'as pressed' | 'deliberate';
};

export const test = base.extend<Options>({
  pace: ['deliberate', { option: true }],
  health: [
    async ({ page, baseURL, pace }, use) => {
      if (pace === 'deliberate') await spaceOutPresses(page);
      const complaints = await watch(page, new URL(baseURL ?? '').origin);
      await use(undefined);
      expect(complaints, 'errors reported by the browser').toEqual([]);
    },
    { auto: true },
  ],
});
