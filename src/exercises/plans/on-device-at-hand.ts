/** Whether 2FA is on, and the phone has the account's secret and is not lost. */
import type { World } from '../../core/world/world.ts';

export function onDeviceAtHand({ account, phone }: World): boolean {
  const { twoFactor } = account;
  return (
    twoFactor.kind === 'on' &&
    phone.kind === 'in-hand' &&
    phone.entries.some(({ secret }) => secret === twoFactor.secret)
  );
}
