/**
 * Effects: what an event caused and why, for the log, the announcements, and the wire.
 *
 * An effect has kinds, reasons, and numbers. It contains no secret, code, or typed text, so a log
 * of effects can be shared.
 */
import type { ListRefusal } from '../account/access-token-list.ts';
import type { RecoveryVerdict, Verdict } from '../account/account.ts';
import type { EmailCodeVerdict } from '../account/email-code.ts';
import type { MailKind } from '../account/mail.ts';
import type { PhoneNote } from '../devices/phone.ts';
import type { ScreenKind } from '../hub/screen.ts';
import type { SecurityKeyNote } from '../devices/security-key.ts';
import type { TerminalNote } from '../devices/terminal/note.ts';
import type { Likeness } from '../otp/typed-text.ts';
import type { Wire } from './wire.ts';

export type RefusalReason =
  | 'not-on-this-screen'
  | 'password-not-given'
  | 'password-forgotten'
  /** The control is drawn, but not simulated. */
  | 'not-simulated'
  | 'no-recovery-code-on-file'
  | 'nothing-to-keep';

/** Present if the attempt was counted: how many more are allowed before the field is locked. */
type Counted = { readonly attemptsLeft?: number };

export type Effect =
  | { readonly type: 'refused'; readonly reason: RefusalReason }
  | { readonly type: 'screen'; readonly from: ScreenKind; readonly to: ScreenKind }
  | ({
      readonly type: 'code-judged';
      readonly at: 'pairing' | 'sign-in';
      readonly verdict: Verdict;
    } & Counted)
  | ({ readonly type: 'recovery-code-judged'; readonly verdict: RecoveryVerdict } & Counted)
  | { readonly type: 'two-factor'; readonly to: 'off' | 'enrolling' | 'on' }
  | { readonly type: 'enrollment-discarded' }
  | { readonly type: 'mail'; readonly kind: MailKind }
  | { readonly type: 'email-verified' }
  | {
      readonly type: 'email-code-refused';
      readonly verdict: Extract<EmailCodeVerdict, { ok: false }>;
    }
  | { readonly type: 'recovery-code-kept'; readonly how: 'copy' | 'download' | 'print' | 'paper' }
  | { readonly type: 'recovery-code-thrown-away' }
  | { readonly type: 'access-token'; readonly change: AccessTokenEvent }
  | ({ readonly type: 'device-code-refused' } & DeviceCodeRefusal)
  | { readonly type: 'access-token-refused'; readonly reason: ListRefusal['reason'] }
  | { readonly type: 'terminal'; readonly note: TerminalNote }
  | { readonly type: 'phone'; readonly note: PhoneNote }
  | { readonly type: 'key'; readonly note: SecurityKeyNote }
  /** A value passed between the hub and a device. */
  | ({ readonly type: 'wire' } & Wire)
  | { readonly type: 'clock' }
  | { readonly type: 'edition' };

/** `ended`: no login waits for this code, because it expired or was canceled. `not-a-code`: the text
 * does not look like a device confirmation code. */
export type DeviceCodeRefusal =
  | { readonly reason: 'mismatch' | 'ended' }
  | { readonly reason: 'not-a-code'; readonly looksLike: Likeness };

export type AccessTokenEvent =
  'created' | 'kept' | 'saved' | 'activated' | 'deactivated' | 'deleted' | 'made-for-this-computer';

/** The effects that follow from comparing two states: the state of 2FA, new emails, and the
 * screen. */
export function changeEffects(before: Changing, after: Changing): readonly Effect[] {
  const effects: Effect[] = [];
  const [was, is] = [before.account.twoFactor.kind, after.account.twoFactor.kind];
  if (was === 'enrolling' && is === 'off') effects.push({ type: 'enrollment-discarded' });
  else if (was !== is) effects.push({ type: 'two-factor', to: is });
  for (const mail of after.account.mails) {
    if (!before.account.mails.includes(mail)) effects.push({ type: 'mail', kind: mail.kind });
  }
  const [from, to] = [before.browser.screen.kind, after.browser.screen.kind];
  if (from !== to) effects.push({ type: 'screen', from, to });
  return effects;
}

type Changing = {
  readonly account: {
    readonly twoFactor: { readonly kind: 'off' | 'enrolling' | 'on' };
    readonly mails: readonly { readonly kind: MailKind }[];
  };
  readonly browser: { readonly screen: { readonly kind: ScreenKind } };
};
