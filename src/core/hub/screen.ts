/**
 * The screens of the account site: one variant each, and what a person can press on them.
 *
 * Names say intention; the labels Docker gives them differ by edition and live with the drawings.
 * The screen that shows a new recovery code or access token is the only place the account site has
 * its plaintext.
 */
import type { RecoveryCode } from '../account/recovery-code.ts';

/** Whether the practice password was put into the field. No password is ever typed. */
export type PasswordField = 'not-given' | 'given';

/** What the person asked for when the site wants the password again. */
export type Flow = 'enable' | 'manage' | 'disable' | 'new-recovery-code';

export type SignedOutScreen =
  | { readonly kind: 'sign-in'; readonly password: PasswordField }
  | { readonly kind: 'code-prompt' | 'lost-device' | 'recovery-entry' | 'support' };

export type SignedInScreen =
  /** `two-factor` is the page 2FA is managed on; in `classic` it is the Security page. */
  | { readonly kind: 'home' | 'settings' | 'two-factor' | 'email-not-verified' }
  | { readonly kind: 'password'; readonly flow: Flow; readonly password: PasswordField }
  | { readonly kind: 'get-app' | 'enabled' }
  | {
      readonly kind: 'recovery-code-shown';
      readonly flow: 'enable' | 'new-recovery-code';
      readonly recoveryCode: RecoveryCode;
    }
  | { readonly kind: 'pairing'; readonly tab: 'qr' | 'text' }
  | { readonly kind: 'access-tokens' | 'access-token-form' }
  | { readonly kind: 'access-token-shown'; readonly plaintext: string }
  | { readonly kind: 'access-token-edit'; readonly id: string }
  /** A browser login that a terminal began and waits for. */
  | { readonly kind: 'device-login'; readonly userCode: string };

export type Screen = SignedOutScreen | SignedInScreen;
export type ScreenKind = Screen['kind'];

export type SiteControl =
  | 'use-practice-password'
  | 'sign-in'
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

export function isSignedIn(screen: Screen): screen is SignedInScreen {
  switch (screen.kind) {
    case 'sign-in':
    case 'code-prompt':
    case 'lost-device':
    case 'recovery-entry':
    case 'support':
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
    case 'device-login':
      return true;
  }
}

/** The screen with the practice password put in; a screen without such a field stays as it is. */
export function withPassword(screen: Screen): Screen {
  return 'password' in screen ? { ...screen, password: 'given' } : screen;
}

/** Whether the screen still waits for the password. */
export function wantsPassword(screen: Screen): boolean {
  return 'password' in screen && screen.password === 'not-given';
}

/** The flow a screen belongs to; enrollment's own screens need not say so. */
export function flowOf(screen: Screen): Flow {
  return 'flow' in screen ? screen.flow : 'enable';
}
