/**
 * The account site at work: what a press or a submission does to the screen and to the account.
 *
 * It is the only place where the browser session and the account meet. A press of something that is
 * not on the screen is refused and changes nothing.
 */
import {
  abandonEnrollment,
  checkCode,
  confirmEnrollment,
  redeemRecoveryCode,
  sendVerificationMail,
} from '../account/account.ts';
import type { SiteAct } from '../world/act.ts';
import { signedIn, signedOut } from './browser-session.ts';
import { controlsOn, editions } from './edition.ts';
import { isSignedIn, wantsPassword, withPassword, type SiteControl } from './screen.ts';
import type { Effect } from '../world/effect.ts';
import {
  advanceFlow,
  go,
  refuse,
  startFlow,
  type Moment,
  type Site,
  type SiteTurn,
} from './flow.ts';
import { toTokenList, useTokenPages } from './token-pages.ts';

export function useSite(site: Site, act: SiteAct, moment: Moment): SiteTurn {
  switch (act.type) {
    case 'site.press': {
      const controls = controlsOn(site.edition, site.browser, site.account.twoFactor.kind);
      return controls.includes(act.control)
        ? press(site, act.control, moment)
        : refuse(site, 'not-on-this-screen');
    }
    case 'site.submit':
      return act.field === 'recovery-code'
        ? submitRecoveryCode(site, act.text, moment)
        : submitCode(site, act.text, moment);
    case 'token.create':
    case 'token.open':
    case 'token.save':
    case 'token.activate':
    case 'token.deactivate':
    case 'token.delete':
      return useTokenPages(site, act, moment);
    case 'site.leave': {
      const account = abandonEnrollment(site.account);
      const browser = isSignedIn(site.browser.screen) ? signedIn : signedOut;
      return { site: { ...site, account, browser }, effects: [] };
    }
  }
}

/** A press of a control that is on the screen. */
function press(site: Site, control: SiteControl, moment: Moment): SiteTurn {
  const { account, browser, edition } = site;
  const { screen } = browser;
  const on = account.twoFactor.kind === 'on';
  switch (control) {
    case 'use-practice-password':
      return go(site, withPassword(screen));
    case 'sign-in':
      if (wantsPassword(screen)) return refuse(site, 'password-not-given');
      return go(site, { kind: on ? 'code-prompt' : 'home' });
    case 'sign-out':
    case 'back-to-sign-in':
      return go(site, { kind: 'sign-in', password: 'not-given' });
    case 'lost-device':
      return go(site, { kind: editions[edition].lostDevice[0] });
    case 'have-recovery-code':
      return go(site, { kind: 'recovery-entry' });
    case 'no-recovery-code':
    case 'lost-recovery-code':
      return go(site, { kind: 'support' });
    case 'avatar': {
      const menu = browser.menu === 'open' ? 'closed' : 'open';
      return { site: { ...site, browser: { screen, menu } }, effects: [] };
    }
    case 'account-settings':
      return go(site, { kind: 'settings' });
    case 'security':
      return startFlow(site, 'manage', moment);
    case 'two-factor':
      return startFlow(site, on ? 'manage' : 'enable', moment);
    case 'enable-two-factor':
      return startFlow(site, 'enable', moment);
    case 'set-up-using-an-app':
    case 'confirm':
    case 'saved-recovery-code':
      return advanceFlow(site, moment);
    case 'done':
      return screen.kind === 'access-token-shown' ? toTokenList(site) : advanceFlow(site, moment);
    // The same button stands on the page and again on the password screen behind it.
    case 'disable':
      return screen.kind === 'password'
        ? advanceFlow(site, moment)
        : startFlow(site, 'disable', moment);
    case 'generate-new-code':
      return screen.kind === 'password'
        ? advanceFlow(site, moment)
        : startFlow(site, 'new-recovery-code', moment);
    case 'cancel':
      return cancel(site);
    case 'qr-code':
      return go(site, { kind: 'pairing', tab: 'qr' });
    case 'text-code':
      return go(site, { kind: 'pairing', tab: 'text' });
    // A press of a form's button alone sends the form empty.
    case 'enable':
      return submitCode(site, '', moment);
    case 'verify':
      return screen.kind === 'recovery-entry'
        ? submitRecoveryCode(site, '', moment)
        : submitCode(site, '', moment);
    case 'copy-recovery-code':
      return { site, effects: [{ type: 'recovery-code-kept', how: 'copy' }] };
    case 'download-recovery-code':
      return { site, effects: [{ type: 'recovery-code-kept', how: 'download' }] };
    case 'print-recovery-code':
      return { site, effects: [{ type: 'recovery-code-kept', how: 'print' }] };
    case 'view-recovery-code':
      return refuse(site, 'not-simulated');
    case 'personal-access-tokens':
      return go(site, { kind: mayHaveTokens(site) ? 'access-tokens' : 'email-not-verified' });
    case 'generate-new-token':
      return go(site, { kind: mayHaveTokens(site) ? 'access-token-form' : 'email-not-verified' });
    case 'copy-access-token': {
      // Where nothing else closes the page, this does.
      const closes = !editions[edition].controls['access-token-shown'].includes('done');
      const { site: next } = closes ? toTokenList(site) : stay(site);
      return { site: next, effects: [{ type: 'access-token', change: 'kept' }] };
    }
    case 'confirm-device':
      return go(site, { kind: 'home' });
    case 'resend-verification': {
      const mailed = { ...site, account: sendVerificationMail(account, moment.nowMs) };
      return { site: mailed, effects: [] };
    }
  }
}

/** Back to where the page was reached from; what was pending is forgotten. */
function cancel(site: Site): SiteTurn {
  switch (site.browser.screen.kind) {
    case 'access-token-form':
    case 'access-token-edit':
      return toTokenList(site);
    case 'device-login':
      return go(site, { kind: 'home' });
    default: {
      const abandoned = { ...site, account: abandonEnrollment(site.account) };
      return go(abandoned, { kind: editions[site.edition].hub });
    }
  }
}

function mayHaveTokens({ edition, account }: Site): boolean {
  return account.email === 'verified' || !editions[edition].needsVerifiedEmail;
}

function submitCode(site: Site, text: string, moment: Moment): SiteTurn {
  switch (site.browser.screen.kind) {
    case 'pairing': {
      const { account, verdict } = confirmEnrollment(site.account, text, moment.nowMs);
      const judged: Effect = { type: 'code-judged', at: 'pairing', verdict };
      const next = { ...site, account };
      return after(judged, verdict.ok ? advanceFlow(next, moment) : stay(next));
    }
    case 'code-prompt': {
      const { account, verdict } = checkCode(site.account, text, moment.nowMs);
      const judged: Effect = { type: 'code-judged', at: 'sign-in', verdict };
      const next = { ...site, account };
      return after(judged, verdict.ok ? go(next, { kind: 'home' }) : stay(next));
    }
    default:
      return refuse(site, 'not-on-this-screen');
  }
}

function submitRecoveryCode(site: Site, text: string, { nowMs }: Moment): SiteTurn {
  if (site.browser.screen.kind !== 'recovery-entry') return refuse(site, 'not-on-this-screen');
  const { account, verdict } = redeemRecoveryCode(site.account, text, nowMs);
  const next = { ...site, account };
  return after(
    { type: 'recovery-code-judged', verdict },
    verdict.ok ? go(next, { kind: 'home' }) : stay(next),
  );
}

function stay(site: Site): SiteTurn {
  return { site, effects: [] };
}

function after(first: Effect, turn: SiteTurn): SiteTurn {
  return { site: turn.site, effects: [first, ...turn.effects] };
}
