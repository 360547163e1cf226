/** The site wants a verified mail address before it offers 2FA (today's site, facts §2.5). */
import { submitCode } from '../plans/authenticator-code.ts';
import type { Scenario } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';
import { towards } from '../../../tests/exercises/wrong/wrong-way.ts';
import { firstEnrollment } from './first-enrollment.ts';

export const emailNotVerified: Scenario = {
  id: 'email-not-verified',
  page: '2fa',
  email: 'not-verified',
  before: [],
  plan: turnOn,
  goal: firstEnrollment.goal,
  wrong: [
    {
      name: 'all but the right code',
      script: towards(turnOn, 'site.submit', () => submitCode('000000')),
    },
  ],
};
