/** A new phone without the old one's entries: off and on again, while still signed in. */
import { offThenOn } from '../plans/off-then-on.ts';
import { onDeviceAtHand } from '../plans/on-device-at-hand.ts';
import type { Scenario } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

export const changedPhone: Scenario = {
  id: 'new-phone',
  page: '2fa/new-phone',
  before: [turnOn, { type: 'site.press', control: 'done' }, { type: 'phone.replace' }],
  plan: offThenOn,
  goal: onDeviceAtHand,
  wrong: [
    {
      name: 'the old recovery code typed as the new phone’s key',
      script: [
        ({ world }) => ({
          type: 'phone.type-key',
          text:
            world.drawer.recoveryCode.kind === 'kept' ? world.drawer.recoveryCode.recoveryCode : '',
        }),
      ],
    },
  ],
};
