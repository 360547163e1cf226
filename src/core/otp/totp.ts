/**
 * Time-based codes (RFC 6238): a code whose counter is the number of periods since 1970.
 *
 * The verifier tries the neighbouring steps too, because phones drift (§5.2), and refuses any step
 * not newer than the last one accepted, so a code seen over a shoulder is worth nothing. Steps
 * further away are looked at only to name a clock error; they are never accepted. The caller says
 * what time it is and remembers the last accepted step; limits on guessing belong to the account.
 */
import { bytesOf, type Secret } from './base32.ts';
import { hotp } from './hotp.ts';
import { foldTyped, likenessOf, type Likeness } from './typed-text.ts';

/** Seconds per time step (RFC 6238 §4.1, X). */
export const period = 30;
/** Digits of a code. */
export const digits = 6;
/** Steps accepted before and after the current one (RFC 6238 §5.2). */
export const acceptedSteps = 1;
/** Steps looked at, and never accepted, to tell a wrong clock from a wrong code. */
const examinedSteps = 20;
/** The last accepted step of a secret that has not accepted any: every real step is newer. */
export const noTimeStep = -1;

export type Malformed = {
  readonly ok: false;
  readonly reason: 'malformed';
  readonly problem: 'empty' | 'too-few' | 'too-many' | 'not-digits';
  /** Characters left after folding. */
  readonly count: number;
  readonly looksLike: Likeness;
};

export type CodeReading = { readonly ok: true; readonly code: string } | Malformed;

export type CodeVerdict =
  /** `drift` is the matched step minus the current one; 0 is a plain success. */
  | { readonly ok: true; readonly timeStep: number; readonly drift: -1 | 0 | 1 }
  | Malformed
  | { readonly ok: false; readonly reason: 'mismatch' }
  /** Right for another step; `secondsOff` is negative when the code is old, positive when early. */
  | {
      readonly ok: false;
      readonly reason: 'out-of-window';
      readonly timeStep: number;
      readonly secondsOff: number;
    }
  /** `nextInSeconds` until a right clock shows a code that can be accepted; 0 when it shows one now. */
  | {
      readonly ok: false;
      readonly reason: 'replayed';
      readonly timeStep: number;
      readonly nextInSeconds: number;
    };

/** The time step (T) of an instant in epoch milliseconds. */
export function timeStepAt(nowMs: number): number {
  return Math.floor(nowMs / (period * 1000));
}

/** Whole seconds until the next step begins, 30 down to 1. */
export function secondsLeftAt(nowMs: number): number {
  return secondsUntilStep(timeStepAt(nowMs) + 1, nowMs);
}

/** The six digits of a time step, as text: leading zeros count. */
export function codeAt(secret: Secret, timeStep: number): string {
  return hotp({ key: bytesOf(secret), counter: timeStep, digits });
}

/** Reads a typed code; a pasted label such as `Code:` before it is passed over. */
export function readCode(text: string): CodeReading {
  const folded = foldTyped(text);
  const code = folded.replace(/^[^:\d]*:/, '');
  if (/^[0-9]{6}$/.test(code)) return { ok: true, code };
  return {
    ok: false,
    reason: 'malformed',
    problem: problemOf(code),
    count: [...code].length,
    looksLike: likenessOf(text),
  };
}

/** Judges a typed code. `lastAcceptedTimeStep` is `noTimeStep` where none was accepted yet. */
export function verifyCode(options: {
  readonly secret: Secret;
  readonly text: string;
  readonly nowMs: number;
  readonly lastAcceptedTimeStep: number;
}): CodeVerdict {
  const { secret, text, nowMs, lastAcceptedTimeStep } = options;
  const reading = readCode(text);
  if (!reading.ok) return reading;
  const now = timeStepAt(nowMs);
  const matches = ([0, -1, 1] as const).filter(
    (drift) => now + drift >= 0 && sameCode(codeAt(secret, now + drift), reading.code),
  );
  // Two steps may share their digits; a newer one must not be lost behind a used one.
  const drift = matches.find((each) => now + each > lastAcceptedTimeStep);
  if (drift !== undefined) return { ok: true, timeStep: now + drift, drift };
  const replayed = (timeStep: number): CodeVerdict => ({
    ok: false,
    reason: 'replayed',
    timeStep,
    nextInSeconds: Math.max(0, secondsUntilStep(lastAcceptedTimeStep + 1, nowMs)),
  });
  const [used] = matches;
  if (used !== undefined) return replayed(now + used);
  for (const away of stepsByDistance) {
    const timeStep = now + away;
    if (timeStep < 0 || codeAt(secret, timeStep) !== reading.code) continue;
    // The very code accepted last is "used" however long ago that was, not a clock error.
    if (timeStep === lastAcceptedTimeStep) return replayed(timeStep);
    return { ok: false, reason: 'out-of-window', timeStep, secondsOff: away * period };
  }
  return { ok: false, reason: 'mismatch' };
}

/** −2, 2, −3, 3 … −20, 20: the nearest explanation first. */
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

/** Equal time for right and wrong digits: the habit to show, though nobody times this page. */
function sameCode(left: string, right: string): boolean {
  let difference = left.length ^ right.length;
  for (let at = 0; at < left.length; at += 1) {
    difference |= left.charCodeAt(at) ^ right.charCodeAt(at);
  }
  return difference === 0;
}
