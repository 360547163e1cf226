/** Turns on 2FA with a YubiKey: the key stores the secret, and the app beside it shows the code. */
import { insertedKey } from '../../core/devices/security-key.ts';
import { keyUriOf, type World } from '../../core/world/world.ts';
import { showCode, shownCode, submitCode } from './authenticator-code.ts';
import { getIn } from './get-in.ts';
import { turnOff } from './manage.ts';
import type { Plan } from '../play.ts';
import { press } from './sign-in.ts';
import { isSecretGone, showQrCode, turnOn } from './turn-on.ts';

const names = ['first', 'spare'] as const;

/** Whether 2FA is on, and a YubiKey that is not lost has the account's secret. */
export function onKeyAtHand({ account, key }: World): boolean {
  const { twoFactor } = account;
  return (
    twoFactor.kind === 'on' &&
    names.some((name) => {
      const device = key[name];
      return (
        device.kind !== 'lost' && device.entries.some(({ secret }) => secret === twoFactor.secret)
      );
    })
  );
}

/** Whether at least one YubiKey is not lost. */
export const someKeyLeft = ({ key }: World): boolean =>
  names.some((name) => key[name].kind !== 'lost');

/**
 * Turns 2FA off first if another device has the secret. `undefined` at the goal, and if every
 * YubiKey is lost.
 */
export const turnOnWithKey: Plan = (situation) => {
  const { account, browser } = situation.world;
  if (onKeyAtHand(situation.world) || !someKeyLeft(situation.world)) return undefined;
  if (browser.screen.kind === 'pairing' && account.twoFactor.kind === 'enrolling') {
    return pairKey(situation) ?? showCode(situation) ?? submitCode(shownCode(situation) ?? '');
  }
  return getIn(situation) ?? turnOff(situation) ?? turnOn(situation);
};

/** Stores the secret on the screen in a key. `undefined` if the inserted key already has it. */
export const pairKey: Plan = (situation) => {
  const { account, key } = situation.world;
  const inserted = insertedKey(key);
  if (!inserted) {
    const name = names.find((each) => key[each].kind !== 'lost');
    return name && { type: 'key.insert', name };
  }
  const secret = account.twoFactor.kind === 'enrolling' ? account.twoFactor.secret : undefined;
  if (inserted.key.entries.some((entry) => entry.secret === secret)) return undefined;
  if (isSecretGone(situation)) return press('cancel');
  return (
    showQrCode(situation) ?? {
      type: 'key.scan',
      text: keyUriOf(account) ?? '',
      touch: 'required',
    }
  );
};
