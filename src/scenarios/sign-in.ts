/** Signing out, and signing in again with password and code. */
import { throttleAt } from '../core/account/throttle.ts';
import type { Act } from '../core/act.ts';
import { controlsOn } from '../core/devices/edition.ts';
import { isSignedIn, type SiteControl } from '../core/devices/screen.ts';
import { shownCode, submitCode, waitForNewStep } from './authenticator-code.ts';
import type { Plan, Situation } from './play.ts';

export const press = (control: SiteControl): Act => ({ type: 'site.press', control });

/** Out of reach where no device at hand shows the code. */
export const signIn: Plan = (situation) => {
  const { screen } = situation.world.browser;
  switch (screen.kind) {
    case 'sign-in':
      return press(screen.password === 'given' ? 'sign-in' : 'use-practice-password');
    case 'code-prompt':
      return code(situation);
    case 'lost-device':
      return press('back-to-sign-in');
    case 'recovery-entry':
    case 'support':
      return { type: 'site.leave' };
    default:
      return undefined;
  }
};

function code(situation: Situation): Act | undefined {
  const { world, nowMs } = situation;
  const { phone, account } = world;
  const throttle = throttleAt(account.codeThrottle, nowMs);
  if (throttle.kind === 'locked') return { type: 'clock.advance', ms: throttle.untilMs - nowMs };
  if (phone.kind === 'in-hand' && phone.skewMs !== 0) return { type: 'phone.set-skew', ms: 0 };
  const text = shownCode(situation);
  if (text === undefined) return undefined;
  return waitForNewStep(situation) ?? submitCode(text);
}

export const signOut: Plan = ({ world }) => {
  const { account, browser, edition } = world;
  const { kind } = browser.screen;
  const controls = controlsOn(edition, browser, account.twoFactor.kind);
  if (!isSignedIn(browser.screen)) return undefined;
  switch (kind) {
    case 'home':
    case 'settings':
    case 'two-factor':
    case 'access-tokens':
      return press(browser.menu === 'open' ? 'sign-out' : 'avatar');
    case 'enabled':
    case 'recovery-code-shown':
      return press(controls.includes('done') ? 'done' : 'cancel');
    case 'access-token-shown':
      return press(controls.includes('done') ? 'done' : 'copy-access-token');
    default:
      return press('cancel');
  }
};

/** As far as the field for the code. */
export const toCodePrompt: Plan = (situation) =>
  situation.world.browser.screen.kind === 'code-prompt' ? undefined : signIn(situation);
