/**
 * Today's website offers 2FA only after the email address is verified.
 *
 * Relies on facts.md#email-verified-first, facts.md#email-verification-code,
 * facts.md#choice-email-code.
 */
import type { Exercise } from '../exercise.ts';
import { getInAndTurnOn } from '../plans/get-in-and-turn-on.ts';
import { firstEnrollment } from './first-enrollment.ts';

export const emailNotVerified: Exercise = {
  id: 'email-not-verified',
  page: '2fa',
  given: (world) => ({ ...world, account: { ...world.account, email: 'not-verified' } }),
  before: [],
  plan: getInAndTurnOn,
  goal: firstEnrollment.goal,
};
