/** What someone who is signed in can do with 2FA on: turn it off, or make a new recovery code. */
import type { Act } from '../../core/world/act.ts';
import { isRecoveryCode } from '../../core/account/recovery-code.ts';
import { isSignedIn } from '../../core/hub/screen.ts';
import type { World } from '../../core/world/world.ts';
import type { Plan, Situation } from '../play.ts';
import { press, toHeader } from './sign-in.ts';

/** To the page 2FA is managed on, giving the password where the edition asks for it. */
function toTwoFactorPage(situation: Situation): Act | undefined {
  const { browser, edition } = situation.world;
  const { screen } = browser;
  switch (screen.kind) {
    case 'home':
    case 'access-tokens':
      return press(browser.menu === 'open' ? 'account-settings' : 'avatar');
    case 'settings':
      return press(edition === 'today' ? 'two-factor' : 'security');
    case 'password':
      if (screen.password === 'not-given') return press('use-practice-password');
      return press(edition === 'today' ? 'confirm' : 'cancel');
    default:
      return isSignedIn(screen) ? toHeader(situation) : undefined;
  }
}

export const turnOff: Plan = (situation) => {
  const { world } = situation;
  const { screen } = world.browser;
  if (world.account.twoFactor.kind !== 'on') return undefined;
  if (screen.kind === 'two-factor') return press('disable');
  if (screen.kind === 'recovery-code-shown') return press('done');
  if (screen.kind === 'password' && screen.flow === 'disable' && screen.password === 'given') {
    return press('disable');
  }
  return toTwoFactorPage(situation);
};

/** Makes a new recovery code and keeps it. */
export const newRecoveryCode: Plan = (situation) => {
  const { world } = situation;
  const { screen } = world.browser;
  if (world.account.twoFactor.kind !== 'on' || keepsValidCode(world)) return undefined;
  if (screen.kind === 'recovery-code-shown') return { type: 'drawer.keep-recovery-code' };
  if (screen.kind === 'two-factor') return press('generate-new-code');
  if (
    screen.kind === 'password' &&
    screen.flow === 'new-recovery-code' &&
    screen.password === 'given'
  ) {
    return press('generate-new-code');
  }
  return toTwoFactorPage(situation);
};

/** Whether the drawer holds the recovery code that works now. */
export function keepsValidCode({ account, drawer }: World): boolean {
  const { twoFactor } = account;
  if (twoFactor.kind !== 'on' || twoFactor.recovery.kind !== 'on-file') return false;
  return (
    drawer.recoveryCode.kind === 'kept' &&
    isRecoveryCode(drawer.recoveryCode.recoveryCode, twoFactor.recovery.digest)
  );
}
