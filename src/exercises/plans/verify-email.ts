/**
 * Verifies the email address. In today's edition, the website asks for that before any page about
 * 2FA.
 */
import { verifyEmailCode } from '../../core/account/email-code.ts';
import { emailSuffices } from '../../core/hub/hub.ts';
import { isSignedIn } from '../../core/hub/screen.ts';
import { getIn } from './get-in.ts';
import type { Plan, PlannedAct, Situation } from '../play.ts';
import { press, toHeader, toSettings } from './sign-in.ts';

/**
 * Verifies the address on the page that is shown in place of the page about 2FA. `undefined` if the
 * edition does not ask for that, and if the reader cannot sign in.
 */
export const verifyEmail: Plan = (situation) => {
  const { screen } = situation.world.browser;
  if (emailSuffices(situation.world)) return undefined;
  switch (screen.kind) {
    case 'home':
    case 'access-tokens':
      return toSettings(situation);
    case 'settings':
      return press('two-factor');
    case 'email-not-verified':
      return toVerifiedEmail(situation);
    default:
      return isSignedIn(screen) ? toHeader(situation) : getIn(situation);
  }
};

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
