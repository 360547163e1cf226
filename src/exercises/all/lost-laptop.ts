/** A laptop is gone, with a token in its settings. That token goes; the others go on working. */
import { deleteToken, makeToken } from '../plans/access-tokens.ts';
import { enter } from '../plans/command-line.ts';
import type { Scenario } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

const form = { permission: 'read-write', expiry: { kind: 'none' } } as const;

export const lostLaptop: Scenario = {
  id: 'lost-laptop',
  page: 'access-tokens',
  before: [
    turnOn,
    makeToken({ ...form, description: 'laptop' }),
    makeToken({ ...form, description: 'CI' }),
  ],
  plan: deleteToken('laptop'),
  goal: ({ account }) => {
    const works = (name: string) =>
      account.accessTokens.some(
        ({ description, status }) => description === name && status === 'active',
      );
    return works('CI') && !works('laptop');
  },
  wrong: [
    { name: 'logging out somewhere else', script: [() => enter('docker logout')] },
    {
      name: 'deleting the wrong token',
      script: Array.from({ length: 8 }, () => deleteToken('CI')),
    },
  ],
};
