/**
 * Docker's labels, compared word for word with the steps of Docker's documentation that are quoted
 * here. Readers have to find these labels.
 */
import { describe, expect, test } from 'vitest';
import { controlLabel } from '../../src/simulator/control-label.ts';
import { hasLabel, labelKeyOf, labelOn, type LabelKey } from '../../src/simulator/labels.ts';
import { keys } from './keys.ts';

/** The labels in bold in Docker's documentation of 2024 to 2026, and on its pages of 2019. */
const quoted: Readonly<Record<'today' | 'classic', readonly (readonly [LabelKey, string])[]>> = {
  today: [
    ['account-settings', 'Account settings'],
    ['two-factor', '2FA'],
    ['confirm', 'Confirm'],
    ['copy-recovery-code', 'Copy'],
    ['download-recovery-code', 'Download'],
    ['print-recovery-code', 'Print'],
    ['qr-code', 'QR Code'],
    ['text-code', 'Text Code'],
    ['field-authentication-code', 'Authentication code'],
    ['enable', 'Enable 2FA'],
    ['disable', 'Disable 2FA'],
    ['generate-new-code', 'Generate new code'],
    ['lost-device', "I've lost my authentication device"],
    ['lost-recovery-code', "I've lost my recovery code"],
    ['verify', 'Verify'],
    ['sign-in', 'Sign in'],
    ['sign-out', 'Sign out'],
    ['personal-access-tokens', 'Personal access tokens'],
    ['generate-new-token', 'Generate new token'],
    ['field-token-expiry', 'Expiration date'],
    ['field-token-permission', 'Access permissions'],
    ['generate-token', 'Generate'],
    ['save-token', 'Save token'],
    ['delete-token', 'Delete'],
    ['confirm-device', 'Confirm'],
  ],
  classic: [
    ['account-settings', 'Account Settings'],
    ['security', 'Security'],
    ['enable-two-factor', 'Enable Two-Factor Authentication'],
    ['set-up-using-an-app', 'Set up using an app'],
    ['saved-recovery-code', 'Next'],
    ['enable', 'Next'],
    ['disable', 'Disable 2FA'],
    ['have-recovery-code', 'I have my recovery code'],
    ['no-recovery-code', "I don't have my recovery code"],
    ['view-recovery-code', 'View Recovery Code'],
    ['generate-new-code', 'Generate New Code'],
    ['new-code-link', 'Click here to generate a new code.'],
    ['generate-new-token', 'New Access Token'],
    ['copy-access-token', 'Copy and Close'],
  ],
};

describe.each(['today', 'classic'] as const)('on the %s screens', (edition) => {
  test.each(quoted[edition])('%s is “%s”', (key, text) => {
    expect(labelOn(edition, key)).toBe(text);
    expect(hasLabel(edition, key)).toBe(true);
  });
});

test('a label that an edition does not have is an error that names both', () => {
  expect(hasLabel('today', 'security')).toBe(false);
  expect(() => labelOn('today', 'security')).toThrow(
    new RangeError('The today screens have no label "security"'),
  );
  expect(hasLabel('today', 'no-such-label')).toBe(false);
  expect(() => labelOn('classic', 'no-such-label' as LabelKey)).toThrow(RangeError);
});

test('the key of a label is found only by its text in the same edition', () => {
  expect(labelKeyOf('today', 'Account settings')).toBe('account-settings');
  expect(labelKeyOf('classic', 'Account settings')).toBeUndefined();
  expect(labelKeyOf('classic', 'Account Settings')).toBe('account-settings');
  expect(labelKeyOf('today', 'Account Settings')).toBeUndefined();
  expect(labelKeyOf('today', 'no such label')).toBeUndefined();
});

test('a control of the simulator has the simulator’s text', () => {
  expect(controlLabel(keys, 'today', 'enable')).toBe('Enable 2FA');
  expect(controlLabel(keys, 'today', 'done')).toBe('simulator:do.done');
  expect(controlLabel(keys, 'today', 'saved-recovery-code')).toBe(
    'simulator:do.saved-recovery-code',
  );
  expect(controlLabel(keys, 'classic', 'saved-recovery-code')).toBe('Next');
});
