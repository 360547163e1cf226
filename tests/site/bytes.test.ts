/** What the pages and the practice weigh. Times are measured by `npm run bench`; bytes are held here. */
import { expect, test } from '@playwright/test';
import { measureBytes, pageBytes } from '../../benchmarks/bytes.ts';
import { UNDER_BASE } from '../support/built-site.ts';

test('pages and practice keep every limit in bytes', () => {
  const rows = measureBytes();
  expect(rows.filter(({ value }) => value === 0).map(({ what }) => what)).toEqual([]);
  const over = rows.filter(({ value, limit = Infinity }) => value > limit);
  expect(over.map(({ what, value, limit }) => `${what}: ${value} of ${limit}`)).toEqual([]);
});

test('the guide keeps its limit with an address of its own, and all that a page then carries', () => {
  for (const language of ['en', 'ja']) {
    const { folder, base } = UNDER_BASE;
    expect(pageBytes(`${language}/2fa/index.html`, folder, base), language).toBeLessThan(9_000);
  }
});
