/**
 * A phone with an authenticator app: it has several entries, its clock can be wrong, and it can be
 * lost.
 *
 * The secrets are only on the phone. A new phone has no entries, and a SIM card contains none
 * (facts.md#nothing-is-sent).
 */
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

type PhoneInHand = {
  readonly kind: 'in-hand';
  readonly entries: readonly Entry[];
  /** Milliseconds that the phone's clock is ahead of the simulator clock; negative if behind. */
  readonly skewMs: number;
};

export type Phone = PhoneInHand | { readonly kind: 'lost' };

export type PhoneAct =
  | ({ readonly type: 'phone.scan' } & Scan)
  | { readonly type: 'phone.type-key'; readonly text: string }
  | { readonly type: 'phone.remove-entry'; readonly id: number }
  | { readonly type: 'phone.set-skew'; readonly ms: number }
  /** Copies the entries of the old phone with the app's own export. */
  | { readonly type: 'phone.copy-entries' }
  | { readonly type: 'phone.lose' }
  | { readonly type: 'phone.replace' };

export type PhoneNote =
  | { readonly kind: 'entry-added'; readonly id: number }
  | { readonly kind: 'entry-removed' | 'clock-set' | 'lost' | 'replaced' }
  | {
      readonly kind: 'refused';
      readonly refusal:
        PairingRefusal | { readonly ok: false; readonly reason: 'phone-lost' | 'no-such-entry' };
    };

type PhoneTurn<P = Phone> = { readonly phone: P; readonly note: PhoneNote };

/** The largest absolute `skewMs`, one day. `world/clock.ts` leaves room for it. */
export const largestSkewMs = 86_400_000;

export const newPhone: Phone = { kind: 'in-hand', entries: [], skewMs: 0 };

/** The largest number of entries; limits the size of the world. */
export const phoneCapacity = 20;

/** Applies an act of a person on the phone at the simulated time `nowMs`. `oldPhone` has the entries
 * of the person's old phone. Throws a RangeError if `phone.set-skew` is not a whole number of
 * milliseconds or is more than a day. */
export function usePhone(
  phone: Phone,
  act: PhoneAct,
  nowMs: number,
  oldPhone: readonly Entry[] = [],
): PhoneTurn {
  if (act.type === 'phone.replace') return { phone: newPhone, note: { kind: 'replaced' } };
  if (phone.kind === 'lost') return refused(phone, { ok: false, reason: 'phone-lost' });
  switch (act.type) {
    case 'phone.scan':
      return take(phone, pairByScan(act), nowMs);
    case 'phone.type-key':
      return take(phone, pairByTyping(act.text), nowMs);
    case 'phone.copy-entries':
      return oldPhone.reduce(
        (turn, { name, secret }) => take(turn.phone, { ok: true, name, secret }, nowMs),
        refused(phone, { ok: false, reason: 'no-such-entry' }),
      );
    case 'phone.remove-entry': {
      const entries = phone.entries.filter(({ id }) => id !== act.id);
      return entries.length === phone.entries.length
        ? refused(phone, { ok: false, reason: 'no-such-entry' })
        : { phone: { ...phone, entries }, note: { kind: 'entry-removed' } };
    }
    case 'phone.set-skew':
      if (!Number.isSafeInteger(act.ms) || Math.abs(act.ms) > largestSkewMs) {
        throw new RangeError('phone.set-skew: ms must be a whole number, at most a day');
      }
      return { phone: { ...phone, skewMs: act.ms }, note: { kind: 'clock-set' } };
    case 'phone.lose':
      return { phone: { kind: 'lost' }, note: { kind: 'lost' } };
  }
}

/** The codes that the phone shows at the simulated time `nowMs`. */
export function codesOnPhone(phone: Phone, nowMs: number): readonly string[] {
  return phone.kind === 'lost'
    ? []
    : phone.entries.map((entry) => codeShown(entry, nowMs + phone.skewMs).code);
}

function take(phone: PhoneInHand, pairing: Pairing, nowMs: number): PhoneTurn<PhoneInHand> {
  const { entries } = phone;
  const added = newEntry(pairing, { entries, capacity: phoneCapacity, nowMs });
  if (!added.ok) return refused(phone, added);
  const { entry } = added;
  return {
    phone: { ...phone, entries: [...entries, entry] },
    note: { kind: 'entry-added', id: entry.id },
  };
}

function refused<P>(
  phone: P,
  refusal: Extract<PhoneNote, { kind: 'refused' }>['refusal'],
): PhoneTurn<P> {
  return { phone, note: { kind: 'refused', refusal } };
}
