/**
 * The code that verifies the email address (facts.md#email-verification-code): six digits that the
 * account sends by email. No authenticator app shows them.
 *
 * Docker does not publish what its page shows about a code that it refuses, and whether a new email
 * replaces an older code (facts.md#unpublished-email-code-page). Here, only the code in the newest
 * email is accepted, and a wrong code costs nothing (facts.md#choice-email-code).
 */
import { hexToBytes } from '@noble/hashes/utils.js';
import { digits, readCode, type CodeReading } from '../otp/totp.ts';
import type { Mail } from './mail.ts';

/** How long a code is accepted after its email was sent (facts.md#email-verification-code). */
export const emailCodeLifetimeMs = 15 * 60_000;

export type EmailCodeVerdict =
  | { readonly ok: true }
  | Extract<CodeReading, { ok: false }>
  /** `none-sent`: no email with a code was sent. `replaced`: a newer email has another code.
   * `from-app`: the code is from an authenticator app, which `world/other-code.ts` detects. */
  | {
      readonly ok: false;
      readonly reason: 'mismatch' | 'expired' | 'replaced' | 'none-sent' | 'from-app';
    };

/** Makes a code from the first four bytes of `hex`. Throws a RangeError if there are fewer. */
export function emailCodeFrom(hex: string): string {
  const bytes = hexToBytes(hex).slice(0, 4);
  if (bytes.length < 4) throw new RangeError('emailCodeFrom: hex must hold at least 4 bytes');
  const number = new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(0);
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** Compares a typed text at `nowMs`, in epoch milliseconds, with the codes in the emails. */
export function verifyEmailCode(
  mails: readonly Mail[],
  text: string,
  nowMs: number,
): EmailCodeVerdict {
  const reading = readCode(text);
  if (!reading.ok) return reading;
  const sent = mails.flatMap((mail) => (mail.kind === 'verify-email' ? [mail] : []));
  const newest = sent.at(-1);
  if (!newest) return { ok: false, reason: 'none-sent' };
  if (newest.code === reading.code) {
    return nowMs - newest.sentAtMs < emailCodeLifetimeMs
      ? { ok: true }
      : { ok: false, reason: 'expired' };
  }
  const older = sent.some(({ code }) => code === reading.code);
  return { ok: false, reason: older ? 'replaced' : 'mismatch' };
}
