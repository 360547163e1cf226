/**
 * A CI job has no keyboard: it pipes the token into `docker login` and gives the username as an
 * option.
 *
 * Relies on facts.md#login-flag-errors, facts.md#login-not-interactive,
 * facts.md#password-stdin-space, facts.md#login-insecure-password,
 * facts.md#token-replaces-password.
 */
import { keptToken, makeToken, tokenOf } from '../plans/access-tokens.ts';
import { enter, loginWithName, storedToken } from '../plans/command-line.ts';
import { demoIdentity } from '../../core/world/demo-identity.ts';
import type { Plan } from '../play.ts';
import type { Exercise } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

const pipe = `echo "$${demoIdentity.tokenVariable}" | `;

const token = makeToken({
  description: 'CI',
  permission: 'read-write',
  expiry: { kind: 'days', days: 90 },
});

const logInThroughPipe: Plan = (situation) => {
  const { terminal } = situation.world;
  if (!keptToken(situation)) return token(situation);
  return terminal.prompt.kind === 'command'
    ? enter(`${pipe}${loginWithName} --password-stdin`)
    : { type: 'terminal.interrupt' };
};

export const ciPasswordStdin: Exercise = {
  id: 'ci-password-stdin',
  page: 'ci',
  beginsAt: 'terminal',
  before: [turnOn, token],
  plan: logInThroughPipe,
  // The job has the saved token. A login in the browser would store another one.
  goal: (world) => {
    const { accessToken } = world.savedCodes;
    const stored = storedToken(world);
    return (
      stored !== undefined &&
      accessToken.kind === 'kept' &&
      tokenOf(world, accessToken.plaintext)?.id === stored.id
    );
  },
};
