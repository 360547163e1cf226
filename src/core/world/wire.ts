/**
 * What travels between the site and the person's devices, told from what both sides hold.
 *
 * Nothing passes over this wire by itself: a key URI reaches a device because it was scanned or
 * typed, a code reaches the site because it was submitted. This only notices that the two sides
 * agree. A code from the reader's own app leaves no trace here, since nobody could tell.
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
  | { readonly what: 'key-uri'; readonly from: 'site'; readonly to: 'phone' | 'key' }
  | { readonly what: 'code'; readonly from: 'phone' | 'key'; readonly to: 'site' };

type Devices = { readonly phone: Phone; readonly key: SecurityKeys };

/** The device whose display holds the typed code at practice time `nowMs`, if one does. */
export function codeWire(devices: Devices, text: string, nowMs: number): readonly Wire[] {
  const typed = readCode(text);
  if (!typed.ok) return [];
  if (codesOnPhone(devices.phone, nowMs).includes(typed.code)) {
    return [{ what: 'code', from: 'phone', to: 'site' }];
  }
  const onKey = keyDisplay(devices.key, nowMs).some(
    ({ code }) => code.kind === 'shown' && code.code === typed.code,
  );
  return onKey ? [{ what: 'code', from: 'key', to: 'site' }] : [];
}

/** The device that holds the account's secret now and did not before. */
export function keyUriWire(account: Account, before: Devices, after: Devices): readonly Wire[] {
  if (account.twoFactor.kind === 'off') return [];
  const { secret } = account.twoFactor;
  const had = holders(before, secret);
  return holders(after, secret)
    .filter((device) => !had.includes(device))
    .map((to) => ({ what: 'key-uri', from: 'site', to: to === 'phone' ? 'phone' : 'key' }));
}

function holders(devices: Devices, secret: string): readonly ('phone' | KeyName)[] {
  const { phone, key } = devices;
  const holds = (device: Phone | SecurityKey) =>
    device.kind !== 'lost' && device.entries.some((entry) => entry.secret === secret);
  const all = { phone, first: key.first, spare: key.spare };
  return (['phone', 'first', 'spare'] as const).filter((name) => holds(all[name]));
}
