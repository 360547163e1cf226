/**
 * The recovery code and the access token that the person saved outside the account and the devices.
 *
 * They do not change with the account: a recovery code that was replaced is still here, but no
 * longer works.
 */
import type { RecoveryCode } from '../account/recovery-code.ts';
import type { Screen } from '../hub/screen.ts';

export type SavedCodes = {
  readonly recoveryCode:
    { readonly kind: 'empty' } | { readonly kind: 'kept'; readonly recoveryCode: RecoveryCode };
  /** A token in a password manager, or in the secrets of a CI job. */
  readonly accessToken:
    { readonly kind: 'empty' } | { readonly kind: 'kept'; readonly plaintext: string };
};

export const noSavedCodes: SavedCodes = {
  recoveryCode: { kind: 'empty' },
  accessToken: { kind: 'empty' },
};

/** Saves the recovery code on the screen. Returns the same object if the screen shows none. */
export function keepRecoveryCode(savedCodes: SavedCodes, screen: Screen): SavedCodes {
  if (screen.kind !== 'recovery-code-shown' || screen.recoveryCode === 'gone') return savedCodes;
  return { ...savedCodes, recoveryCode: { kind: 'kept', recoveryCode: screen.recoveryCode } };
}

/** Saves the access token on the screen. Returns the same object if the screen shows none. */
export function keepAccessToken(savedCodes: SavedCodes, screen: Screen): SavedCodes {
  if (screen.kind !== 'access-token-shown' || screen.plaintext === 'gone') return savedCodes;
  return { ...savedCodes, accessToken: { kind: 'kept', plaintext: screen.plaintext } };
}

/** Deletes the saved recovery code; the account does not change. */
export function loseRecoveryCode(savedCodes: SavedCodes): SavedCodes {
  return { ...savedCodes, recoveryCode: { kind: 'empty' } };
}
