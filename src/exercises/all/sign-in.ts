/** An everyday sign-in: the password, then the six digits. */
import { isSignedIn } from '../../core/hub/screen.ts';
import { submitCode } from '../plans/authenticator-code.ts';
import type { Scenario } from '../exercise.ts';
import { signIn, signOut } from '../plans/sign-in.ts';
import { turnOn } from '../plans/turn-on.ts';
import { towards } from '../../../tests/exercises/wrong/wrong-way.ts';

export const everydaySignIn: Scenario = {
  id: 'sign-in',
  page: '2fa',
  before: [turnOn, signOut],
  plan: signIn,
  goal: ({ account, browser }) => account.twoFactor.kind === 'on' && isSignedIn(browser.screen),
  wrong: [
    {
      name: 'the password and no code',
      script: towards(signIn, 'site.submit', () => submitCode('')),
    },
  ],
};
