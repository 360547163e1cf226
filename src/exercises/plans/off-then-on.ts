/** A change of device for someone who is signed in: 2FA off, and on again with a new secret. */
import { turnOff } from './manage.ts';
import { onDeviceAtHand } from './on-device-at-hand.ts';
import type { Plan } from '../play.ts';
import { turnOn } from './turn-on.ts';

export const offThenOn: Plan = (situation) =>
  onDeviceAtHand(situation.world) ? undefined : (turnOff(situation) ?? turnOn(situation));
