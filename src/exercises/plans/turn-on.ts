/** Turns on 2FA with the phone, from any screen that a reader without 2FA can see. */
import { isRecoveryCode } from '../../core/account/recovery-code.ts';
import { phoneCapacity } from '../../core/devices/phone.ts';
import { controlsOn } from '../../core/hub/edition.ts';
import { keyUriOf } from '../../core/world/world.ts';
import { shownCode, submitCode } from './authenticator-code.ts';
import type { Plan, PlannedAct, Situation } from '../play.ts';
import { leaveOtherAccount, press, toHeader, toSettings } from './sign-in.ts';
import { toVerifiedEmail } from './verify-email.ts';

/** `undefined` if 2FA is on, and on a screen that asks for a code. */
export const turnOn: Plan = (situation) => {
  const { world } = situation;
  const { browser, account, edition, savedCodes } = world;
  if (account.twoFactor.kind === 'on') return undefined;
  const { screen } = browser;
  switch (screen.kind) {
    case 'sign-in':
      return press(screen.password === 'given' ? 'sign-in' : 'use-practice-password');
    case 'password':
      return press(screen.password === 'given' ? 'confirm' : 'use-practice-password');
    case 'home':
    case 'access-tokens':
      return toSettings(situation);
    case 'settings':
      return press(edition === 'today' ? 'two-factor' : 'security');
    case 'two-factor':
      return controlsOn(edition, browser, account.twoFactor.kind).includes('enable-two-factor')
        ? press('enable-two-factor')
        : toSettings(situation);
    case 'get-app':
      return press('set-up-using-an-app');
    case 'recovery-code-shown': {
      const { recoveryCode: kept } = savedCodes;
      const pending = account.twoFactor.kind === 'enrolling' && account.twoFactor.recovery;
      if (kept.kind === 'kept' && pending && isRecoveryCode(kept.recoveryCode, pending)) {
        return press('saved-recovery-code');
      }
      return screen.recoveryCode === 'gone'
        ? press('cancel')
        : { type: 'saved-codes.keep-recovery-code' };
    }
    case 'pairing':
      return pair(situation);
    case 'email-not-verified':
      return toVerifiedEmail(situation);
    case 'access-token-form':
    case 'access-token-shown':
    case 'access-token-edit':
    case 'device-code':
    case 'device-login':
      return toHeader(situation);
    case 'other-home':
    case 'other-device-login':
      return leaveOtherAccount(situation);
    case 'code-prompt':
    case 'lost-device':
    case 'recovery-entry':
    case 'support':
    case 'enabled':
      return undefined;
  }
};

/** Stores the secret on the screen in the phone, then enters the phone's code on the website. */
function pair(situation: Situation): PlannedAct | undefined {
  const { phone, account } = situation.world;
  if (account.twoFactor.kind !== 'enrolling') return undefined;
  if (phone.kind === 'lost') return { type: 'phone.replace' };
  if (phone.skewMs !== 0) return { type: 'phone.set-skew', ms: 0 };
  const { secret } = account.twoFactor;
  const entry = phone.entries.find((each) => each.secret === secret);
  if (!entry) {
    if (isSecretGone(situation)) return press('cancel');
    const [oldest] = phone.entries;
    if (oldest && phone.entries.length >= phoneCapacity) {
      return { type: 'phone.remove-entry', id: oldest.id };
    }
    return showQrCode(situation) ?? { type: 'phone.scan', text: keyUriOf(account) ?? '' };
  }
  return submitCode(shownCode(situation) ?? '');
}

/** Whether the page was reloaded, and shows neither the QR code nor the text code. */
export function isSecretGone({ world }: Situation): boolean {
  const { screen } = world.browser;
  return screen.kind === 'pairing' && screen.tab === 'gone';
}

/** Returns to the QR code if the screen shows the text code. */
export function showQrCode({ world }: Situation): PlannedAct | undefined {
  const { screen } = world.browser;
  return screen.kind === 'pairing' && screen.tab === 'text' ? press('qr-code') : undefined;
}
