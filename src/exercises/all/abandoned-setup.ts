/** A set-up was left half-way; its entry is still on the phone and its codes no longer match. */
import { codeShown } from '../../core/devices/authenticator.ts';
import { submitCode } from '../plans/authenticator-code.ts';
import { onDeviceAtHand } from '../plans/on-device-at-hand.ts';
import type { Plan } from '../play.ts';
import type { Scenario } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';
import { towards } from '../../../tests/exercises/wrong/wrong-way.ts';

/** As far as the phone having the key, and not a step further. */
const toScanned: Plan = (situation) => {
  const act = turnOn(situation);
  return act?.type === 'site.submit' ? undefined : act;
};

export const abandonedSetup: Scenario = {
  id: 'abandoned-setup',
  page: '2fa',
  before: [toScanned, { type: 'site.leave' }],
  plan: turnOn,
  goal: onDeviceAtHand,
  wrong: [
    {
      name: 'the code of the entry that was left behind',
      script: towards(turnOn, 'phone.scan', ({ world, nowMs }) => {
        const old = world.phone.kind === 'in-hand' ? world.phone.entries[0] : undefined;
        return old && submitCode(codeShown(old, nowMs).code);
      }),
    },
  ],
};
