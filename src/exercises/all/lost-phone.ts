/**
 * The phone is lost, and the recovery code is saved. Using it turns 2FA off; the reader turns it on
 * again.
 *
 * Relies on facts.md#recovery-code-use, facts.md#recovery-sign-in-today,
 * facts.md#recovery-sign-in-classic, facts.md#new-setup-new-secret.
 */
import type { Exercise } from '../exercise.ts';
import { signOut } from '../plans/sign-in.ts';
import { turnOn } from '../plans/turn-on.ts';
import { offThenOn } from '../plans/off-then-on.ts';
import { onDeviceAtHand } from '../plans/on-device-at-hand.ts';

export const lostPhone: Exercise = {
  id: 'lost-phone',
  page: '2fa/recover-hub-account',
  before: [turnOn, signOut, { type: 'phone.lose' }],
  plan: offThenOn,
  goal: onDeviceAtHand,
};
