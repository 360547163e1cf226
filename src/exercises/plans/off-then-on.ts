/** Changes to another device: turns 2FA off, and on again with a new secret on the phone. */
import { getIn } from './get-in.ts';
import { turnOff } from './manage.ts';
import { onDeviceAtHand } from './on-device-at-hand.ts';
import type { Plan } from '../play.ts';
import { turnOn } from './turn-on.ts';

/** `undefined` if 2FA is on and the phone has the secret, and if the reader cannot sign in. */
export const offThenOn: Plan = (situation) =>
  onDeviceAtHand(situation.world)
    ? undefined
    : (getIn(situation) ?? turnOff(situation) ?? turnOn(situation));
