/**
 * The phone and the recovery code are lost, and no browser is signed in. Only Docker's support can
 * restore access.
 *
 * Relies on facts.md#support-form, facts.md#support-form-filled-in, facts.md#support-no-promise,
 * facts.md#unpublished-support-proof.
 */
import { toSupport } from '../plans/recover.ts';
import type { Exercise } from '../exercise.ts';
import { signOut } from '../plans/sign-in.ts';
import { turnOn } from '../plans/turn-on.ts';

export const lostBoth: Exercise = {
  id: 'lost-both',
  page: '2fa/recover-hub-account',
  before: [turnOn, signOut, { type: 'phone.lose' }, { type: 'saved-codes.lose-recovery-code' }],
  plan: toSupport,
  goal: ({ browser }) => browser.screen.kind === 'support',
};
