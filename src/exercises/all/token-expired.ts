/** A job ran well for a month and fails today: its token has expired. */
import { makeToken } from '../plans/access-tokens.ts';
import { enter, logInWithToken, storedToken } from '../plans/command-line.ts';
import type { Plan } from '../play.ts';
import type { Scenario } from '../exercise.ts';
import { signIn, signOut } from '../plans/sign-in.ts';
import { turnOn } from '../plans/turn-on.ts';

const form = {
  description: 'CI',
  permission: 'read-write',
  expiry: { kind: 'days', days: 30 },
} as const;

const anyName = () => true;

const newToken: Plan = (situation) =>
  signIn(situation) ?? makeToken(form, anyName)(situation) ?? logInWithToken(situation);

export const tokenExpired: Scenario = {
  id: 'token-expired',
  page: 'access-tokens',
  beginsAt: 'terminal',
  before: [
    turnOn,
    makeToken(form),
    logInWithToken,
    signOut,
    { type: 'clock.advance', ms: 31 * 86_400_000 },
    enter('docker pull hello-world'),
  ],
  plan: newToken,
  // The token in use was made after another one had ended.
  goal: (world) => {
    const token = storedToken(world);
    return (
      token !== undefined &&
      world.account.accessTokens.some(
        ({ expiresAt }) => expiresAt !== 'never' && expiresAt <= token.createdAtMs,
      )
    );
  },
  wrong: [
    {
      name: 'the same token once more',
      script: [() => enter('docker logout'), logInWithToken, logInWithToken],
    },
  ],
};
