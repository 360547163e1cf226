/** Ten wrong codes within five minutes: sign-in is locked, and the end of the lock is known. */
import { shownCode, submitCode } from '../plans/authenticator-code.ts';
import type { Scenario } from '../exercise.ts';
import { signIn, signOut, toCodePrompt } from '../plans/sign-in.ts';
import { turnOn } from '../plans/turn-on.ts';
import { everydaySignIn } from './sign-in.ts';

export const lockedOut: Scenario = {
  id: 'locked-out',
  page: 'troubleshooting',
  before: [turnOn, signOut, toCodePrompt, ...Array(10).fill(submitCode('000000'))],
  plan: signIn,
  goal: everydaySignIn.goal,
  wrong: [
    {
      name: 'the right code while the lock holds',
      script: [(situation) => submitCode(shownCode(situation) ?? '')],
    },
  ],
};
