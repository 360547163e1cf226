/**
 * The recovery code is lost. The reader signs in and generates a new one.
 *
 * Relies on facts.md#recovery-code-replaced, facts.md#recovery-code-new-today,
 * facts.md#recovery-code-new-classic.
 */
import { keepsValidCode, getNewRecoveryCode } from '../plans/manage.ts';
import type { Plan } from '../play.ts';
import { getInAndTurnOn } from '../plans/get-in-and-turn-on.ts';
import type { Exercise } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

/** While 2FA is off, no recovery code exists: turning on 2FA generates one. */
const newCode: Plan = (situation) =>
  keepsValidCode(situation.world)
    ? undefined
    : (getInAndTurnOn(situation) ?? getNewRecoveryCode(situation));

export const lostCode: Exercise = {
  id: 'lost-code',
  page: '2fa/new-recovery-code',
  before: [
    turnOn,
    { type: 'hub.press', control: 'done' },
    { type: 'saved-codes.lose-recovery-code' },
  ],
  plan: newCode,
  goal: keepsValidCode,
};
