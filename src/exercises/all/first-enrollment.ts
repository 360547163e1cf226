/** Turning 2FA on for the first time, with the app on the phone. */
import { submitCode } from '../plans/authenticator-code.ts';
import type { Scenario } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';
import { towards } from '../../../tests/exercises/wrong/wrong-way.ts';

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
