/** When a reader can get in, and the page that asks for a verified email address. */
import { describe, expect, test } from 'vitest';
import { onScreen } from '../../src/core/hub/browser-session.ts';
import type { World } from '../../src/core/world/world.ts';
import { beginExercise } from '../../src/exercises/exercise.ts';
import { findExercise } from '../../src/exercises/list.ts';
import { canGetIn, getIn } from '../../src/exercises/plans/get-in.ts';
import { press } from '../../src/exercises/plans/sign-in.ts';
import { toVerifiedEmail } from '../../src/exercises/plans/verify-email.ts';
import { startMs } from '../core/player.ts';
import { off } from '../simulator/worlds.ts';
import { stamps } from './stamps.ts';

const begun = (id: string): World => {
  const exercise = findExercise(id);
  if (!exercise) throw new RangeError(id);
  return beginExercise(exercise, 'today', stamps());
};
const signedOut = (world: World): World => ({
  ...world,
  browser: onScreen({ kind: 'sign-in', password: 'not-given' }),
});

describe('a reader without a phone and a recovery code', () => {
  const world = begun('lost-both-signed-in');

  test('is in while signed in, and needs no act for that', () => {
    expect(canGetIn(world)).toBe(true);
    expect(getIn({ world, nowMs: startMs })).toBeUndefined();
  });

  test('cannot get in after signing out', () => {
    expect(canGetIn(signedOut(world))).toBe(false);
    expect(getIn({ world: signedOut(world), nowMs: startMs })).toBeUndefined();
  });

  test('can get in while 2FA is off', () => {
    expect(canGetIn(signedOut({ ...world, account: off.account }))).toBe(true);
  });
});

test.each(['lost-phone', 'sign-in', 'lost-code'])(
  'a reader who has a phone or a recovery code can get in (%s)',
  (id) => expect(canGetIn(signedOut(begun(id)))).toBe(true),
);

test('the plan leaves the page that asks for a verified address if the address is verified', () => {
  const world = { ...off, browser: onScreen({ kind: 'email-not-verified' }) };
  expect(toVerifiedEmail({ world, nowMs: startMs })).toEqual(press('cancel'));
  const account = { ...off.account, email: 'not-verified' } as const;
  expect(toVerifiedEmail({ world: { ...world, account }, nowMs: startMs })).toEqual(
    press('resend-verification'),
  );
});
