/** 2FA is on, and a phone at hand holds the account's present secret. */
import type { World } from '../../core/world/world.ts';

export function onDeviceAtHand({ account, phone }: World): boolean {
  const { twoFactor } = account;
  return (
    twoFactor.kind === 'on' &&
    phone.kind === 'in-hand' &&
    phone.entries.some(({ secret }) => secret === twoFactor.secret)
  );
}
