/**
 * The reader turns on 2FA for the first time, with the app on the phone.
 *
 * Relies on facts.md#enable-steps-today, facts.md#enable-steps-classic,
 * facts.md#recovery-code-before-qr, facts.md#right-code-turns-on.
 */
import type { Exercise } from '../exercise.ts';
import { getInAndTurnOn } from '../plans/get-in-and-turn-on.ts';

export const firstEnrollment: Exercise = {
  id: 'first-enrollment',
  page: '2fa',
  before: [],
  plan: getInAndTurnOn,
  goal: ({ account }) => account.twoFactor.kind === 'on',
};
