/** Writing and reading a key URI (facts.md#key-uri, facts.md#key-uri-ignored,
 * facts.md#key-uri-issuer). */
import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { newAccount } from '../../src/core/account/account.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { secretFromEntropy } from '../../src/core/otp/base32.ts';
import { formatKeyUri, readKeyUri } from '../../src/core/otp/key-uri.ts';
import { keyUriOf } from '../../src/core/world/world.ts';
import { paired } from './journey.ts';

const secret = secretFromEntropy('0123456789abcdef0123456789abcdef01234567');

const name = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom('デモ用アカウント', '100 %', 'a&b=c', 'a+b@example.test', '🔑 key', '#?/', ' '),
  )
  .filter((text) => !text.includes(':'));

describe('a key URI', () => {
  test('is read with the issuer, account, and secret that were written', () => {
    fc.assert(
      fc.property(name, name, (issuer, account) => {
        const uri = formatKeyUri({ issuer, account, secret });
        expect(readKeyUri(uri)).toEqual({ ok: true, issuer, account, secret });
      }),
    );
  });

  test('is parsed by the platform’s URL class with the same values', () => {
    fc.assert(
      fc.property(name, name, (issuer, account) => {
        const uri = new URL(formatKeyUri({ issuer, account, secret }));
        expect(uri.searchParams.getAll('secret')).toEqual([secret]);
        expect(uri.searchParams.getAll('issuer')).toEqual([issuer]);
        expect(uri.pathname.split('/').at(-1)?.split(':').map(decodeURIComponent)).toEqual([
          issuer,
          account,
        ]);
      }),
    );
  });

  test.each([
    { issuer: 'a:b', account: 'c' },
    { issuer: 'a', account: 'b:c' },
    { issuer: '', account: 'c' },
    { issuer: 'a', account: '' },
  ])('is not written for %j', (names) => {
    expect(() => formatKeyUri({ ...names, secret })).toThrow(RangeError);
  });

  test.each([
    ['https://example.test/', 'not-a-key-uri', 'unknown'],
    ['', 'not-a-key-uri', 'unknown'],
    ['661763', 'not-a-key-uri', 'authentication-code'],
    [secret, 'not-a-key-uri', 'text-code'],
    ...['otpauth:', 'otpauth:/', 'otpauth://', 'otpauth://t', 'otpauth://to', 'otpauth://tot'].map(
      (text) => [text, 'truncated', 'key-uri'],
    ),
    ['otpauth://totp', 'truncated', 'key-uri'],
    ['otpauth://totp/x:y', 'truncated', 'key-uri'],
    ['otpauth://totp/otpauth-migration:x', 'truncated', 'key-uri'],
    ['otpauth://totp/otpauth://hotp/x', 'truncated', 'key-uri'],
    ['otpauth:x', 'bad-key-uri', 'key-uri'],
    ['otpauth:x:otpauth:', 'bad-key-uri', 'key-uri'],
    ['otpauth://hotp', 'counter-based', 'key-uri'],
    [`otpauth://totp/x:y?secret=${secret}&image=a%`, 'truncated', 'key-uri'],
    [`otpauth://totp/x:y?secret=${secret}&image=a%2`, 'truncated', 'key-uri'],
    [`otpauth://totp/x:y?secret=${secret.slice(0, 17)}`, 'truncated', 'key-uri'],
    [`otpauth://totp/x:y?secret=${secret}&algorithm=XSHA1`, 'unsupported', 'key-uri'],
    [`otpauth://totp/x:y?secret=${secret}&secret=${secret}`, 'bad-key-uri', 'key-uri'],
    [`otpauth://totp/x%ZZ?secret=${secret}`, 'bad-key-uri', 'key-uri'],
    [`otpauth://nope/x?secret=${secret}`, 'bad-key-uri', 'key-uri'],
    ['otpauth://totp/x:y?secret=01', 'bad-key-uri', 'key-uri'],
    ['otpauth://totp/x:y?secret=JBSWY3DP', 'truncated', 'key-uri'],
    ['otpauth://totp/x:y?secret=JBSWY3DP&digits=6', 'bad-secret', 'key-uri'],
    [`otpauth://hotp/x:y?secret=${secret}&counter=1`, 'counter-based', 'key-uri'],
    [`otpauth://totp/x:y?secret=${secret}&algorithm=SHA256`, 'unsupported', 'key-uri'],
    [`otpauth://totp/x:y?secret=${secret}&digits=8`, 'unsupported', 'key-uri'],
    [`otpauth://totp/x:y?secret=${secret}&period=60`, 'unsupported', 'key-uri'],
  ])('%j is refused with the reason %s and recognized as: %s', (text, reason, looksLike) => {
    expect(readKeyUri(text)).toEqual({ ok: false, reason, looksLike });
  });

  test.each([
    ['an escaped blank', secret, `secret=${secret}&image=a%20b`],
    ['a parameter that no app has to know', secret, `secret=${secret}&image=x`],
    ['a part of the padding', secret.slice(0, 26), `secret=${secret.slice(0, 26)}==`],
  ])('is accepted with %s at its end', (_, key, query) => {
    expect(readKeyUri(`otpauth://totp/Practice:someone?${query}`)).toMatchObject({
      ok: true,
      secret: key,
    });
  });

  test('is accepted in full-width letters, but its names are not changed otherwise', () => {
    const text = `otpauth://totp/ｱｵｲ:ｱ?secret=${secret}`;
    expect(readKeyUri(text)).toMatchObject({ ok: true, issuer: 'ｱｵｲ', account: 'ｱ' });
    const fullWidth = `otpauth://totp/Practice:someone?secret=${secret}`.replace(/[!-~]/g, (char) =>
      String.fromCharCode(char.charCodeAt(0) + 0xfee0),
    );
    expect(readKeyUri(fullWidth)).toMatchObject({ ok: true, account: 'someone', secret });
  });

  test('is accepted in lowercase, and without the parameters that have defaults', () => {
    const text = ` otpauth://totp/Practice:someone?secret=${secret.toLowerCase()}\n`;
    expect(readKeyUri(text)).toEqual({ ok: true, issuer: 'Practice', account: 'someone', secret });
  });
});

describe('the key URI of the simulated account', () => {
  const uri = keyUriOf(paired('today').world.account) ?? '';

  // trials.md#key-uri-encoding
  test('is percent-encoded, has the issuer twice, no padding, SHA-1, 6 digits, and 30 seconds', () => {
    expect(uri).toMatch(/^otpauth:\/\/totp\/2FA%20Practice:aoi%2Bpractice%40demo\.example\?/);
    expect(uri).not.toContain('+');
    const query = new URLSearchParams(uri.slice(uri.indexOf('?')));
    expect(query.get('secret')).toMatch(/^[A-Z2-7]{32}$/);
    query.delete('secret');
    expect(Object.fromEntries(query)).toEqual({
      issuer: demoIdentity.issuer,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });

  test('contains no name of Docker and no real domain', () => {
    expect(decodeURIComponent(uri)).not.toMatch(/docker|hub\./i);
    expect(demoIdentity.email).toMatch(/\.example$/);
  });

  test('exists only during an enrollment', () => {
    expect(keyUriOf(newAccount)).toBeUndefined();
  });
});
