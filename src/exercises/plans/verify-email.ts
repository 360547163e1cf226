/**
 * Verifies the email address. In today's edition, the website asks for that before any page about
 * 2FA.
 */
import type { PlannedAct, Situation } from '../play.ts';
import { press } from './sign-in.ts';

/**
 * On the page that asks for a verified address: follows the link in the email, then leaves the
 * page.
 */
export function toVerifiedEmail({ world }: Situation): PlannedAct {
  const { account } = world;
  if (account.email === 'verified') return press('cancel');
  return account.mails.some(({ kind }) => kind === 'verify-email')
    ? { type: 'inbox.verify-email' }
    : press('resend-verification');
}
