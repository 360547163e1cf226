/**
 * Replaces real credentials in acts, so that none becomes an event. The event names the kind of
 * text and never contains it.
 */
import type { Act } from '../core/world/act.ts';
import { looksLikeRealCredential } from '../core/otp/real-credential.ts';

/** A text with the shape of an access token that is not one. It causes the same refusal. */
const standIn = 'dckr_pat_hidden';

/**
 * The act without text that might be a real credential. At the terminal, the whole line is
 * withheld, since the rest of the line belongs to the credential.
 */
export function withoutRealCredentials(act: Act): Act {
  const real = Object.entries(act).filter(
    ([, value]) => typeof value === 'string' && looksLikeRealCredential(value),
  );
  if (real.length === 0) return act;
  if (act.type === 'terminal.enter') return { type: 'terminal.withhold' };
  return { ...act, ...Object.fromEntries(real.map(([name]) => [name, standIn])) };
}
