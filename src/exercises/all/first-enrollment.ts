/** Turning 2FA on for the first time, with the app on the phone. */
import { submitCode } from '../authenticator-code.ts';
import type { Scenario } from '../scenario.ts';
import { turnOn } from '../turn-on.ts';
import { towards } from '../wrong-turn.ts';

export const firstEnrollment: Scenario = {
  id: 'first-enrollment',
  page: '2fa',
  before: [],
  plan: turnOn,
  goal: ({ account }) => account.twoFactor.kind === 'on',
  wrong: [
    {
      name: 'a code of nobody’s instead of the phone’s',
      script: towards(turnOn, 'site.submit', () => submitCode('000000')),
    },
  ],
};
