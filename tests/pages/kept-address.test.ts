/** What the worker answers at an address, and when it removes the offline copy. */
import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { keptAddress } from '../../src/site/offline/kept-address.ts';
import {
  DAY_MS,
  checkedNow,
  isDue,
  isToBeRemoved,
  type Checked,
  type Found,
} from '../../src/site/offline/removal.ts';

const FILES = [
  'index.html',
  'en/index.html',
  'en/2fa/index.html',
  'en/2fa/index.md',
  'favicon.svg',
];
const at = (path: string) => keptAddress(path, (file) => FILES.includes(file));

describe('an address below the base path', () => {
  test.each([
    ['', 'index.html'],
    ['en/', 'en/index.html'],
    ['en/2fa/', 'en/2fa/index.html'],
    ['en/2fa/index.html', 'en/2fa/index.html'],
    ['en/2fa/index.md', 'en/2fa/index.md'],
    ['en/2f%61/', 'en/2fa/index.html'],
    ['favicon.svg', 'favicon.svg'],
  ])('%j is the file %s', (path, file) => {
    expect(at(path)).toEqual({ kind: 'file', file });
  });

  test.each(['en', 'en/2fa'])('%j is a page without its last slash', (path) => {
    expect(at(path)).toEqual({ kind: 'redirect', path: `${path}/` });
  });

  test.each(['nowhere', 'en/nowhere/', 'en/2fa/x', 'favicon.svg/', '%', 'en/%ff/'])(
    '%j is unknown',
    (path) => {
      expect(at(path)).toEqual({ kind: 'unknown' });
    },
  );
});

describe('the script of the worker', () => {
  test('is asked for at most once a day, and the copy is removed only if it is missing twice, at least a day apart, and was not there in between (2,000 histories)', () => {
    const visit = fc.record({
      afterMs: fc.integer({ min: 0, max: 3 * DAY_MS }),
      found: fc.constantFrom<Found>('present', 'missing', 'missing', 'unknown'),
    });
    let removals = 0;
    let afterUnknown = 0;
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 20 }), (visits) => {
        let nowMs = 1_700_000_000_000;
        let last: Checked | undefined;
        let before: Found | undefined;
        const seen: { readonly atMs: number; readonly found: Found }[] = [];
        for (const { afterMs, found } of visits) {
          nowMs += afterMs;
          const due = isDue(last, nowMs);
          expect(due).toBe(!last || nowMs - last.atMs >= DAY_MS);
          if (!due) continue;
          seen.push({ atMs: nowMs, found });
          last = checkedNow(last, nowMs, found);
          const sincePresent = seen.slice(
            seen.findLastIndex((each) => each.found === 'present') + 1,
          );
          const first = sincePresent.find((each) => each.found === 'missing');
          const gone = found === 'missing' && nowMs - (first?.atMs ?? nowMs) >= DAY_MS;
          expect(isToBeRemoved(last, found)).toBe(gone);
          removals += Number(gone);
          afterUnknown += Number(gone && before === 'unknown');
          before = found;
        }
      }),
      { numRuns: 2_000 },
    );
    expect(removals).toBeGreaterThan(100);
    expect(afterUnknown).toBeGreaterThan(50);
  });

  test('is asked for at once when the clock was put back, and nothing is removed for that', () => {
    const last = { atMs: 10 * DAY_MS, missingSinceMs: 10 * DAY_MS };
    expect(isDue(last, DAY_MS)).toBe(true);
    expect(isToBeRemoved(checkedNow(last, DAY_MS, 'missing'), 'missing')).toBe(false);
  });
});
