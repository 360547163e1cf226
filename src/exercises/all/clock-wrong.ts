/** The phone's clock is five minutes slow: its codes are right for another time. */
import { shownCode, submitCode } from '../plans/authenticator-code.ts';
import type { Scenario } from '../exercise.ts';
import { signIn, signOut, toCodePrompt } from '../plans/sign-in.ts';
import { turnOn } from '../plans/turn-on.ts';
import { everydaySignIn } from './sign-in.ts';

export const clockWrong: Scenario = {
  id: 'clock-wrong',
  page: 'troubleshooting',
  before: [turnOn, signOut, toCodePrompt, { type: 'phone.set-skew', ms: -300_000 }],
  plan: signIn,
  goal: everydaySignIn.goal,
  wrong: [
    {
      name: 'the slow phone’s code as it stands',
      script: [(situation) => submitCode(shownCode(situation) ?? '')],
    },
  ],
};
