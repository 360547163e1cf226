/**
 * What every authenticator does, phone app or security key: take a secret over from a picture or
 * from typed text, and show codes by its own clock.
 *
 * It knows the account only as the key URI or text code it was given, as in life. What a device can
 * hold, show or lose is the device's.
 */
import { readTextCode, type Secret, type TextCodeReading } from '../otp/base32.ts';
import { readKeyUri, type KeyUriReading } from '../otp/key-uri.ts';
import { codeAt, secondsLeftAt, timeStepAt } from '../otp/totp.ts';

/** Where an entry's name comes from; a typed text code brings none. */
export type EntryName =
  | { readonly kind: 'from-key-uri'; readonly issuer: string; readonly account: string }
  | { readonly kind: 'unnamed' };

export type Entry = {
  /** Counts up on one device, so that two entries of one account can be told apart. */
  readonly id: number;
  readonly name: EntryName;
  readonly secret: Secret;
  readonly addedAtMs: number;
};

/** `already-there`: the device holds this very secret. */
export type PairingRefusal =
  | Extract<KeyUriReading, { ok: false }>
  | Extract<TextCodeReading, { ok: false }>
  | { readonly ok: false; readonly reason: 'already-there' | 'full' };

export type Pairing =
  { readonly ok: true; readonly name: EntryName; readonly secret: Secret } | PairingRefusal;

export type NewEntry = { readonly ok: true; readonly entry: Entry } | PairingRefusal;

/** Characters of a name a device has room for. */
const nameLength = 64;

/** Takes over what a picture held, or a pasted key URI. */
export function pairByKeyUri(text: string): Pairing {
  const reading = readKeyUri(text);
  if (!reading.ok) return reading;
  const name = {
    kind: 'from-key-uri',
    issuer: cut(reading.issuer),
    account: cut(reading.account),
  } as const;
  return { ok: true, name, secret: reading.secret };
}

/** Takes over a typed text code; a key URI pasted in its place is taken for what it is. */
export function pairByTyping(text: string): Pairing {
  const reading = readTextCode(text);
  if (reading.ok) return { ok: true, name: { kind: 'unnamed' }, secret: reading.secret };
  return reading.looksLike === 'key-uri' ? pairByKeyUri(text) : reading;
}

/** A device keeps the beginning of a long name; by characters, so that none is torn. */
function cut(name: string): string {
  return [...name].slice(0, nameLength).join('');
}

/** The entry for a secret that was taken over, unless it is there already or the device is full. */
export function newEntry(
  pairing: Pairing,
  device: { readonly entries: readonly Entry[]; readonly capacity: number; readonly nowMs: number },
): NewEntry {
  if (!pairing.ok) return pairing;
  const { name, secret } = pairing;
  const { entries, capacity, nowMs } = device;
  if (entries.some((each) => each.secret === secret)) return { ok: false, reason: 'already-there' };
  if (entries.length >= capacity) return { ok: false, reason: 'full' };
  const id = Math.max(0, ...entries.map((each) => each.id)) + 1;
  return { ok: true, entry: { id, name, secret, addedAtMs: nowMs } };
}

/** The code an entry shows when its device's clock says `deviceNowMs`, and the whole seconds left. */
export function codeShown(
  entry: Entry,
  deviceNowMs: number,
): { readonly code: string; readonly timeStep: number; readonly secondsLeft: number } {
  const timeStep = timeStepAt(deviceNowMs);
  return {
    code: codeAt(entry.secret, timeStep),
    timeStep,
    secondsLeft: secondsLeftAt(deviceNowMs),
  };
}
