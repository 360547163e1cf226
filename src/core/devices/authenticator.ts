/**
 * What the phone's app and the security key have in common: they read a secret from a key URI or
 * from a typed text code, and show codes according to a clock.
 *
 * An authenticator knows of the account only what the key URI or the text code contains. `phone.ts`
 * and `security-key.ts` implement the devices.
 */
import { readTextCode, type Secret, type TextCodeReading } from '../otp/base32.ts';
import { readKeyUri, type KeyUriReading } from '../otp/key-uri.ts';
import { codeAt, secondsLeftAt, timeStepAt } from '../otp/totp.ts';

/** The name of an entry. A typed text code contains no name. */
type EntryName =
  | { readonly kind: 'from-key-uri'; readonly issuer: string; readonly account: string }
  | { readonly kind: 'unnamed' };

export type Entry = {
  /** Unique on its device, so that two entries of one account can be distinguished. */
  readonly id: number;
  readonly name: EntryName;
  readonly secret: Secret;
  readonly addedAtMs: number;
};

/** `already-there`: the device has an entry with the same secret. `camera-blocked`: the browser hides
 * the pixels of pictures from pages, so the camera sees nothing (trials.md#guarded-canvas). */
export type PairingRefusal =
  | Extract<KeyUriReading, { ok: false }>
  | Extract<TextCodeReading, { ok: false }>
  | { readonly ok: false; readonly reason: 'already-there' | 'full' | 'camera-blocked' };

export type Pairing =
  { readonly ok: true; readonly name: EntryName; readonly secret: Secret } | PairingRefusal;

export type NewEntry = { readonly ok: true; readonly entry: Entry } | PairingRefusal;

/** The largest number of characters in an issuer or account name on a device. */
export const nameLength = 64;

/** What the camera saw: the text of a QR code. The text is empty if there was none. */
export type Scan = { readonly text: string; readonly camera?: 'blocked' };

/** Reads the key URI that the camera saw. The result is an entry, or the reason of the refusal. */
export function pairByScan({ text, camera }: Scan): Pairing {
  return camera === 'blocked' ? { ok: false, reason: 'camera-blocked' } : pairByKeyUri(text);
}

function pairByKeyUri(text: string): Pairing {
  const reading = readKeyUri(text);
  if (!reading.ok) return reading;
  const name = {
    kind: 'from-key-uri',
    issuer: cut(reading.issuer),
    account: cut(reading.account),
  } as const;
  return { ok: true, name, secret: reading.secret };
}

/** Reads a typed text code, or a key URI pasted instead of it (trials.md#key-uri-pasted). */
export function pairByTyping(text: string): Pairing {
  const reading = readTextCode(text);
  if (reading.ok) return { ok: true, name: { kind: 'unnamed' }, secret: reading.secret };
  return reading.looksLike === 'key-uri' ? pairByKeyUri(text) : reading;
}

/** The first `nameLength` characters. Counts code points, so no surrogate pair is split. */
function cut(name: string): string {
  return [...name].slice(0, nameLength).join('');
}

/** Makes the entry for a secret that was read. Refuses it if the device has that secret already or
 * is full. `nowMs` is the simulated time. */
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

/** The code of an entry when the device's clock shows `deviceNowMs`, in epoch milliseconds, and the
 * whole seconds until the next one. */
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
