/** Signing out, and signing in again with password and code. */
import { throttleAt } from '../../core/account/throttle.ts';
import type { Act } from '../../core/world/act.ts';
import { atRest, controlsOn } from '../../core/hub/edition.ts';
import { isSignedIn, type SiteControl } from '../../core/hub/screen.ts';
import { shownCode, submitCode, waitForNewStep } from './authenticator-code.ts';
import type { Plan, Situation } from '../play.ts';

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

/** From a page of someone who is signed in to one with the site's header. */
export function toHeader({ world }: Situation): Act {
  const { account, browser, edition } = world;
  const { screen } = browser;
  const controls = controlsOn(edition, browser, account.twoFactor.kind);
  if (screen.kind === 'device-login') return press('confirm-device');
  const way = (['done', 'cancel', 'copy-access-token'] as const).find((control) =>
    controls.includes(control),
  );
  return way ? press(way) : { type: 'site.leave' };
}

export const signOut: Plan = (situation) => {
  const { screen, menu } = situation.world.browser;
  if (!isSignedIn(screen)) return undefined;
  if (!atRest(screen)) return toHeader(situation);
  return press(menu === 'open' ? 'sign-out' : 'avatar');
};

/** As far as the field for the code. */
export const toCodePrompt: Plan = (situation) =>
  situation.world.browser.screen.kind === 'code-prompt' ? undefined : signIn(situation);
