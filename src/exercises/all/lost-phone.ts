/** The phone is gone; the recovery code lies in the drawer. Afterwards 2FA is off: it goes on again. */
import type { Plan } from '../play.ts';
import { recover } from '../recover.ts';
import type { Scenario } from '../scenario.ts';
import { signOut } from '../sign-in.ts';
import { turnOn } from '../turn-on.ts';
import { onDeviceAtHand } from '../on-device-at-hand.ts';
import { towards } from '../wrong-turn.ts';

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
