/**
 * The screens of the hub, one variant of a union each, and the controls that a person can press.
 *
 * A control's name is its purpose; Docker's labels differ between editions and are in
 * `src/simulator/labels.ts`. Of the hub, only the screen that shows a new recovery code or access
 * token has its plaintext; the account stores digests.
 */
import type { RecoveryCode } from '../account/recovery-code.ts';

/** Whether the password field is filled in. A button fills it; a person types no password
 * (trials.md#no-password-field). */
type PasswordField = 'not-given' | 'given';

/** A sequence of screens, such as those that turn 2FA on. */
export type Flow = 'enable' | 'manage' | 'disable' | 'new-recovery-code';

type SignedOutScreen =
  | { readonly kind: 'sign-in'; readonly password: PasswordField }
  | { readonly kind: 'code-prompt' | 'lost-device' | 'recovery-entry' | 'support' }
  /** The browser is signed in to the person's other account: its home screen, and the page of a
   * waiting login (facts.md#login-browser-account). */
  | { readonly kind: 'other-home' }
  | { readonly kind: 'other-device-login'; readonly userCode: string };

export type SignedInScreen =
  /** `two-factor` is the page that manages 2FA; in `classic`, it is the Security page. */
  | { readonly kind: 'home' | 'settings' | 'two-factor' | 'email-not-verified' }
  | { readonly kind: 'password'; readonly flow: Flow; readonly password: PasswordField }
  | { readonly kind: 'get-app' | 'enabled' }
  | {
      readonly kind: 'recovery-code-shown';
      readonly flow: 'enable' | 'new-recovery-code';
      /** `gone` after a reload of the page, since the code is shown only once. */
      readonly recoveryCode: RecoveryCode | 'gone';
    }
  /** `gone` after a reload of the page, since the secret is shown only once. */
  | { readonly kind: 'pairing'; readonly tab: 'qr' | 'text' | 'gone' }
  | { readonly kind: 'access-tokens' | 'access-token-form' }
  /** The plaintext is `gone` after a reload of the page. */
  | { readonly kind: 'access-token-shown'; readonly plaintext: string }
  | { readonly kind: 'access-token-edit'; readonly id: string }
  /** The page on which a reader enters a device confirmation code. */
  | { readonly kind: 'device-code' }
  /** Confirms a login that `docker login` started and waits for (facts.md#login-browser). */
  | { readonly kind: 'device-login'; readonly userCode: string };

export type Screen = SignedOutScreen | SignedInScreen;
export type ScreenKind = Screen['kind'];

/** What the field of a screen asks for. `email-code` is the code in the email that verifies the
 * address. */
export type HubField = 'authentication-code' | 'recovery-code' | 'email-code';

export type HubControl =
  | 'use-practice-password'
  | 'sign-in'
  | 'forgot-password'
  | 'verify'
  | 'lost-device'
  | 'have-recovery-code'
  | 'no-recovery-code'
  | 'lost-recovery-code'
  | 'back-to-sign-in'
  | 'avatar'
  | 'account-settings'
  | 'sign-out'
  | 'security'
  | 'two-factor'
  | 'enable-two-factor'
  | 'set-up-using-an-app'
  | 'confirm'
  | 'cancel'
  | 'copy-recovery-code'
  | 'download-recovery-code'
  | 'print-recovery-code'
  | 'saved-recovery-code'
  | 'qr-code'
  | 'text-code'
  | 'enable'
  | 'done'
  | 'disable'
  | 'generate-new-code'
  | 'view-recovery-code'
  | 'resend-verification'
  | 'personal-access-tokens'
  | 'generate-new-token'
  | 'copy-access-token'
  | 'confirm-device';

/** Whether the person is signed in to the simulated account on this screen. */
export function isSignedIn(screen: Screen): screen is SignedInScreen {
  switch (screen.kind) {
    case 'sign-in':
    case 'code-prompt':
    case 'lost-device':
    case 'recovery-entry':
    case 'support':
    case 'other-home':
    case 'other-device-login':
      return false;
    case 'home':
    case 'settings':
    case 'two-factor':
    case 'email-not-verified':
    case 'password':
    case 'get-app':
    case 'enabled':
    case 'recovery-code-shown':
    case 'pairing':
    case 'access-tokens':
    case 'access-token-form':
    case 'access-token-shown':
    case 'access-token-edit':
    case 'device-code':
    case 'device-login':
      return true;
  }
}

/** Whether the browser is signed in to the person's other account. */
export const isOtherAccount = ({ kind }: Screen): boolean =>
  kind === 'other-home' || kind === 'other-device-login';

/** Fills in the password field; returns a screen without one unchanged. */
export function withPassword(screen: Screen): Screen {
  return 'password' in screen ? { ...screen, password: 'given' } : screen;
}

/** Whether the screen has an empty password field. */
export function wantsPassword(screen: Screen): boolean {
  return 'password' in screen && screen.password === 'not-given';
}

/** The flow that a screen belongs to. Screens that only enrollment uses have no field `flow`. */
export function flowOf(screen: Screen): Flow {
  return 'flow' in screen ? screen.flow : 'enable';
}
