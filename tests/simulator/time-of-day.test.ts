import fc from '../support/fast-check.ts';
import { expect, test } from 'vitest';
import { timeOfDay } from '../../src/simulator/time-of-day.ts';

test('a time has 24 hours, in the device’s time zone (1,000 instants)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (ms) => {
      const parts = new Date(ms);
      const two = (part: number) => String(part).padStart(2, '0');
      const short = `${two(parts.getHours())}:${two(parts.getMinutes())}`;
      expect(timeOfDay('short', ms)).toBe(short);
      expect(timeOfDay('medium', ms)).toBe(`${short}:${two(parts.getSeconds())}`);
    }),
    { numRuns: 1_000 },
  );
});
