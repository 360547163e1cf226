/** What the world's own code never asks for: a caller's bug is named at once, and harms nothing. */
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
import { press } from './journey.ts';
import { enrolled } from './journey.ts';
import { entropyOf, playerOf, startMs } from './player.ts';

describe('asking an account for what it cannot be in', () => {
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

test.each([-1, 0.5, NaN, Infinity])('the clock cannot move on by %d', (ms) => {
  expect(() => advanceClock(runningClock, ms)).toThrow(RangeError);
});

test('the phone cannot be off by half a millisecond', () => {
  const player = playerOf(newWorld({ edition: 'today' }));
  expect(() => player.play({ type: 'phone.set-skew', ms: 0.5 })).toThrow(
    new RangeError('phone.set-skew: ms must be a whole number'),
  );
});

test('a screen without a password field stays as it is', () => {
  const home = { kind: 'home' } as const;
  expect(withPassword(home)).toBe(home);
  expect(wantsPassword(home)).toBe(false);
});

test('nothing cut into groups is no group', () => {
  expect(inGroupsOfFour('')).toEqual([]);
});

test('a confirmation nobody waits for does nothing', () => {
  const player = playerOf(newWorld({ edition: 'today' }));
  const screen = { kind: 'device-login', userCode: 'BCDF-GHJK' } as const;
  player.world = { ...player.world, browser: { screen, menu: 'closed' } };
  player.play(...press('confirm-device'));
  expect(player.world).toEqual(newWorld({ edition: 'today' }));
});
