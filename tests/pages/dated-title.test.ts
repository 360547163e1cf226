import { expect, test } from 'vitest';
import { datedTitle } from '../../src/site/mdx/dated-title.ts';

test.each([
  ['en', '2019-10-21', undefined, 'Oct 2019'],
  ['ja', '2019-10-21', undefined, '2019年10月'],
  ['en', '2023', undefined, '2023'],
  ['ja', '2023', undefined, '2023年'],
] as const)('in %s, a note since %s (until %s) has the date %s', (locale, since, until, date) => {
  const title = datedTitle(locale, since, until);
  expect(title).toContain(date);
  // The title contains no other numbers.
  expect(title.replace(date, '')).not.toMatch(/\d/);
});

test.each([
  ['en', ['Oct 2019', '2022']],
  ['ja', ['2019年10月', '2022年']],
] as const)('in %s, a date range has its start before its end: %j', (locale, [since, until]) => {
  const title = datedTitle(locale, '2019-10-01', '2022');
  expect(title.indexOf(since)).toBeGreaterThanOrEqual(0);
  expect(title.lastIndexOf(until)).toBeGreaterThan(title.indexOf(since));
  expect(title.replace(since, '').replace(until, '')).not.toMatch(/\d/);
});

test('a date does not move to another month in any time zone', () => {
  expect(datedTitle('en', '2019-10-01')).toContain('Oct 2019');
  expect(datedTitle('en', '2019-10-31')).toContain('Oct 2019');
});
