/** Signs in to the account in any way that is left, and turns on 2FA. */
import { getIn } from './get-in.ts';
import type { Plan } from '../play.ts';
import { turnOn } from './turn-on.ts';

export const getInAndTurnOn: Plan = (situation) => getIn(situation) ?? turnOn(situation);
