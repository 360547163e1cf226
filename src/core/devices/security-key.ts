/**
 * Yubico Authenticator with two YubiKeys: a key holds the secrets, and the app shows the codes
 * (facts.md#yubikey-capacity).
 *
 * A key has no clock; the app passes it the computer's time, which is accurate here. A key holds 64
 * entries with firmware 5.7 or later, and 32 with older firmware. An entry can require a touch,
 * which shows its code until the time step ends. The secret cannot be read out, so a person scans
 * the same QR code with the spare key during the enrollment.
 */
import { timeStepAt } from '../otp/totp.ts';
import {
  codeShown,
  newEntry,
  pairByScan,
  pairByTyping,
  type Entry,
  type Pairing,
  type PairingRefusal,
  type Scan,
} from './authenticator.ts';

export type KeyName = 'first' | 'spare';
export type Firmware = '5.4' | '5.7';
export type Touch = 'required' | 'not-required';
type KeyEntry = Entry & { readonly touch: Touch };

export type SecurityKey =
  | {
      readonly kind: 'in-hand';
      readonly firmware: Firmware;
      readonly entries: readonly KeyEntry[];
    }
  | {
      readonly kind: 'inserted';
      readonly firmware: Firmware;
      readonly entries: readonly KeyEntry[];
      /** The time step in which the codes of entries that require a touch are shown. */
      readonly touchedTimeStep: number | 'none';
    }
  | { readonly kind: 'lost' };

/** The person's keys. The computer has one port, so at most one key is inserted. */
export type SecurityKeys = Readonly<Record<KeyName, SecurityKey>>;

export type SecurityKeyAct =
  | { readonly type: 'key.insert'; readonly name: KeyName }
  | { readonly type: 'key.remove' }
  | { readonly type: 'key.lose'; readonly name: KeyName }
  | { readonly type: 'key.touch' }
  | ({ readonly type: 'key.scan'; readonly touch: Touch } & Scan)
  | { readonly type: 'key.type-key'; readonly text: string; readonly touch: Touch }
  | { readonly type: 'key.remove-entry'; readonly id: number };

export type SecurityKeyNote =
  | { readonly kind: 'entry-added'; readonly id: number }
  | { readonly kind: 'inserted' | 'removed' | 'touched' | 'entry-removed' | 'lost' }
  | { readonly kind: 'refused'; readonly refusal: SecurityKeyRefusal };

type SecurityKeyRefusal =
  | PairingRefusal
  | { readonly ok: false; readonly reason: 'key-lost' | 'no-key-inserted' | 'no-such-entry' };

/** An entry of the inserted key as the app shows it. */
export type KeyDisplay = {
  readonly entry: KeyEntry;
  readonly code:
    { readonly kind: 'shown'; readonly code: string } | { readonly kind: 'touch-needed' };
};

type Inserted = Extract<SecurityKey, { kind: 'inserted' }>;
type Turn = { readonly keys: SecurityKeys; readonly note: SecurityKeyNote };

/** Two empty keys, not inserted. The spare has older firmware. */
export const newSecurityKeys: SecurityKeys = {
  first: { kind: 'in-hand', firmware: '5.7', entries: [] },
  spare: { kind: 'in-hand', firmware: '5.4', entries: [] },
};

/** The largest number of entries on a key. */
export function capacityOf(firmware: Firmware): number {
  return firmware === '5.7' ? 64 : 32;
}

/** Applies an act of a person on the keys at the simulated time `nowMs`. */
export function useSecurityKey(keys: SecurityKeys, act: SecurityKeyAct, nowMs: number): Turn {
  switch (act.type) {
    case 'key.insert': {
      const key = keys[act.name];
      if (key.kind === 'lost') return refused(keys, { ok: false, reason: 'key-lost' });
      const inserted: Inserted = { ...key, kind: 'inserted', touchedTimeStep: 'none' };
      return done({ ...pulledOut(keys), [act.name]: inserted }, 'inserted');
    }
    case 'key.remove':
      return insertedKey(keys) === undefined
        ? refused(keys, { ok: false, reason: 'no-key-inserted' })
        : done(pulledOut(keys), 'removed');
    case 'key.lose':
      return done({ ...keys, [act.name]: { kind: 'lost' } }, 'lost');
    case 'key.touch':
    case 'key.scan':
    case 'key.type-key':
    case 'key.remove-entry': {
      const found = insertedKey(keys);
      if (found === undefined) return refused(keys, { ok: false, reason: 'no-key-inserted' });
      const { key, note } = useInserted(found.key, act, nowMs);
      return { keys: { ...keys, [found.name]: key }, note };
    }
  }
}

/** The inserted key; `undefined` if none is inserted. */
export function insertedKey(
  keys: SecurityKeys,
): { readonly name: KeyName; readonly key: Inserted } | undefined {
  if (keys.first.kind === 'inserted') return { name: 'first', key: keys.first };
  if (keys.spare.kind === 'inserted') return { name: 'spare', key: keys.spare };
  return undefined;
}

/** What the app shows at the simulated time `nowMs`; empty if no key is inserted. */
export function keyDisplay(keys: SecurityKeys, nowMs: number): readonly KeyDisplay[] {
  const found = insertedKey(keys);
  if (found === undefined) return [];
  const touched = found.key.touchedTimeStep === timeStepAt(nowMs);
  return found.key.entries.map((entry) => ({
    entry,
    code:
      entry.touch === 'not-required' || touched
        ? { kind: 'shown', code: codeShown(entry, nowMs).code }
        : { kind: 'touch-needed' },
  }));
}

function useInserted(
  key: Inserted,
  act: Exclude<SecurityKeyAct, { type: 'key.insert' | 'key.remove' | 'key.lose' }>,
  nowMs: number,
): { readonly key: Inserted; readonly note: SecurityKeyNote } {
  switch (act.type) {
    case 'key.touch':
      return {
        key: { ...key, touchedTimeStep: timeStepAt(nowMs) },
        note: { kind: 'touched' },
      };
    case 'key.scan':
      return take(key, pairByScan(act), act.touch, nowMs);
    case 'key.type-key':
      return take(key, pairByTyping(act.text), act.touch, nowMs);
    case 'key.remove-entry': {
      const entries = key.entries.filter(({ id }) => id !== act.id);
      return entries.length === key.entries.length
        ? { key, note: { kind: 'refused', refusal: { ok: false, reason: 'no-such-entry' } } }
        : { key: { ...key, entries }, note: { kind: 'entry-removed' } };
    }
  }
}

function take(key: Inserted, pairing: Pairing, touch: Touch, nowMs: number) {
  const { entries, firmware } = key;
  const added = newEntry(pairing, { entries, capacity: capacityOf(firmware), nowMs });
  if (!added.ok) return { key, note: { kind: 'refused', refusal: added } } as const;
  const entry: KeyEntry = { ...added.entry, touch };
  return {
    key: { ...key, entries: [...entries, entry] },
    note: { kind: 'entry-added', id: entry.id },
  } as const;
}

function pulledOut(keys: SecurityKeys): SecurityKeys {
  const out = (key: SecurityKey): SecurityKey =>
    key.kind === 'inserted'
      ? { kind: 'in-hand', firmware: key.firmware, entries: key.entries }
      : key;
  return { first: out(keys.first), spare: out(keys.spare) };
}

function done(keys: SecurityKeys, kind: 'inserted' | 'removed' | 'lost'): Turn {
  return { keys, note: { kind } };
}

function refused(keys: SecurityKeys, refusal: SecurityKeyRefusal): Turn {
  return { keys, note: { kind: 'refused', refusal } };
}
