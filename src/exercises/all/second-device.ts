/**
 * The reader adds the same entry to two devices, while the secret is still shown.
 *
 * Relies on facts.md#one-authenticator, facts.md#secret-shown-once, facts.md#not-offered-while-on,
 * facts.md#new-setup-new-secret, facts.md#yubikey-capacity.
 */
import { onDeviceAtHand } from '../plans/on-device-at-hand.ts';
import { getIn } from '../plans/get-in.ts';
import { turnOff } from '../plans/manage.ts';
import type { Plan } from '../play.ts';
import type { Exercise } from '../exercise.ts';
import { onKeyAtHand, pairKey, someKeyLeft } from '../plans/turn-on-with-key.ts';
import { turnOn } from '../plans/turn-on.ts';

/** Stores the secret on the screen in the phone and then in the key, and then enters a code. */
const turnOnWithBoth: Plan = (situation) => {
  const act = turnOn(situation);
  return act?.type === 'hub.submit' ? (pairKey(situation) ?? act) : act;
};

const onBoth: Exercise['goal'] = (world) => onDeviceAtHand(world) && onKeyAtHand(world);

const addSecondDevice: Plan = (situation) =>
  onBoth(situation.world) || !someKeyLeft(situation.world)
    ? undefined
    : (getIn(situation) ?? turnOff(situation) ?? turnOnWithBoth(situation));

export const secondDevice: Exercise = {
  id: 'second-device',
  page: '2fa/authenticators',
  before: [turnOn, { type: 'hub.press', control: 'done' }],
  plan: addSecondDevice,
  goal: onBoth,
};
