/**
 * Recognizes a secret in a place that takes a name: at `Username:`, and as a command
 * (trials.md#wrong-secret-in-field).
 */
import { foldTyped, likenessOf } from '../../otp/typed-text.ts';
import { someDots } from './mask.ts';

/**
 * `codes` are the recovery codes and text codes that the simulator issued. Names can have the form
 * of these, as `docker-compose` has 13 letters: any other text counts only in capitals with a digit.
 * A username that was masked was a secret, and a key URI can be a part of a correct command.
 */
export function isMisplaced(text: string, codes: readonly string[]): boolean {
  if (text.includes(someDots)) return true;
  const what = likenessOf(text);
  if (what === 'key-uri') return /^\W*otpauth/i.test(text);
  if (what !== 'recovery-code' && what !== 'text-code') return what !== 'unknown';
  const issued = codes.includes(foldTyped(text).toUpperCase());
  return issued || (/[0-9]/.test(text) && text === text.toUpperCase());
}
