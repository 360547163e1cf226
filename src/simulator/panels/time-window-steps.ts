/**
 * The time steps in the picture of a verdict: the accepted window around the moment of the verdict,
 * and the step of the typed code, if it is outside of the window.
 */
import type { Verdict } from '../../core/account/account.ts';
import { acceptedSteps, timeStepAt } from '../../core/otp/totp.ts';

type VerdictStep = {
  readonly step: number;
  /** `step` minus the time step of the verdict. */
  readonly offset: number;
  /** Whether a code of this step is in the accepted window. */
  readonly accepted: boolean;
  /**
   * `used`: the code of this step was accepted. `old`: a newer code was accepted, so this one is
   * refused even if it is unused.
   */
  readonly over: 'used' | 'old' | undefined;
  /** Whether the typed code belongs to this step. */
  readonly holdsCode: boolean;
};

export type VerdictSteps = {
  readonly steps: readonly VerdictStep[];
  /** The offset of the typed code; `none` if the code belongs to no step near this time. */
  readonly typed: number | 'none';
};

const notCompared: readonly string[] = ['malformed', 'throttled', 'clock-set-back'];

/** `undefined` if no code was compared: the text was not a code, or sign-in was locked. */
export function verdictSteps(verdict: Verdict, atMs: number): VerdictSteps | undefined {
  if (!verdict.ok && notCompared.includes(verdict.reason)) return undefined;
  const now = timeStepAt(atMs);
  const typed = 'timeStep' in verdict ? verdict.timeStep : 'none';
  const used = verdict.ok || verdict.reason === 'replayed';
  const overUntil = typed !== 'none' && (used || verdict.reason === 'superseded') ? typed : -1;
  const around = Array.from(
    { length: 2 * acceptedSteps + 1 },
    (_, index) => now - acceptedSteps + index,
  );
  const shown =
    typed === 'none' || around.includes(typed)
      ? around
      : [...around, typed].toSorted((a, b) => a - b);
  return {
    typed,
    steps: shown.map((step) => ({
      step,
      offset: step - now,
      accepted: around.includes(step),
      over: step > overUntil ? undefined : used && step === typed ? 'used' : 'old',
      holdsCode: step === typed,
    })),
  };
}
