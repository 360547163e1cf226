/**
 * An earlier setup was not finished. The phone still has its entry, whose codes the account
 * refuses.
 *
 * Relies on facts.md#canceled-setup, facts.md#right-codes-refused, facts.md#new-setup-new-secret.
 */
import { offThenOn } from '../plans/off-then-on.ts';
import { onDeviceAtHand } from '../plans/on-device-at-hand.ts';
import type { Plan } from '../play.ts';
import type { Exercise } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

/** The steps of turning on 2FA before the first code is submitted. */
const toScanned: Plan = (situation) => {
  const act = turnOn(situation);
  return act?.type === 'hub.submit' ? undefined : act;
};

export const abandonedSetup: Exercise = {
  id: 'abandoned-setup',
  page: '2fa',
  before: [toScanned, { type: 'hub.leave' }],
  plan: offThenOn,
  goal: onDeviceAtHand,
};
