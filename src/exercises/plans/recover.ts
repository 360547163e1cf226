/**
 * Plans for a reader who has no device that shows codes: `recover` signs in with the saved recovery
 * code, `toSupport` goes to Docker's support.
 */
import { keepsValidCode } from './manage.ts';
import { waitForLock } from './lock.ts';
import type { Plan } from '../play.ts';
import { leaveOtherAccount, press, signIn } from './sign-in.ts';

/** Signs in with the saved recovery code. `undefined` if no valid code is saved. */
export const recover: Plan = (situation) => {
  const { browser, savedCodes } = situation.world;
  switch (browser.screen.kind) {
    case 'sign-in':
      return signIn(situation);
    case 'code-prompt':
      return press('lost-device');
    case 'lost-device':
      return press('have-recovery-code');
    case 'recovery-entry':
      if (savedCodes.recoveryCode.kind === 'empty' || !keepsValidCode(situation.world)) {
        return undefined;
      }
      return (
        waitForLock(situation) ?? {
          type: 'hub.submit',
          field: 'recovery-code',
          text: savedCodes.recoveryCode.recoveryCode,
        }
      );
    case 'support':
      return { type: 'hub.leave' };
    case 'other-home':
    case 'other-device-login':
      return leaveOtherAccount(situation);
    default:
      return undefined;
  }
};

/** Goes to Docker's support, the only way that is left without a device and a recovery code. */
export const toSupport: Plan = (situation) => {
  const { screen } = situation.world.browser;
  switch (screen.kind) {
    case 'lost-device':
      return press('no-recovery-code');
    case 'recovery-entry':
      return press('lost-recovery-code');
    case 'support':
      return undefined;
    default:
      return recover(situation);
  }
};
