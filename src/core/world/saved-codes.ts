/**
 * The drawer: what the person wrote down or saved outside the account and the devices.
 *
 * It is paper. Nothing in it follows the account: a recovery code that was replaced still lies here
 * and no longer works, as in life.
 */
import type { RecoveryCode } from '../account/recovery-code.ts';
import type { Screen } from '../hub/screen.ts';

export type Drawer = {
  readonly recoveryCode:
    { readonly kind: 'empty' } | { readonly kind: 'kept'; readonly recoveryCode: RecoveryCode };
  /** Where a person puts a token: a password manager, or the secrets of a CI job. */
  readonly accessToken:
    { readonly kind: 'empty' } | { readonly kind: 'kept'; readonly plaintext: string };
};

export const emptyDrawer: Drawer = {
  recoveryCode: { kind: 'empty' },
  accessToken: { kind: 'empty' },
};

/** Keeps the recovery code the screen shows; from any other screen there is nothing to keep. */
export function keepRecoveryCode(drawer: Drawer, screen: Screen): Drawer {
  if (screen.kind !== 'recovery-code-shown') return drawer;
  return { ...drawer, recoveryCode: { kind: 'kept', recoveryCode: screen.recoveryCode } };
}

/** Keeps the access token the screen shows; from any other screen there is nothing to keep. */
export function keepAccessToken(drawer: Drawer, screen: Screen): Drawer {
  if (screen.kind !== 'access-token-shown') return drawer;
  return { ...drawer, accessToken: { kind: 'kept', plaintext: screen.plaintext } };
}

export function loseRecoveryCode(drawer: Drawer): Drawer {
  return { ...drawer, recoveryCode: { kind: 'empty' } };
}
