import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/core/world/act.ts';
import { update } from '../../src/core/world/update.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { play } from '../../src/exercises/play.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { stamps } from './stamps.ts';

/** Things a person does on the way that lead elsewhere. */
const detours: readonly Act[] = [
  { type: 'site.press', control: 'cancel' },
  { type: 'site.press', control: 'avatar' },
  { type: 'site.press', control: 'sign-out' },
  { type: 'site.leave' },
  { type: 'phone.lose' },
  { type: 'phone.set-skew', ms: 300_000 },
  { type: 'phone.scan', text: 'a poster' },
  { type: 'site.submit', field: 'authentication-code', text: '000000' },
  { type: 'edition.choose', edition: 'classic' },
  { type: 'edition.choose', edition: 'today' },
];

describe.each(['today', 'classic'] as const)('turning 2FA on (%s)', (edition) => {
  test('takes at most eight presses, one scan, one code and a place for the recovery code', () => {
    const { world, acts } = play(newWorld({ edition }), turnOn, stamps());
    expect(world.account.twoFactor.kind).toBe('on');
    const presses = acts.filter(({ type }) => type === 'site.press');
    const others = acts.filter(({ type }) => type !== 'site.press').map(({ type }) => type);
    // The last press is the submission's own button.
    expect(presses.length + 1).toBeLessThanOrEqual(8);
    expect(others).toEqual(['drawer.keep-recovery-code', 'phone.scan', 'site.submit']);
  });

  test('is reached after any detours', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...detours), { maxLength: 8 }),
        fc.nat(12),
        (strayed, after) => {
          const stamp = stamps();
          let left = after;
          let { world } = play(newWorld({ edition }), turnOn, stamp, () => left-- <= 0);
          for (const act of strayed) world = update(world, { ...act, ...stamp() }).world;
          expect(play(world, turnOn, stamp).world.account.twoFactor.kind).toBe('on');
        },
      ),
    );
  });

  test('is not reached by a wrong code', () => {
    const wrong = play(
      newWorld({ edition }),
      (situation) => {
        const act = turnOn(situation);
        return act?.type === 'site.submit' ? undefined : act;
      },
      stamps(),
    ).world;
    const act: Act = { type: 'site.submit', field: 'authentication-code', text: '000000' };
    expect(update(wrong, { ...act, ...stamps()() }).world.account.twoFactor.kind).toBe('enrolling');
  });
});

test('a plan that goes in a circle is stopped', () => {
  const circle = () => ({ type: 'site.press', control: 'avatar' }) as const;
  expect(() => play(newWorld({ edition: 'today' }), circle, stamps())).toThrow(RangeError);
});
