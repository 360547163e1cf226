/**
 * The emails that the account sends: about 2FA (facts.md#emails-about-2fa), which contain no code,
 * to verify the address, with a code (facts.md#email-verification-code), and to set a new password,
 * with a link (facts.md#password-reset).
 */
export type Mail =
  | {
      readonly kind:
        | 'two-factor-on'
        | 'two-factor-off'
        | 'recovery-code-generated'
        | 'recovery-code-used'
        | 'password-reset';
      readonly sentAtMs: number;
    }
  | { readonly kind: 'verify-email'; readonly sentAtMs: number; readonly code: string };

export type MailKind = Mail['kind'];

/** The number of emails kept; older ones are dropped to limit the size of the world. */
export const mailsKept = 40;

/** Adds an email. `sentAtMs` is simulated time, in epoch milliseconds. */
export function addMail(mails: readonly Mail[], mail: Mail): readonly Mail[] {
  return [...mails, mail].slice(-mailsKept);
}
