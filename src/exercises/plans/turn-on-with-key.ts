/** Turning 2FA on with a YubiKey: the secret goes onto the key, and the app beside it shows the code. */
import { insertedKey } from '../../core/devices/security-key.ts';
import { keyUriOf } from '../../core/world/world.ts';
import { shownCode, submitCode } from './authenticator-code.ts';
import type { Plan } from '../play.ts';
import { turnOn } from './turn-on.ts';

export const turnOnWithKey: Plan = (situation) => {
  const { account, browser, key } = situation.world;
  if (browser.screen.kind !== 'pairing' || account.twoFactor.kind !== 'enrolling') {
    return turnOn(situation);
  }
  const inserted = insertedKey(key);
  if (!inserted) {
    const name = key.first.kind === 'lost' ? 'spare' : 'first';
    return key[name].kind === 'lost' ? undefined : { type: 'key.insert', name };
  }
  const { secret } = account.twoFactor;
  if (!inserted.key.entries.some((entry) => entry.secret === secret)) {
    return { type: 'key.scan', text: keyUriOf(account) ?? '', touch: 'required' };
  }
  const code = shownCode(situation);
  return code === undefined ? { type: 'key.touch' } : submitCode(code);
};
