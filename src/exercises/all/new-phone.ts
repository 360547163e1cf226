/**
 * A new phone has none of the old phone's entries: the reader, who is signed in, turns 2FA off and
 * on again.
 *
 * Relies on facts.md#move-off-then-on, facts.md#not-offered-while-on, facts.md#secret-shown-once,
 * facts.md#new-setup-new-secret.
 */
import { offThenOn } from '../plans/off-then-on.ts';
import { onDeviceAtHand } from '../plans/on-device-at-hand.ts';
import type { Exercise } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

export const changedPhone: Exercise = {
  id: 'new-phone',
  page: '2fa/new-phone',
  before: [turnOn, { type: 'hub.press', control: 'done' }, { type: 'phone.replace' }],
  plan: offThenOn,
  goal: onDeviceAtHand,
};
