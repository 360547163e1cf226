/**
 * Time-based one-time passwords (TOTP; RFC 6238, section 4): HOTP whose counter, the time step, is
 * the number of 30-second periods since 1970 (facts.md#totp-algorithm).
 *
 * The verifier also accepts the previous and the next time step, for network delay and clock drift
 * (facts.md#totp-window, facts.md#choice-window). It rejects every time step that is not newer than
 * the last accepted one, so nobody can use a code again (RFC 6238, section 5.2;
 * facts.md#totp-once). It compares other steps only to report a wrong clock, and never accepts
 * them. The caller passes in the time and the last accepted time step; the account limits the
 * number of attempts.
 */
import { bytesOf, type Secret } from './base32.ts';
import { hotp } from './hotp.ts';
import { foldTyped, likenessOf, withoutLabel, type Likeness } from './typed-text.ts';

/** Seconds in a time step (X in RFC 6238, section 4.1; facts.md#code-period). */
export const period = 30;
/** Digits of a code (facts.md#code-digits). */
export const digits = 6;
/** The accepted time steps, relative to the current one, in the order in which they are tried. */
const acceptedDrifts = [0, -1, 1] as const;
/** The number of accepted time steps before, and after, the current one
 * (facts.md#choice-window). */
export const acceptedSteps = Math.max(...acceptedDrifts);
/** The number of time steps, before and after, that are compared to tell a wrong clock from a wrong
 * code. */
const examinedSteps = 20;

type Malformed = {
  readonly ok: false;
  readonly reason: 'malformed';
  readonly problem: 'empty' | 'too-few' | 'too-many' | 'not-digits';
  /** Characters left after folding. */
  readonly count: number;
  readonly looksLike: Likeness;
};

const sixDigits = new RegExp(`^[0-9]{${digits}}$`);

export type CodeReading = { readonly ok: true; readonly code: string } | Malformed;

export type CodeVerdict =
  /** `drift` is the accepted time step minus the current one. */
  | {
      readonly ok: true;
      readonly timeStep: number;
      readonly drift: (typeof acceptedDrifts)[number];
    }
  | Malformed
  | { readonly ok: false; readonly reason: 'mismatch' }
  /** The code of another time step: `secondsOff` is negative for an earlier one, positive for a
   * later one. */
  | {
      readonly ok: false;
      readonly reason: 'out-of-window';
      readonly timeStep: number;
      readonly secondsOff: number;
    }
  /** `replayed`: the code that was accepted last. `superseded`: an older one, which may never have
   * been used. `nextInSeconds`: until a device with an accurate clock shows a code that can be
   * accepted; 0 if it shows one now. */
  | {
      readonly ok: false;
      readonly reason: 'replayed' | 'superseded';
      readonly timeStep: number;
      readonly nextInSeconds: number;
    }
  /** The last accepted time step is still in the future: the clock was set back since then, and no
   * code of this time can be accepted. */
  | { readonly ok: false; readonly reason: 'clock-set-back' };

/** The time step (T in RFC 6238, section 4.2) at `nowMs`, in epoch milliseconds. */
export function timeStepAt(nowMs: number): number {
  return Math.floor(nowMs / (period * 1000));
}

/** Whole seconds until the next time step begins, from 30 to 1. */
export function secondsLeftAt(nowMs: number): number {
  return secondsUntilStep(timeStepAt(nowMs) + 1, nowMs);
}

/** The six digits of a time step, with leading zeros. */
export function codeAt(secret: Secret, timeStep: number): string {
  return hotp({ key: bytesOf(secret), counter: timeStep, digits });
}

/** Reads a typed or pasted code. Ignores a label before it, such as `Code:`, and brackets around
 * it. */
export function readCode(text: string): CodeReading {
  const code = foldTyped(withoutLabel(text));
  if (sixDigits.test(code)) return { ok: true, code };
  return {
    ok: false,
    reason: 'malformed',
    problem: problemOf(code),
    count: [...code].length,
    looksLike: likenessOf(text),
  };
}

/** Verifies a typed code at `nowMs`, in epoch milliseconds. `lastAcceptedTimeStep` is `none` if no
 * code of this secret was accepted yet. */
export function verifyCode(options: {
  readonly secret: Secret;
  readonly text: string;
  readonly nowMs: number;
  readonly lastAcceptedTimeStep: number | 'none';
}): CodeVerdict {
  const { secret, text, nowMs, lastAcceptedTimeStep } = options;
  const last = lastAcceptedTimeStep === 'none' ? -Infinity : lastAcceptedTimeStep;
  const reading = readCode(text);
  if (!reading.ok) return reading;
  const now = timeStepAt(nowMs);
  const matches = acceptedDrifts.filter(
    (drift) => now + drift >= 0 && sameCode(codeAt(secret, now + drift), reading.code),
  );
  // Two time steps can have the same digits. The unused one counts, even if a used one matches too.
  const drift = matches.find((each) => now + each > last);
  if (drift !== undefined) return { ok: true, timeStep: now + drift, drift };
  const away =
    matches[0] ??
    stepsByDistance.find(
      (each) => now + each >= 0 && sameCode(codeAt(secret, now + each), reading.code),
    );
  if (away === undefined) return { ok: false, reason: 'mismatch' };
  if (last > now + acceptedSteps) return { ok: false, reason: 'clock-set-back' };
  const timeStep = now + away;
  // The code that was accepted last is reported as used, however old it is, not as a wrong clock.
  if (timeStep !== last && matches.length === 0) {
    return { ok: false, reason: 'out-of-window', timeStep, secondsOff: away * period };
  }
  const nextInSeconds = Math.max(0, secondsUntilStep(last + 1, nowMs));
  const reason = timeStep === last ? 'replayed' : 'superseded';
  return { ok: false, reason, timeStep, nextInSeconds };
}

/** −2, 2, −3, 3 … −20, 20: the nearest time step is reported. */
const stepsByDistance = Array.from({ length: examinedSteps - acceptedSteps }, (_, index) => [
  -(index + acceptedSteps + 1),
  index + acceptedSteps + 1,
]).flat();

function secondsUntilStep(timeStep: number, nowMs: number): number {
  return Math.ceil(timeStep * period - nowMs / 1000);
}

function problemOf(code: string): Malformed['problem'] {
  if (code === '') return 'empty';
  if (!/^[0-9]+$/.test(code)) return 'not-digits';
  return code.length < digits ? 'too-few' : 'too-many';
}

/** Compares in constant time, as a real service should. Nothing can measure the time here. */
function sameCode(left: string, right: string): boolean {
  let difference = left.length ^ right.length;
  for (let at = 0; at < left.length; at += 1) {
    difference |= left.charCodeAt(at) ^ right.charCodeAt(at);
  }
  return difference === 0;
}
