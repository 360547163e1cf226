/**
 * Verifies the email address. In today's edition, the website asks for that before any page about
 * 2FA.
 */
import { verifyEmailCode } from '../../core/account/email-code.ts';
import type { PlannedAct, Situation } from '../play.ts';
import { press } from './sign-in.ts';

/**
 * On the page that asks for a verified address: has a code sent unless the inbox has one that still
 * works, and enters it. Leaves the page if the address is verified.
 */
export function toVerifiedEmail({ world, nowMs }: Situation): PlannedAct {
  const { email, mails } = world.account;
  if (email === 'verified') return press('cancel');
  const text = mails.findLast((mail) => mail.kind === 'verify-email')?.code;
  return text !== undefined && verifyEmailCode(mails, text, nowMs).ok
    ? { type: 'hub.submit', field: 'email-code', text }
    : press('resend-verification');
}
