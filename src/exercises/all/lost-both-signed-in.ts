/**
 * The phone and the recovery code are lost, and a browser is still signed in: the password is
 * enough to turn 2FA off and on again.
 *
 * Relies on facts.md#hub-session, facts.md#password-asked-again, facts.md#move-off-then-on,
 * facts.md#new-setup-new-secret.
 */
import { getIn } from '../plans/get-in.ts';
import { getNewRecoveryCode, keepsValidCode } from '../plans/manage.ts';
import { offThenOn } from '../plans/off-then-on.ts';
import { onDeviceAtHand } from '../plans/on-device-at-hand.ts';
import type { Plan } from '../play.ts';
import type { Exercise } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

/** Generates a new recovery code if the one from turning 2FA on again was not saved. */
const newPhoneAndCode: Plan = (situation) =>
  offThenOn(situation) ??
  (keepsValidCode(situation.world)
    ? undefined
    : (getIn(situation) ?? getNewRecoveryCode(situation)));

export const lostBothSignedIn: Exercise = {
  id: 'lost-both-signed-in',
  page: '2fa/recover-hub-account',
  before: [
    turnOn,
    { type: 'hub.press', control: 'done' },
    { type: 'phone.lose' },
    { type: 'saved-codes.lose-recovery-code' },
  ],
  plan: newPhoneAndCode,
  goal: (world) => onDeviceAtHand(world) && keepsValidCode(world),
};
