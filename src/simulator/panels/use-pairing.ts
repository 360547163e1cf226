/**
 * Passes a key to a device and returns whether the device accepted it. The next line explains why
 * it did not.
 */
import type { Act } from '../../core/world/act.ts';
import { useSimulator } from '../simulator-context.ts';
import { logSentence } from './log-sentence.ts';
import { pairingOutcome } from './pairing-outcome.ts';

export type PairingForm = {
  readonly refused: boolean;
  /** Performs the act. Returns true if the device accepted the key. */
  readonly give: (act: Act) => boolean;
};

export function usePairing(): PairingForm {
  const { runtime, t, later, announce } = useSimulator();
  const give = (act: Act): boolean => {
    const effects = runtime.act(act);
    const outcome = later && pairingOutcome(t, effects);
    if (!outcome) return false;
    if (outcome.text !== undefined) return false;
    announce('polite', ...effects.flatMap((effect) => logSentence(t, effect) ?? []));
    return true;
  };
  const outcome = later && pairingOutcome(t, runtime.lastEffects());
  return { refused: outcome?.text !== undefined, give };
}
