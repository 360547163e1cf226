/**
 * The phone is lost, and a browser is still signed in: the password is enough to turn 2FA off and
 * on again.
 *
 * Relies on facts.md#hub-session, facts.md#password-asked-again, facts.md#move-off-then-on,
 * facts.md#new-setup-new-secret.
 */
import { offThenOn } from '../plans/off-then-on.ts';
import { onDeviceAtHand } from '../plans/on-device-at-hand.ts';
import type { Exercise } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

export const lostPhoneSignedIn: Exercise = {
  id: 'lost-phone-signed-in',
  page: '2fa/recover-hub-account',
  before: [turnOn, { type: 'hub.press', control: 'done' }, { type: 'phone.lose' }],
  plan: offThenOn,
  goal: onDeviceAtHand,
};
