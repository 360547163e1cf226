/** The phone is gone; the recovery code lies in the drawer. Afterwards 2FA is off: it goes on again. */
import type { Plan } from '../play.ts';
import { recover } from '../plans/recover.ts';
import type { Scenario } from '../exercise.ts';
import { signOut } from '../plans/sign-in.ts';
import { turnOn } from '../plans/turn-on.ts';
import { onDeviceAtHand } from '../plans/on-device-at-hand.ts';
import { towards } from '../../../tests/exercises/wrong/wrong-way.ts';

const backIn: Plan = (situation) => recover(situation) ?? turnOn(situation);

export const lostPhone: Scenario = {
  id: 'lost-phone',
  page: '2fa/recover-hub-account',
  before: [turnOn, signOut, { type: 'phone.lose' }],
  plan: backIn,
  goal: onDeviceAtHand,
  wrong: [
    {
      name: 'six digits in the field for the recovery code',
      script: towards(recover, 'site.submit', () => ({
        type: 'site.submit',
        field: 'recovery-code',
        text: '123456',
      })),
    },
  ],
};
