/**
 * The emails that the account sends: about 2FA (facts.md#emails-about-2fa), and to verify the
 * address. An email has a kind and a time; it never contains a code.
 */
export type MailKind =
  | 'two-factor-on'
  | 'two-factor-off'
  | 'recovery-code-generated'
  | 'recovery-code-used'
  | 'verify-email';

export type Mail = { readonly kind: MailKind; readonly sentAtMs: number };

/** The number of emails kept; older ones are dropped to limit the size of the world. */
export const mailsKept = 40;

/** Adds an email sent at the simulated time `sentAtMs`. */
export function addMail(mails: readonly Mail[], kind: MailKind, sentAtMs: number): readonly Mail[] {
  return [...mails, { kind, sentAtMs }].slice(-mailsKept);
}
