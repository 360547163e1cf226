/**
 * The texts on Docker's screens, as labels to quote: the single source for the guide and the
 * simulator.
 *
 * They are English on Docker Hub and stay English in both languages. `today` follows the
 * documentation of 2024 to 2026 (docs PR #19919, and content/manuals/security/authentication/2fa at
 * 28381baab9). `classic` follows the pages and pictures of 2019 (docker-hub/2fa). An edition leaves
 * out a label that it does not have, and requesting it is a bug.
 */
import type { EditionId } from '../core/hub/edition.ts';

type Label = { readonly [edition in EditionId]?: string };

const both = (text: string): Label => ({ today: text, classic: text });

const LABELS = {
  // Pages and their headings
  'page-sign-in': both('Sign in'),
  'page-two-factor': { today: 'Two-Factor Authentication', classic: 'Two-Factor Authentication' },
  'page-lost-device': {
    today: 'Lost Authentication Device',
    classic: "Can't Access Your Authenticator?",
  },
  'page-recovery-code': both('Recovery Code'),
  'page-enter-code': { classic: 'Enter The Six-Digit Code' },
  'page-verify-password': { classic: 'Verify with your password' },
  'page-security': { classic: 'Security' },
  'page-support': both('Contact Support'),
  'page-access-tokens': { today: 'Personal access tokens', classic: 'Access Tokens' },

  // Fields and the texts beside them
  'field-docker-id': both('Docker ID'),
  'field-password': { today: 'Password', classic: 'Docker ID Password' },
  'field-authentication-code': { today: 'Authentication code', classic: 'Authentication Code' },
  'field-recovery-code': both('Recovery code'),
  'field-email-code': { today: 'Verification code' },
  'status-off': both('Two-factor authentication is not enabled yet.'),
  'status-on': both('Two-factor authentication is enabled.'),

  // Signing in and out
  'sign-in': both('Sign in'),
  'sign-out': both('Sign out'),
  verify: both('Verify'),
  'lost-device': both("I've lost my authentication device"),
  'have-recovery-code': { classic: 'I have my recovery code' },
  'no-recovery-code': { classic: "I don't have my recovery code" },
  'lost-recovery-code': both("I've lost my recovery code"),
  'back-to-sign-in': both('Back to login'),

  // On the way to the two-factor page
  avatar: { today: 'avatar', classic: 'user name' },
  'account-settings': { today: 'Account settings', classic: 'Account Settings' },
  security: { classic: 'Security' },
  'two-factor': { today: '2FA' },

  // Turning on 2FA
  'enable-two-factor': { classic: 'Enable Two-Factor Authentication' },
  'set-up-using-an-app': { classic: 'Set up using an app' },
  confirm: both('Confirm'),
  'saved-recovery-code': { classic: 'Next' },
  'copy-recovery-code': both('Copy'),
  'download-recovery-code': both('Download'),
  'print-recovery-code': both('Print'),
  'qr-code': both('QR Code'),
  'text-code': both('Text Code'),
  enable: { today: 'Enable 2FA', classic: 'Next' },
  cancel: both('Cancel'),

  // While 2FA is on
  disable: both('Disable 2FA'),
  'generate-new-code': { today: 'Generate new code', classic: 'Generate New Code' },
  'new-code-link': { classic: 'Click here to generate a new code.' },
  'view-recovery-code': { classic: 'View Recovery Code' },

  // Access tokens
  'personal-access-tokens': { today: 'Personal access tokens', classic: 'Access Tokens' },
  'generate-new-token': { today: 'Generate new token', classic: 'New Access Token' },
  'field-token-description': { today: 'Access token description', classic: 'Description' },
  'field-token-expiry': { today: 'Expiration date' },
  'field-token-permission': both('Access permissions'),
  'expiry-none': { today: 'None' },
  'expiry-30': { today: '30 days' },
  'expiry-90': { today: '90 days' },
  'expiry-custom': { today: 'Custom' },
  'permission-public-read': {
    today: 'Repo Public Read-only',
    classic: 'Public Repo Read-only',
  },
  'permission-read': { today: 'Repo Read-only', classic: 'Read-only' },
  'permission-read-write': { today: 'Repo Read & Write', classic: 'Read & Write' },
  'permission-read-write-delete': {
    today: 'Repo Read, Write, Delete',
    classic: 'Read, Write, Delete',
  },
  'generate-token': both('Generate'),
  'copy-access-token': { today: 'Copy', classic: 'Copy and Close' },
  'token-active': both('Active'),
  'token-inactive': both('Inactive'),
  'token-revoked': both('Revoked'),
  'token-deleted': both('Deleted'),
  'token-expired': both('Expired'),
  'token-auto-generated': both('Auto-generated'),
  'edit-token': both('Edit'),
  'save-token': { today: 'Save token' },
  'activate-token': both('Activate'),
  'deactivate-token': both('Deactivate'),
  'delete-token': both('Delete'),

  // Browser login of the command line
  'page-device-login': both('Device Confirmation'),
  'confirm-device': both('Confirm'),
} as const satisfies Record<string, Label>;

export type LabelKey = keyof typeof LABELS;

/**
 * Whether Docker's screens of an edition have this label. A control without one belongs to the
 * simulator.
 */
export const hasLabel = (edition: EditionId, key: string): key is LabelKey =>
  (LABELS as Record<string, Label>)[key]?.[edition] !== undefined;

/** Docker's label in an edition. Throws a RangeError if the edition does not have it. */
export function labelOn(edition: EditionId, key: LabelKey): string {
  const label: Label | undefined = LABELS[key];
  const text = label?.[edition];
  if (text === undefined) throw new RangeError(`The ${edition} screens have no label "${key}"`);
  return text;
}

/** The key of a label with this text. `undefined` if the edition has no such label. */
export const labelKeyOf = (edition: EditionId, text: string): LabelKey | undefined =>
  (Object.keys(LABELS) as LabelKey[]).find((key) => (LABELS[key] as Label)[edition] === text);
