/** Size limits of the pages and the simulator. `npm run bench` measures times. */
import { expect, test } from '@playwright/test';
import { measureBytes, pageBytes } from '../../benchmarks/bytes.ts';
import { builtFiles, PLAIN, UNDER_BASE } from '../support/built-site.ts';

test('pages and simulator are within all size limits', () => {
  const rows = measureBytes();
  expect(rows.filter(({ value }) => value === 0).map(({ what }) => what)).toEqual([]);
  const over = rows.filter(({ value, limit = Infinity }) => value > limit);
  expect(over.map(({ what, value, limit }) => `${what}: ${value} of ${limit}`)).toEqual([]);
});

test('HTML and styles of every page fit in one round trip', () => {
  const pages = builtFiles(PLAIN).filter((file) => file.endsWith('.html'));
  const sizes = pages.map((file) => ({ file, bytes: pageBytes(file) }));
  expect(sizes.filter(({ bytes }) => bytes > 9_500)).toEqual([]);
  console.log(`${sizes.length} pages, at most ${Math.max(...sizes.map(({ bytes }) => bytes))} B`);
});

test('the guide is within its limit with a site URL, which adds metadata', () => {
  for (const language of ['en', 'ja']) {
    const { folder, base } = UNDER_BASE;
    expect(pageBytes(`${language}/2fa/index.html`, folder, base), language).toBeLessThanOrEqual(
      9_800,
    );
  }
});
