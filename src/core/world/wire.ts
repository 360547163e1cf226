/**
 * Derives which value, a key URI or a code, just passed between the hub and a device, by comparing
 * their states.
 *
 * This module passes nothing on: a key URI reaches a device because a person scanned or typed it, a
 * code reaches the hub because a person submitted it. A code of the reader's own app is not found,
 * because no simulated device shows it.
 */
import type { Account } from '../account/account.ts';
import { codesOnPhone, type Phone } from '../devices/phone.ts';
import {
  keyDisplay,
  type KeyName,
  type SecurityKey,
  type SecurityKeys,
} from '../devices/security-key.ts';
import { readCode } from '../otp/totp.ts';

export type Wire =
  | { readonly what: 'key-uri'; readonly from: 'hub'; readonly to: 'phone' | 'key' }
  | { readonly what: 'code'; readonly from: 'phone' | 'key'; readonly to: 'hub' };

type Devices = { readonly phone: Phone; readonly key: SecurityKeys };

/** The device that shows the submitted code at the simulated time `nowMs`, if there is one. */
export function codeWire(devices: Devices, text: string, nowMs: number): readonly Wire[] {
  const typed = readCode(text);
  if (!typed.ok) return [];
  if (codesOnPhone(devices.phone, nowMs).includes(typed.code)) {
    return [{ what: 'code', from: 'phone', to: 'hub' }];
  }
  const onKey = keyDisplay(devices.key, nowMs).some(
    ({ code }) => code.kind === 'shown' && code.code === typed.code,
  );
  return onKey ? [{ what: 'code', from: 'key', to: 'hub' }] : [];
}

/** The devices that have the account's secret after an act and did not have it before. */
export function keyUriWire(account: Account, before: Devices, after: Devices): readonly Wire[] {
  if (account.twoFactor.kind === 'off') return [];
  const { secret } = account.twoFactor;
  const had = holders(before, secret);
  return holders(after, secret)
    .filter((device) => !had.includes(device))
    .map((to) => ({ what: 'key-uri', from: 'hub', to: to === 'phone' ? 'phone' : 'key' }));
}

function holders(devices: Devices, secret: string): readonly ('phone' | KeyName)[] {
  const { phone, key } = devices;
  const holds = (device: Phone | SecurityKey) =>
    device.kind !== 'lost' && device.entries.some((entry) => entry.secret === secret);
  const all = { phone, first: key.first, spare: key.spare };
  return (['phone', 'first', 'spare'] as const).filter((name) => holds(all[name]));
}
