/**
 * A CI job fails because its token expired after 30 days.
 *
 * Relies on facts.md#token-expiry, facts.md#token-expired-message, facts.md#public-pull-fails.
 */
import { makeToken } from '../plans/access-tokens.ts';
import { enter, logInWithToken, storedToken } from '../plans/command-line.ts';
import type { Plan, Situation } from '../play.ts';
import type { Exercise } from '../exercise.ts';
import { signOut } from '../plans/sign-in.ts';
import { turnOn } from '../plans/turn-on.ts';

const form = {
  description: 'CI',
  permission: 'read-write',
  expiry: { kind: 'days', days: 30 },
} as const;

const anyName = () => true;

/**
 * Whether the account still lists an expired token, with which the goal compares the stored one.
 */
const remembersExpired = ({ world, nowMs }: Situation): boolean =>
  world.account.accessTokens.some(({ expiresAt }) => expiresAt !== 'never' && expiresAt <= nowMs);

const newToken: Plan = (situation) =>
  remembersExpired(situation)
    ? (makeToken(form, anyName)(situation) ?? logInWithToken(situation))
    : undefined;

export const tokenExpired: Exercise = {
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
  // The stored token was created after another token on the list expired.
  goal: (world) => {
    const token = storedToken(world);
    return (
      token !== undefined &&
      world.account.accessTokens.some(
        ({ expiresAt }) => expiresAt !== 'never' && expiresAt <= token.createdAtMs,
      )
    );
  },
};
