/** No phone, no recovery code, no browser that is signed in: only Docker's support is left. */
import { recover, toSupport } from '../plans/recover.ts';
import type { Scenario } from '../exercise.ts';
import { signOut } from '../plans/sign-in.ts';
import { turnOn } from '../plans/turn-on.ts';

export const lostBoth: Scenario = {
  id: 'lost-both',
  page: '2fa/recover-hub-account',
  before: [turnOn, signOut, { type: 'phone.lose' }, { type: 'drawer.lose-recovery-code' }],
  plan: toSupport,
  goal: ({ browser }) => browser.screen.kind === 'support',
  wrong: [
    {
      name: 'guessing a recovery code',
      script: [
        ...Array(4).fill(recover),
        () => ({ type: 'site.submit', field: 'recovery-code', text: '0000000000000' }),
      ],
    },
  ],
};
