/**
 * The reader signs in with the password and the six-digit code.
 *
 * Relies on facts.md#sign-in-two-steps, facts.md#nothing-is-sent, facts.md#code-period.
 */
import { isSignedIn } from '../../core/hub/screen.ts';
import type { Exercise } from '../exercise.ts';
import { getInAndTurnOn } from '../plans/get-in-and-turn-on.ts';
import { signOut } from '../plans/sign-in.ts';
import { turnOn } from '../plans/turn-on.ts';

export const everydaySignIn: Exercise = {
  id: 'sign-in',
  page: '2fa',
  before: [turnOn, signOut],
  plan: getInAndTurnOn,
  goal: ({ account, browser }) => account.twoFactor.kind === 'on' && isSignedIn(browser.screen),
};
