/** Calls that the simulator itself never makes: they throw, or change nothing. */
import { describe, expect, test } from 'vitest';
import {
  beginEnrollment,
  checkCode,
  confirmEnrollment,
  newAccount,
  redeemRecoveryCode,
  replaceRecoveryCode,
} from '../../src/core/account/account.ts';
import { advanceClock, runningClock } from '../../src/core/world/clock.ts';
import { wantsPassword, withPassword } from '../../src/core/hub/screen.ts';
import { inGroupsOfFour } from '../../src/core/otp/base32.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { enrolled, press } from './journey.ts';
import { entropyOf, playerOf, startMs } from './player.ts';

describe('calling a function of the account in a state that does not allow it', () => {
  const on = enrolled('today').world.account;
  test.each([
    ['beginEnrollment: 2FA is not off', () => beginEnrollment(on, entropyOf(1))],
    [
      'confirmEnrollment: nothing is pending',
      () => confirmEnrollment(newAccount, '000000', startMs),
    ],
    ['confirmEnrollment: nothing is pending', () => confirmEnrollment(on, '000000', startMs)],
    ['checkCode: 2FA is not on', () => checkCode(newAccount, '000000', startMs)],
    ['redeemRecoveryCode: 2FA is not on', () => redeemRecoveryCode(newAccount, 'x', startMs)],
    [
      'replaceRecoveryCode: 2FA is not on',
      () => replaceRecoveryCode(newAccount, entropyOf(1), startMs),
    ],
  ])('throws a TypeError, “%s”', (message, act) => {
    expect(act).toThrow(new TypeError(message));
  });
});

test.each([-1, 0.5, NaN, Infinity])('the clock cannot move forward by %d milliseconds', (ms) => {
  expect(() => advanceClock(runningClock, ms)).toThrow(RangeError);
});

test.each([0.5, 86_400_001, -86_400_001])(
  'the phone’s clock cannot be wrong by %d milliseconds',
  (ms) => {
    const player = playerOf(newWorld({ edition: 'today' }));
    expect(() => player.play({ type: 'phone.set-skew', ms })).toThrow(
      new RangeError('phone.set-skew: ms must be a whole number, at most a day'),
    );
  },
);

test('filling in the password changes nothing on a screen without a password field', () => {
  const home = { kind: 'home' } as const;
  expect(withPassword(home)).toBe(home);
  expect(wantsPassword(home)).toBe(false);
});

test('an empty text has no groups', () => {
  expect(inGroupsOfFour('')).toEqual([]);
});

test('confirming a login that no terminal waits for changes nothing', () => {
  const player = playerOf(newWorld({ edition: 'today' }));
  const screen = { kind: 'device-login', userCode: 'BCDF-GHJK' } as const;
  player.world = { ...player.world, browser: { screen, menu: 'closed' } };
  player.play(...press('confirm-device'));
  expect(player.world).toEqual(newWorld({ edition: 'today' }));
});
