/** The description of an access token must not contain a secret (trials.md#wrong-secret-in-field). */
import { describe, expect, test } from 'vitest';
import { newAccount } from '../../src/core/account/account.ts';
import { holdsOwnSecret } from '../../src/core/hub/own-secret.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { enrolled, paired, press } from './journey.ts';

const player = enrolled('today');
const { account } = player.world;
if (account.twoFactor.kind === 'off') throw new TypeError('2FA is off');
const { secret } = account.twoFactor;
const { recoveryCode } = player.world.savedCodes;
const saved = recoveryCode.kind === 'kept' ? recoveryCode.recoveryCode : '';

describe('a description contains a secret if it has', () => {
  test.each([
    ['the practice password', `it is ${demoIdentity.password}`],
    ['the practice password in capitals', demoIdentity.password.toUpperCase()],
    ['a simulated access token', 'dckr_pat.practice.0a1b'],
    ['the secret', `(${secret})`],
    ['the secret in groups of lowercase letters', secret.toLowerCase().replace(/..../g, '$& ')],
    ['the recovery code', saved],
    ['the recovery code in lowercase', saved.toLowerCase()],
  ])('%s', (_, text) => {
    expect(holdsOwnSecret(account, text)).toBe(true);
  });

  test('a recovery code that was replaced', () => {
    const other = enrolled('today');
    other.play(...press('done', 'two-factor', 'use-practice-password', 'confirm'));
    other.play(...press('generate-new-code'));
    expect(other.world.browser.screen).toMatchObject({ flow: 'new-recovery-code' });
    expect(holdsOwnSecret(other.world.account, saved)).toBe(true);
  });

  test('the secret of a setup that is not complete', () => {
    const { world } = paired('today');
    const { twoFactor } = world.account;
    expect(twoFactor.kind === 'enrolling' && holdsOwnSecret(world.account, twoFactor.secret)).toBe(
      true,
    );
  });
});

describe('a description does not contain a secret if it has', () => {
  test.each([
    ['a name', 'Laptop'],
    ['a name of 13 letters', 'BUILDMACHINES'],
    ['nothing', ''],
    ['another text code', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'],
  ])('%s', (_, text) => {
    expect(holdsOwnSecret(account, text)).toBe(false);
    expect(holdsOwnSecret(newAccount, text)).toBe(false);
  });

  test('the recovery code of another account', () => {
    expect(holdsOwnSecret(newAccount, saved)).toBe(false);
  });
});
