/** A job has no keyboard: the token comes through a pipe, and the name must be said. */
import { makeToken } from '../plans/access-tokens.ts';
import { enter, loginWithName, storedToken } from '../plans/command-line.ts';
import { fiction } from '../../core/world/demo-identity.ts';
import type { Plan } from '../play.ts';
import type { Scenario } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

const pipe = `echo "$${fiction.tokenVariable}" | `;

const logInThroughPipe: Plan = ({ world }) => {
  if (storedToken(world)) return undefined;
  return world.terminal.prompt.kind === 'command'
    ? enter(`${pipe}${loginWithName} --password-stdin`)
    : { type: 'terminal.interrupt' };
};

export const ciPasswordStdin: Scenario = {
  id: 'ci-password-stdin',
  page: 'docker-login',
  beginsAt: 'terminal',
  before: [
    turnOn,
    makeToken({
      description: 'CI',
      permission: 'read-write',
      expiry: { kind: 'days', days: 90 },
    }),
  ],
  plan: logInThroughPipe,
  goal: (world) => storedToken(world) !== undefined,
  wrong: [
    { name: 'no user name', script: [() => enter(`${pipe}docker login --password-stdin`)] },
    { name: 'asking in a pipe', script: [() => enter(`${pipe}${loginWithName}`)] },
  ],
};
