/** The answer of a phone or a security key to a secret. */
import type { Effect } from '../../core/world/effect.ts';
import type { Translate } from '../simulator-context.ts';
import { deviceRefusal } from '../refusal.ts';

/** `text` explains why the device did not accept the secret; `undefined` if it did. */
export type PairingOutcome = { readonly text: string | undefined };

/** `undefined` if no device was given a secret. */
export function pairingOutcome(
  t: Translate,
  effects: readonly Effect[],
): PairingOutcome | undefined {
  const asked = effects.find(({ type }) => type === 'phone' || type === 'key');
  if (asked?.type !== 'phone' && asked?.type !== 'key') return undefined;
  return { text: deviceRefusal(t, asked.note) };
}
