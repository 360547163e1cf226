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
  test('is asked for at most once a day, and the copy is removed only after two checks a day apart that find nothing (2,000 histories)', () => {
    const visit = fc.record({
      afterMs: fc.integer({ min: 0, max: 3 * DAY_MS }),
      isMissing: fc.boolean(),
    });
    let removals = 0;
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 20 }), (visits) => {
        let nowMs = 1_700_000_000_000;
        let last: Checked | undefined;
        let missingSinceMs: number | undefined;
        for (const { afterMs, isMissing } of visits) {
          nowMs += afterMs;
          const due = isDue(last, nowMs);
          expect(due).toBe(!last || nowMs - last.atMs >= DAY_MS);
          if (!due) continue;
          last = checkedNow(last, nowMs, isMissing);
          missingSinceMs = isMissing ? (missingSinceMs ?? nowMs) : undefined;
          const gone = missingSinceMs !== undefined && nowMs - missingSinceMs >= DAY_MS;
          expect(isToBeRemoved(last)).toBe(gone);
          removals += Number(gone);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(removals).toBeGreaterThan(100);
  });

  test('is asked for at once when the clock was put back, and nothing is removed for that', () => {
    const last = { atMs: 10 * DAY_MS, missingSinceMs: 10 * DAY_MS };
    expect(isDue(last, DAY_MS)).toBe(true);
    expect(isToBeRemoved(checkedNow(last, DAY_MS, true))).toBe(false);
  });
});
