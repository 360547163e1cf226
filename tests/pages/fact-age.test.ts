// @vitest-environment happy-dom
/** When a page says that its facts are old. */
import fc from '../support/fast-check.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isOld, showAge } from '../../src/site/client/fact-age.ts';

describe('facts are old more than nine months after they were read', () => {
  test.each([
    ['2026-11-25', '2026-11-25T12:00:00Z', false],
    ['2026-11-25', '2027-08-25T00:00:00Z', false],
    ['2026-11-25', '2027-08-25T00:00:01Z', true],
    ['2026-11-25', '2027-08-26T00:00:00Z', true],
    ['2026-11-25', '2029-01-01T00:00:00Z', true],
    // The ninth month after May has no day 31.
    ['2026-05-31', '2027-02-28T12:00:00Z', false],
    ['2026-05-31', '2027-03-04T00:00:00Z', true],
    // A reader’s clock can be wrong.
    ['2026-11-25', '1970-01-01T00:00:00Z', false],
  ])('read on %s, at %s: %s', (read, now, old) => {
    expect(isOld(read, Date.parse(now))).toBe(old);
  });

  test('for any two dates: never within 270 days, always after 277', () => {
    const day = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(day, day, (from, age) => {
        const read = new Date(from * 86_400_000);
        const old = isOld(read.toISOString().slice(0, 10), read.getTime() + age * 86_400_000);
        return age <= 270 ? !old : age <= 277 || old;
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the sentence in the footer', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  test.each([
    ['2027-08-24', true],
    ['2027-08-26', false],
  ])('on %s, its attribute `hidden` is %s', (today, hidden) => {
    vi.setSystemTime(today);
    document.body.innerHTML = '<p data-read="2026-11-25" hidden>Old.</p>';
    showAge();
    expect(document.querySelector('p')?.hidden).toBe(hidden);
  });

  test('is optional', () => {
    document.body.innerHTML = '';
    expect(showAge).not.toThrow();
  });
});
