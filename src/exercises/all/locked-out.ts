/**
 * Ten incorrect codes within five minutes lock sign-in. The exercise begins during the lock.
 *
 * Relies on facts.md#sign-in-lock, facts.md#sign-in-lock-scripts, facts.md#too-many-message.
 */
import { failuresAllowed } from '../../core/account/throttle.ts';
import { submitCode } from '../plans/authenticator-code.ts';
import type { Exercise } from '../exercise.ts';
import { getInAndTurnOn } from '../plans/get-in-and-turn-on.ts';
import { signOut, toCodePrompt } from '../plans/sign-in.ts';
import { turnOn } from '../plans/turn-on.ts';
import { everydaySignIn } from './sign-in.ts';

export const lockedOut: Exercise = {
  id: 'locked-out',
  page: 'troubleshooting/sign-in',
  before: [turnOn, signOut],
  justBefore: [
    toCodePrompt,
    ...Array.from({ length: failuresAllowed }, () => submitCode('000000')),
  ],
  plan: getInAndTurnOn,
  goal: everydaySignIn.goal,
};
