/**
 * The phone's clock is five minutes slow, so its codes are those of another time step.
 *
 * Relies on facts.md#wrong-code-message, facts.md#choice-window,
 * facts.md#unpublished-totp-details.
 */
import type { Exercise } from '../exercise.ts';
import { getInAndTurnOn } from '../plans/get-in-and-turn-on.ts';
import { signOut, toCodePrompt } from '../plans/sign-in.ts';
import { turnOn } from '../plans/turn-on.ts';
import { everydaySignIn } from './sign-in.ts';

export const clockWrong: Exercise = {
  id: 'clock-wrong',
  page: 'troubleshooting/sign-in',
  before: [turnOn, signOut, toCodePrompt, { type: 'phone.set-skew', ms: -300_000 }],
  plan: getInAndTurnOn,
  goal: everydaySignIn.goal,
};
