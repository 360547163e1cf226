/**
 * The hub, the simulated Docker Hub in the browser: how each act changes the screen and the
 * account.
 *
 * An act on a control or a field that is not on the current screen is refused and changes nothing.
 * The pages for access tokens are in `token-pages.ts`, the order of the screens is in `flow.ts`.
 */
import {
  abandonEnrollment,
  checkCode,
  checkEmailCode,
  confirmEnrollment,
  hasPasswordReset,
  isCounted,
  redeemRecoveryCode,
  sendEmailCode,
  sendPasswordReset,
  type RecoveryVerdict,
  type Verdict,
} from '../account/account.ts';
import { attemptsLeft, type Throttle } from '../account/throttle.ts';
import type { HubAct } from '../world/act.ts';
import { homeOf } from './browser-session.ts';
import { controlsOn, editions } from './edition.ts';
import { wantsPassword, withPassword, type HubControl, type HubField } from './screen.ts';
import type { Effect } from '../world/effect.ts';
import { advanceFlow, go, refuse, startFlow, type Moment, type Hub, type HubTurn } from './flow.ts';
import { toTokenList, updateTokenPages } from './token-pages.ts';

/** Applies an act of a person on the hub. */
export function updateHub(hub: Hub, act: HubAct, moment: Moment): HubTurn {
  switch (act.type) {
    case 'hub.press': {
      const controls = controlsOn(hub.edition, hub.browser, hub.account.twoFactor.kind);
      return controls.includes(act.control)
        ? press(hub, act.control, moment)
        : refuse(hub, 'not-on-this-screen');
    }
    case 'hub.submit':
      return submit(hub, act.field, act.text, moment);
    case 'token.create':
    case 'token.open':
    case 'token.save':
    case 'token.activate':
    case 'token.deactivate':
    case 'token.delete':
      return updateTokenPages(hub, act, moment);
    case 'hub.leave': {
      const account = abandonEnrollment(hub.account);
      return { hub: { ...hub, account, browser: homeOf(hub.browser.screen) }, effects: [] };
    }
    case 'password.reset': {
      const { account } = hub;
      // 2FA stays on (facts.md#choice-password-reset).
      return account.password === 'forgotten' && hasPasswordReset(account)
        ? go({ ...hub, account: { ...account, password: 'known' } }, signInScreen)
        : refuse(hub, 'not-on-this-screen');
    }
  }
}

const signInScreen = { kind: 'sign-in', password: 'not-given' } as const;

/** Presses a control that is on the screen. */
function press(hub: Hub, control: HubControl, moment: Moment): HubTurn {
  const { account, browser, edition } = hub;
  const { screen } = browser;
  const on = account.twoFactor.kind === 'on';
  switch (control) {
    case 'use-practice-password':
      return account.password === 'known'
        ? go(hub, withPassword(screen))
        : refuse(hub, 'password-forgotten');
    case 'forgot-password':
      return stay({ ...hub, account: sendPasswordReset(account, moment.nowMs) });
    case 'sign-in':
      if (wantsPassword(screen)) return refuse(hub, 'password-not-given');
      return go(hub, { kind: on ? 'code-prompt' : 'home' });
    case 'sign-out':
    case 'back-to-sign-in':
      return go(hub, signInScreen);
    case 'lost-device':
      return go(hub, { kind: editions[edition].lostDevice[0] });
    case 'have-recovery-code':
      return go(hub, { kind: 'recovery-entry' });
    case 'no-recovery-code':
    case 'lost-recovery-code':
      return go(hub, { kind: 'support' });
    case 'avatar': {
      const menu = browser.menu === 'open' ? 'closed' : 'open';
      return { hub: { ...hub, browser: { screen, menu } }, effects: [] };
    }
    case 'account-settings':
      return go(hub, { kind: 'settings' });
    case 'security':
      return startFlow(hub, 'manage', moment);
    case 'two-factor':
      return startFlow(hub, on ? 'manage' : 'enable', moment);
    case 'enable-two-factor':
      return startFlow(hub, 'enable', moment);
    case 'set-up-using-an-app':
    case 'confirm':
    case 'saved-recovery-code':
      return advanceFlow(hub, moment);
    case 'done':
      return screen.kind === 'access-token-shown' ? toTokenList(hub) : advanceFlow(hub, moment);
    // In `classic`, the button is on the Security page and again on the password screen after it.
    case 'disable':
      return screen.kind === 'password'
        ? advanceFlow(hub, moment)
        : startFlow(hub, 'disable', moment);
    case 'generate-new-code':
      return screen.kind === 'password'
        ? advanceFlow(hub, moment)
        : startFlow(hub, 'new-recovery-code', moment);
    case 'cancel':
      return cancel(hub);
    case 'qr-code':
      return go(hub, { kind: 'pairing', tab: 'qr' });
    case 'text-code':
      return go(hub, { kind: 'pairing', tab: 'text' });
    // `hub.press` carries no text: it submits the empty field. `hub.submit` carries the typed text.
    case 'enable':
      return submitCode(hub, '', moment);
    case 'verify':
      switch (screen.kind) {
        case 'recovery-entry':
          return submitRecoveryCode(hub, '', moment);
        case 'email-not-verified':
          return submitEmailCode(hub, '', moment);
        default:
          return submitCode(hub, '', moment);
      }
    case 'copy-recovery-code':
      return { hub, effects: [{ type: 'recovery-code-kept', how: 'copy' }] };
    case 'download-recovery-code':
      return { hub, effects: [{ type: 'recovery-code-kept', how: 'download' }] };
    case 'print-recovery-code':
      return { hub, effects: [{ type: 'recovery-code-kept', how: 'print' }] };
    case 'view-recovery-code':
      return refuse(hub, 'not-simulated');
    case 'personal-access-tokens':
      return go(hub, { kind: emailSuffices(hub) ? 'access-tokens' : 'email-not-verified' });
    case 'generate-new-token':
      return go(hub, { kind: emailSuffices(hub) ? 'access-token-form' : 'email-not-verified' });
    case 'copy-access-token': {
      // If the screen has no button `done`, this button also closes it.
      const closes = !editions[edition].controls['access-token-shown'].includes('done');
      const { hub: next } = closes ? toTokenList(hub) : stay(hub);
      return { hub: next, effects: [{ type: 'access-token', change: 'kept' }] };
    }
    case 'confirm-device':
      return toHome(hub);
    case 'resend-verification': {
      const mailed = { ...hub, account: sendEmailCode(account, moment.entropy, moment.nowMs) };
      return { hub: mailed, effects: [] };
    }
  }
}

