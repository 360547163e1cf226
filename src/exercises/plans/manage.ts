/**
 * Plans for a reader who is signed in while 2FA is on: they turn it off, or generate a new recovery
 * code.
 */
import { isRecoveryCode } from '../../core/account/recovery-code.ts';
import { isSignedIn, type Flow } from '../../core/hub/screen.ts';
import type { World } from '../../core/world/world.ts';
import type { Plan, PlannedAct, Situation } from '../play.ts';
import { press, toHeader, toSettings } from './sign-in.ts';
import { toVerifiedEmail } from './verify-email.ts';

/**
 * Goes to the page on which 2FA is managed, or enters the password that the edition asks for in
 * `flow`. Cancels a page that asks for the password in another flow.
 */
function toTwoFactorPage(situation: Situation, flow: Flow): PlannedAct | undefined {
  const { browser, edition } = situation.world;
  const { screen } = browser;
  switch (screen.kind) {
    case 'home':
    case 'access-tokens':
      return toSettings(situation);
    case 'settings':
      return press(edition === 'today' ? 'two-factor' : 'security');
    case 'password':
      if (screen.flow !== 'manage' && screen.flow !== flow) return press('cancel');
      return press(screen.password === 'given' ? 'confirm' : 'use-practice-password');
    case 'email-not-verified':
      return toVerifiedEmail(situation);
    default:
      return isSignedIn(screen) ? toHeader(situation) : undefined;
  }
}

/** Turns 2FA off for a reader who is signed in. `undefined` if 2FA is not on. */
export const turnOff: Plan = (situation) => {
  const { world } = situation;
  const { screen } = world.browser;
  if (world.account.twoFactor.kind !== 'on') return undefined;
  if (screen.kind === 'two-factor') return press('disable');
  if (screen.kind === 'password' && screen.flow === 'disable' && screen.password === 'given') {
    return press('disable');
  }
  return toTwoFactorPage(situation, 'disable');
};

/** Generates a new recovery code and saves it. */
export const getNewRecoveryCode: Plan = (situation) => {
  const { world } = situation;
  const { screen } = world.browser;
  if (world.account.twoFactor.kind !== 'on' || keepsValidCode(world)) return undefined;
  if (screen.kind === 'recovery-code-shown') {
    return screen.recoveryCode === 'gone'
      ? press('done')
      : { type: 'saved-codes.keep-recovery-code' };
  }
  if (screen.kind === 'two-factor') return press('generate-new-code');
  if (
    screen.kind === 'password' &&
    screen.flow === 'new-recovery-code' &&
    screen.password === 'given'
  ) {
    return press('generate-new-code');
  }
  return toTwoFactorPage(situation, 'new-recovery-code');
};

/** Whether the saved recovery code is the one that the account accepts now. */
export function keepsValidCode({ account, savedCodes }: World): boolean {
  const { twoFactor } = account;
  if (twoFactor.kind !== 'on' || twoFactor.recovery.kind !== 'on-file') return false;
  return (
    savedCodes.recoveryCode.kind === 'kept' &&
    isRecoveryCode(savedCodes.recoveryCode.recoveryCode, twoFactor.recovery.digest)
  );
}
