/**
 * The reader turns on 2FA with a YubiKey, which stores the secret.
 *
 * Relies on facts.md#enable-steps-today, facts.md#enable-steps-classic, facts.md#yubikey-capacity,
 * facts.md#sso-security-keys.
 */
import type { Exercise } from '../exercise.ts';
import { onKeyAtHand, turnOnWithKey } from '../plans/turn-on-with-key.ts';

export const firstEnrollmentKey: Exercise = {
  id: 'first-enrollment-key',
  page: '2fa/authenticators',
  before: [],
  plan: turnOnWithKey,
  goal: onKeyAtHand,
};
