/** Plans that sign out, and sign in again with password and code. */
import { hasPasswordReset } from '../../core/account/account.ts';
import { atRest, controlsOn } from '../../core/hub/edition.ts';
import { isSignedIn, type HubControl } from '../../core/hub/screen.ts';
import { showCode, shownCode, submitCode, waitForNewStep } from './authenticator-code.ts';
import { waitForLock } from './lock.ts';
import type { Plan, PlannedAct, Situation } from '../play.ts';

export const press = (control: HubControl): PlannedAct => ({ type: 'hub.press', control });

/** Signs in with password and code. `undefined` if no device that is not lost has the secret. */
export const signIn: Plan = (situation) => {
  const { account, browser } = situation.world;
  const { screen } = browser;
  switch (screen.kind) {
    case 'sign-in':
      if (account.password === 'forgotten') {
        return hasPasswordReset(account) ? { type: 'password.reset' } : press('forgot-password');
      }
      return press(screen.password === 'given' ? 'sign-in' : 'use-practice-password');
    case 'code-prompt':
      return code(situation);
    case 'lost-device':
      return press('back-to-sign-in');
    case 'recovery-entry':
    case 'support':
      return { type: 'hub.leave' };
    case 'other-home':
    case 'other-device-login':
      return leaveOtherAccount(situation);
    default:
      return undefined;
  }
};

function code(situation: Situation): PlannedAct | undefined {
  const wait = waitForLock(situation) ?? showCode(situation);
  if (wait) return wait;
  const text = shownCode(situation);
  return text === undefined ? undefined : (waitForNewStep(situation) ?? submitCode(text));
}

/** Leaves a page without the website's header for one that has it. The reader is signed in. */
export function toHeader({ world }: Situation): PlannedAct {
  const { account, browser, edition } = world;
  const { screen } = browser;
  const controls = controlsOn(edition, browser, account.twoFactor.kind);
  if (screen.kind === 'device-login') return press('confirm-device');
  const way = (['done', 'cancel', 'copy-access-token'] as const).find((control) =>
    controls.includes(control),
  );
  return way ? press(way) : { type: 'hub.leave' };
}

/** Signs out of the reader's other account. */
export const leaveOtherAccount = ({ world: { browser } }: Situation): PlannedAct =>
  browser.screen.kind === 'other-device-login'
    ? press('cancel')
    : press(browser.menu === 'open' ? 'sign-out' : 'avatar');

/** Goes from a page with the website's header to the account's settings. */
export function toSettings({ world }: Situation): PlannedAct {
  return press(world.browser.menu === 'open' ? 'account-settings' : 'avatar');
}

/** Signs out. `undefined` if the reader is signed out. */
export const signOut: Plan = (situation) => {
  const { screen, menu } = situation.world.browser;
  if (!isSignedIn(screen)) return undefined;
  if (!atRest(screen)) return toHeader(situation);
  return press(menu === 'open' ? 'sign-out' : 'avatar');
};

/** Signs in up to the field for the code. */
export const toCodePrompt: Plan = (situation) =>
  situation.world.browser.screen.kind === 'code-prompt' ? undefined : signIn(situation);
