/**
 * The mails the account would send (facts §2.5: 2FA on, off, code generated, code used).
 *
 * A mail has a kind and a time; it never holds a code.
 */
export type MailKind =
  | 'two-factor-on'
  | 'two-factor-off'
  | 'recovery-code-generated'
  | 'recovery-code-used'
  | 'verify-email';

export type Mail = { readonly kind: MailKind; readonly sentAtMs: number };

/** Older mails fall out, so that a long practice stays small. */
const kept = 40;

export function addMail(mails: readonly Mail[], kind: MailKind, sentAtMs: number): readonly Mail[] {
  return [...mails, { kind, sentAtMs }].slice(-kept);
}
