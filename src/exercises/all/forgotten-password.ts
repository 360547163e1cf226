/**
 * The reader forgot the password while 2FA is on, and can still read the mailbox. After the reset,
 * the sign-in asks for a code as before.
 *
 * Relies on facts.md#password-reset, facts.md#unpublished-password-reset,
 * facts.md#choice-password-reset, facts.md#sign-in-two-steps.
 */
import type { Exercise } from '../exercise.ts';
import { everydaySignIn } from './sign-in.ts';

export const forgottenPassword: Exercise = {
  ...everydaySignIn,
  id: 'forgotten-password',
  page: '2fa/account',
  afterwards: (world) => ({ ...world, account: { ...world.account, password: 'forgotten' } }),
};
