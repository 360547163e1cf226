/** What the pages and the practice weigh. Times are measured by `npm run bench`; bytes are held here. */
import { expect, test } from '@playwright/test';
import { measureBytes } from '../../bench/bytes.ts';

test('pages and practice keep every limit in bytes', () => {
  const rows = measureBytes();
  expect(rows.filter(({ value }) => value === 0).map(({ what }) => what)).toEqual([]);
  const over = rows.filter(({ value, limit = Infinity }) => value > limit);
  expect(over.map(({ what, value, limit }) => `${what}: ${value} of ${limit}`)).toEqual([]);
});