/** Returns to the page before the flow or form, and discards a pending enrollment. */
function cancel(hub: Hub): HubTurn {
  switch (hub.browser.screen.kind) {
    case 'access-token-form':
    case 'access-token-edit':
      return toTokenList(hub);
    case 'device-login':
    case 'other-device-login':
      return toHome(hub);
    default: {
      const abandoned = { ...hub, account: abandonEnrollment(hub.account) };
      return go(abandoned, { kind: editions[hub.edition].flowEnd });
    }
  }
}

function toHome(hub: Hub): HubTurn {
  return { hub: { ...hub, browser: homeOf(hub.browser.screen) }, effects: [] };
}

/** Whether the edition needs no verified address, or the address is verified. */
export function emailSuffices({ edition, account }: Pick<Hub, 'edition' | 'account'>): boolean {
  return account.email === 'verified' || !editions[edition].needsVerifiedEmail;
}

function submit(hub: Hub, field: HubField, text: string, moment: Moment): HubTurn {
  switch (field) {
    case 'authentication-code':
      return submitCode(hub, text, moment);
    case 'recovery-code':
      return submitRecoveryCode(hub, text, moment);
    case 'email-code':
      return submitEmailCode(hub, text, moment);
  }
}

function submitCode(hub: Hub, text: string, moment: Moment): HubTurn {
  switch (hub.browser.screen.kind) {
    case 'pairing': {
      const { account, verdict } = confirmEnrollment(hub.account, text, moment.nowMs);
      const judged: Effect = { type: 'code-judged', at: 'pairing', verdict };
      const next = { ...hub, account };
      return after(judged, verdict.ok ? advanceFlow(next, moment) : stay(next));
    }
    case 'code-prompt': {
      const { account, verdict } = checkCode(hub.account, text, moment.nowMs);
      const judged: Effect = {
        type: 'code-judged',
        at: 'sign-in',
        verdict,
        ...counted(verdict, account.codeThrottle, moment.nowMs),
      };
      const next = { ...hub, account };
      return after(judged, verdict.ok ? go(next, { kind: 'home' }) : stay(next));
    }
    default:
      return refuse(hub, 'not-on-this-screen');
  }
}

function submitRecoveryCode(hub: Hub, text: string, { nowMs }: Moment): HubTurn {
  if (hub.browser.screen.kind !== 'recovery-entry') return refuse(hub, 'not-on-this-screen');
  const { account, verdict } = redeemRecoveryCode(hub.account, text, nowMs);
  const next = { ...hub, account };
  return after(
    {
      type: 'recovery-code-judged',
      verdict,
      ...counted(verdict, account.recoveryThrottle, nowMs),
    },
    verdict.ok ? go(next, { kind: 'home' }) : stay(next),
  );
}

/** A correct code leaves the page, as **Cancel** does; the reader continues in the settings. */
function submitEmailCode(hub: Hub, text: string, { nowMs }: Moment): HubTurn {
  if (hub.browser.screen.kind !== 'email-not-verified') return refuse(hub, 'not-on-this-screen');
  const { account, verdict } = checkEmailCode(hub.account, text, nowMs);
  if (!verdict.ok) return { hub, effects: [{ type: 'email-code-refused', verdict }] };
  const next = { ...hub, account };
  return after({ type: 'email-verified' }, go(next, { kind: editions[hub.edition].flowEnd }));
}

function counted(verdict: Verdict | RecoveryVerdict, throttle: Throttle, nowMs: number) {
  return isCounted(verdict) ? { attemptsLeft: attemptsLeft(throttle, nowMs) } : {};
}

function stay(hub: Hub): HubTurn {
  return { hub, effects: [] };
}

function after(first: Effect, turn: HubTurn): HubTurn {
  return { hub: turn.hub, effects: [first, ...turn.effects] };
}
