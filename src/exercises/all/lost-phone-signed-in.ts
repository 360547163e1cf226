/** The phone is gone, but a browser is still signed in: act now, the password is enough. */
import { turnOff } from '../plans/manage.ts';
import { offThenOn } from '../plans/off-then-on.ts';
import { onDeviceAtHand } from '../plans/on-device-at-hand.ts';
import type { Scenario } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

export const lostPhoneSignedIn: Scenario = {
  id: 'lost-phone-signed-in',
  page: '2fa/recover-hub-account',
  before: [turnOn, { type: 'site.press', control: 'done' }, { type: 'phone.lose' }],
  plan: offThenOn,
  goal: onDeviceAtHand,
  wrong: [
    { name: 'a new phone alone', script: [() => ({ type: 'phone.replace' })] },
    { name: 'turning 2FA off and leaving it so', script: Array(12).fill(turnOff) },
  ],
};
