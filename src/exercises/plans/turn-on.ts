/** Turning 2FA on with the phone, from any screen of someone who is signed in or can sign in. */
import type { Act } from '../../core/world/act.ts';
import { keyUriOf } from '../../core/world/world.ts';
import { shownCode, submitCode } from './authenticator-code.ts';
import type { Plan, Situation } from '../play.ts';
import { press, toHeader } from './sign-in.ts';

export const turnOn: Plan = (situation) => {
  const { world } = situation;
  const { browser, account, edition, drawer } = world;
  if (account.twoFactor.kind === 'on') return undefined;
  const { screen } = browser;
  switch (screen.kind) {
    case 'sign-in':
      return press(screen.password === 'given' ? 'sign-in' : 'use-practice-password');
    case 'password':
      return press(screen.password === 'given' ? 'confirm' : 'use-practice-password');
    case 'home':
    case 'access-tokens':
      return press(browser.menu === 'open' ? 'account-settings' : 'avatar');
    case 'settings':
      return press(edition === 'today' ? 'two-factor' : 'security');
    case 'two-factor':
      return press('enable-two-factor');
    case 'get-app':
      return press('set-up-using-an-app');
    case 'recovery-code-shown': {
      const { recoveryCode: kept } = drawer;
      return kept.kind === 'kept' && kept.recoveryCode === screen.recoveryCode
        ? press('saved-recovery-code')
        : { type: 'drawer.keep-recovery-code' };
    }
    case 'pairing':
      return pair(situation);
    case 'email-not-verified':
      return verifyEmail(situation);
    case 'access-token-form':
    case 'access-token-shown':
    case 'access-token-edit':
    case 'device-login':
      return toHeader(situation);
    case 'code-prompt':
    case 'lost-device':
    case 'recovery-entry':
    case 'support':
    case 'enabled':
      return undefined;
  }
};

/** Gives the phone the key on the screen, then the site the code the phone shows. */
function pair(situation: Situation): Act | undefined {
  const { phone, account } = situation.world;
  if (account.twoFactor.kind !== 'enrolling') return undefined;
  if (phone.kind === 'lost') return { type: 'phone.replace' };
  if (phone.skewMs !== 0) return { type: 'phone.set-skew', ms: 0 };
  const { secret } = account.twoFactor;
  const entry = phone.entries.find((each) => each.secret === secret);
  if (!entry) return { type: 'phone.scan', text: keyUriOf(account) ?? '' };
  return submitCode(shownCode(situation) ?? '');
}

/** Follows the link in the mail, asking for one first where none came. */
function verifyEmail({ world }: Situation): Act {
  const { account } = world;
  if (account.email === 'verified') return press('cancel');
  return account.mails.some(({ kind }) => kind === 'verify-email')
    ? { type: 'inbox.verify-email' }
    : press('resend-verification');
}
