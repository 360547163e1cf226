/**
 * The first code that the website shows during setup is the recovery code. It is not the secret for
 * the app.
 *
 * Relies on facts.md#recovery-code-as-key, facts.md#recovery-code-before-qr, facts.md#key-floor.
 */
import type { Exercise } from '../exercise.ts';
import { getInAndTurnOn } from '../plans/get-in-and-turn-on.ts';
import { firstEnrollment } from './first-enrollment.ts';

export const recoveryCodeAsKey: Exercise = {
  id: 'recovery-code-as-key',
  page: '2fa',
  before: [],
  plan: getInAndTurnOn,
  goal: firstEnrollment.goal,
};
