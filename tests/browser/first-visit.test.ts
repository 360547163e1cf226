/** The size of a reader's first page and the next one on the wire, with all headers. */
import { expect, test as base } from '@playwright/test';
import { bytesOf, countRequests } from '../../benchmarks/visit.ts';
import { serveFolder } from '../support/folder-server.ts';

const test = base.extend<{ readonly origin: string }>({
  // Playwright requires an object pattern, even an empty one.

  origin: async ({}, use) => {
    const { origin, stop } = await serveFolder('dist', { pack: true });
    await use(origin);
    await stop();
  },
});

for (const language of ['en', 'ja']) {
  // A reader of this language, because readers of others are offered another one.
  test.describe(language, () => {
    test.use({ locale: language === 'ja' ? 'ja-JP' : 'en-GB' });

    test(`the first page is within its limit in bytes, in three requests: ${language}`, async ({
      page,
      origin,
    }) => {
      const sent = await countRequests(page);
      await page.goto(`${origin}/${language}/2fa/`, { waitUntil: 'networkidle' });
      expect(sent.map(({ type }) => type).toSorted()).toEqual(['Document', 'Script', 'Stylesheet']);
      // The size of one initial congestion window, in bytes.
      expect(bytesOf(sent)).toBeLessThanOrEqual(14_600);
    });

    test(`the next page takes a document and at most two style sheets, and the other language one request: ${language}`, async ({
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
      expect(next.map(({ type }) => type).filter((type) => type !== 'Stylesheet')).toEqual([
        'Document',
      ]);
      expect(next.length).toBeLessThanOrEqual(3);
      expect(bytesOf(next)).toBeLessThanOrEqual(10_000);
      const other = await after(page.locator('#switch-language').click());
      expect(other.map(({ type }) => type)).toEqual(['Document']);
      expect(bytesOf(other)).toBeLessThanOrEqual(8_000);
    });
  });
}
