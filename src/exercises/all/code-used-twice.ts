/**
 * The reader submits a code that was accepted a moment ago.
 *
 * Relies on facts.md#totp-once, facts.md#choice-window, facts.md#unpublished-code-reuse.
 */
import type { Exercise } from '../exercise.ts';
import { getInAndTurnOn } from '../plans/get-in-and-turn-on.ts';
import { signOut, toCodePrompt } from '../plans/sign-in.ts';
import { turnOn } from '../plans/turn-on.ts';
import { everydaySignIn } from './sign-in.ts';

export const codeUsedTwice: Exercise = {
  id: 'code-used-twice',
  page: 'troubleshooting/sign-in',
  // The clock is frozen, so the phone still shows the code that turned 2FA on.
  before: [],
  justBefore: [{ type: 'clock.freeze' }, turnOn, signOut, toCodePrompt],
  plan: getInAndTurnOn,
  goal: everydaySignIn.goal,
};
