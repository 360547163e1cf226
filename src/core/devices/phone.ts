/**
 * A phone with an authenticator app: several entries, a clock that may be wrong, and it can be lost.
 *
 * The secrets are on the phone. When it is lost they are gone; a new phone, or a new SIM, has none.
 */
import {
  codeShown,
  newEntry,
  pairByKeyUri,
  pairByTyping,
  type Entry,
  type Pairing,
  type PairingRefusal,
} from './authenticator.ts';

export type Phone =
  | {
      readonly kind: 'in-hand';
      readonly entries: readonly Entry[];
      /** The phone's clock minus the practice clock, in milliseconds. */
      readonly skewMs: number;
    }
  | { readonly kind: 'lost' };

export type PhoneAct =
  | { readonly type: 'phone.scan'; readonly text: string }
  | { readonly type: 'phone.type-key'; readonly text: string }
  | { readonly type: 'phone.remove-entry'; readonly id: number }
  | { readonly type: 'phone.set-skew'; readonly ms: number }
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

type PhoneTurn = { readonly phone: Phone; readonly note: PhoneNote };

export const newPhone: Phone = { kind: 'in-hand', entries: [], skewMs: 0 };

/** Plenty for a practice, and little to save. */
const capacity = 20;

/** What an act makes of the phone. `nowMs` is practice time. */
export function usePhone(phone: Phone, act: PhoneAct, nowMs: number): PhoneTurn {
  if (act.type === 'phone.replace') return { phone: newPhone, note: { kind: 'replaced' } };
  if (phone.kind === 'lost') return refused(phone, { ok: false, reason: 'phone-lost' });
  switch (act.type) {
    case 'phone.scan':
      return take(phone, pairByKeyUri(act.text), nowMs);
    case 'phone.type-key':
      return take(phone, pairByTyping(act.text), nowMs);
    case 'phone.remove-entry': {
      const entries = phone.entries.filter(({ id }) => id !== act.id);
      return entries.length === phone.entries.length
        ? refused(phone, { ok: false, reason: 'no-such-entry' })
        : { phone: { ...phone, entries }, note: { kind: 'entry-removed' } };
    }
    case 'phone.set-skew':
      if (!Number.isSafeInteger(act.ms)) {
        throw new RangeError('phone.set-skew: ms must be a whole number');
      }
      return { phone: { ...phone, skewMs: act.ms }, note: { kind: 'clock-set' } };
    case 'phone.lose':
      return { phone: { kind: 'lost' }, note: { kind: 'lost' } };
  }
}

/** The codes on the phone's display when practice time is `nowMs`. */
export function codesOnPhone(phone: Phone, nowMs: number): readonly string[] {
  return phone.kind === 'lost'
    ? []
    : phone.entries.map((entry) => codeShown(entry, nowMs + phone.skewMs).code);
}

function take(
  phone: Extract<Phone, { kind: 'in-hand' }>,
  pairing: Pairing,
  nowMs: number,
): PhoneTurn {
  const { entries } = phone;
  const added = newEntry(pairing, { entries, capacity, nowMs });
  if (!added.ok) return refused(phone, added);
  const { entry } = added;
  return {
    phone: { ...phone, entries: [...entries, entry] },
    note: { kind: 'entry-added', id: entry.id },
  };
}

function refused(
  phone: Phone,
  refusal: Extract<PhoneNote, { kind: 'refused' }>['refusal'],
): PhoneTurn {
  return { phone, note: { kind: 'refused', refusal } };
}
