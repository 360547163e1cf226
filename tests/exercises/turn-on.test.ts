/** The plan that turns on 2FA, and `play`. */
import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/core/world/act.ts';
import { update } from '../../src/core/world/update.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { play } from '../../src/exercises/play.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { stamps } from './stamps.ts';

/** Acts that are not in the plan. */
const detours: readonly Act[] = [
  { type: 'hub.press', control: 'cancel' },
  { type: 'hub.press', control: 'avatar' },
  { type: 'hub.press', control: 'sign-out' },
  { type: 'hub.leave' },
  { type: 'phone.lose' },
  { type: 'phone.set-skew', ms: 300_000 },
  { type: 'phone.scan', text: 'a poster' },
  { type: 'hub.submit', field: 'authentication-code', text: '000000' },
  { type: 'edition.choose', edition: 'classic' },
  { type: 'edition.choose', edition: 'today' },
];

describe.each(['today', 'classic'] as const)('turning on 2FA (%s)', (edition) => {
  test('takes at most eight presses, one scan, one code, and one saved recovery code', () => {
    const { world, acts } = play(newWorld({ edition }), turnOn, stamps());
    expect(world.account.twoFactor.kind).toBe('on');
    const presses = acts.filter(({ type }) => type === 'hub.press');
    const others = acts.filter(({ type }) => type !== 'hub.press').map(({ type }) => type);
    // The press of the button that submits the code counts too.
    expect(presses.length + 1).toBeLessThanOrEqual(8);
    expect(others).toEqual(['saved-codes.keep-recovery-code', 'phone.scan', 'hub.submit']);
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
        return act?.type === 'hub.submit' ? undefined : act;
      },
      stamps(),
    ).world;
    const act: Act = { type: 'hub.submit', field: 'authentication-code', text: '000000' };
    expect(update(wrong, { ...act, ...stamps()() }).world.account.twoFactor.kind).toBe('enrolling');
  });
});

test('play throws a RangeError for a plan that never ends', () => {
  const circle = () => ({ type: 'hub.press', control: 'avatar' }) as const;
  expect(() => play(newWorld({ edition: 'today' }), circle, stamps())).toThrow(RangeError);
});
