/** The phone's clock is five minutes slow: its codes are right for another time. */
import { shownCode, submitCode } from '../authenticator-code.ts';
import type { Scenario } from '../scenario.ts';
import { signIn, signOut, toCodePrompt } from '../sign-in.ts';
import { turnOn } from '../turn-on.ts';
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
