/** A code that was just accepted is typed once more. */
import { shownCode, submitCode } from '../plans/authenticator-code.ts';
import type { Scenario } from '../exercise.ts';
import { signIn, signOut, toCodePrompt } from '../plans/sign-in.ts';
import { turnOn } from '../plans/turn-on.ts';
import { everydaySignIn } from './sign-in.ts';

export const codeUsedTwice: Scenario = {
  id: 'code-used-twice',
  page: 'troubleshooting',
  // The clock stands still, so that the code of the enrollment is still on the phone.
  before: [{ type: 'clock.freeze' }, turnOn, signOut, toCodePrompt],
  plan: signIn,
  goal: everydaySignIn.goal,
  wrong: [
    {
      name: 'the same code at once',
      script: [(situation) => submitCode(shownCode(situation) ?? '')],
    },
  ],
};
