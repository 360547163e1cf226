/** Phone and recovery code are gone, and a browser is still signed in: the way out is inside. */
import { keepsValidCode } from '../plans/manage.ts';
import { offThenOn } from '../plans/off-then-on.ts';
import { onDeviceAtHand } from '../plans/on-device-at-hand.ts';
import type { Scenario } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

export const lostBothSignedIn: Scenario = {
  id: 'lost-both-signed-in',
  page: '2fa/recover-hub-account',
  before: [
    turnOn,
    { type: 'site.press', control: 'done' },
    { type: 'phone.lose' },
    { type: 'drawer.lose-recovery-code' },
  ],
  plan: offThenOn,
  goal: (world) => onDeviceAtHand(world) && keepsValidCode(world),
  wrong: [
    {
      name: 'signing out first',
      script: [
        () => ({ type: 'site.press', control: 'avatar' }),
        () => ({ type: 'site.press', control: 'sign-out' }),
        ...Array(8).fill(offThenOn),
      ],
    },
  ],
};
