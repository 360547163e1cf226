/** What a reader's first page costs, and the next one, sent on the wire with every header. */
import { expect, test as base } from '@playwright/test';
import { bytesOf, countRequests } from '../../benchmarks/visit.ts';
import { serveFolder } from '../support/folder-server.ts';

const test = base.extend<{ readonly origin: string }>({
  // Playwright wants a pattern there, even an empty one.

  origin: async ({}, use) => {
    const { origin, stop } = await serveFolder('dist', { pack: true });
    await use(origin);
    await stop();
  },
});

for (const language of ['en', 'ja']) {
  // A reader of the language: nobody else is offered the other one.
  test.describe(language, () => {
    test.use({ locale: language === 'ja' ? 'ja-JP' : 'en-GB' });

    test(`the first page fits one initial window, in three requests: ${language}`, async ({
      page,
      origin,
    }) => {
      const sent = await countRequests(page);
      await page.goto(`${origin}/${language}/2fa/`, { waitUntil: 'networkidle' });
      expect(sent.map(({ type }) => type).toSorted()).toEqual(['Document', 'Script', 'Stylesheet']);
      expect(bytesOf(sent)).toBeLessThanOrEqual(14_600);
    });

    test(`the next page is one request, and so is the other language: ${language}`, async ({
      page,
      origin,
    }) => {
      await page.goto(`${origin}/${language}/2fa/`, { waitUntil: 'networkidle' });
      const sent = await countRequests(page);
      const after = async (act: Promise<unknown>) => {
        const before = sent.length;
        await act;
        await page.waitForLoadState('networkidle');
        return sent.slice(before);
      };
      const next = await after(page.locator('.around [rel=next]').click());
      expect(next.map(({ type }) => type)).toEqual(['Document']);
      const other = await after(page.locator('#switch-language').click());
      expect(other.map(({ type }) => type)).toEqual(['Document']);
      expect(bytesOf(other)).toBeLessThanOrEqual(8_000);
    });
  });
}
