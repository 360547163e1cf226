/** The key URI, written and read: Google's Key URI Format (URI-1 to URI-5). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newAccount } from '../../src/core/account/account.ts';
import { fiction } from '../../src/core/world/demo-identity.ts';
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
  test('is read back with the same issuer, account and secret', () => {
    fc.assert(
      fc.property(name, name, (issuer, account) => {
        const uri = formatKeyUri({ issuer, account, secret });
        expect(readKeyUri(uri)).toEqual({ ok: true, issuer, account, secret });
      }),
    );
  });

  test('means the same to the platform’s own URL parser', () => {
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
  ])('is never written for %j', (names) => {
    expect(() => formatKeyUri({ ...names, secret })).toThrow(RangeError);
  });

  test.each([
    ['https://example.test/', 'not-a-key-uri', 'unknown'],
    ['', 'not-a-key-uri', 'unknown'],
    ['661763', 'not-a-key-uri', 'authentication-code'],
    [secret, 'not-a-key-uri', 'text-code'],
    ['otpauth://totp/x:y', 'bad-key-uri', 'key-uri'],
    [`otpauth://totp/x:y?secret=${secret}&secret=${secret}`, 'bad-key-uri', 'key-uri'],
    [`otpauth://totp/x%ZZ?secret=${secret}`, 'bad-key-uri', 'key-uri'],
    [`otpauth://nope/x?secret=${secret}`, 'bad-key-uri', 'key-uri'],
    ['otpauth://totp/x:y?secret=01', 'bad-key-uri', 'key-uri'],
    ['otpauth://totp/x:y?secret=JBSWY3DP', 'bad-secret', 'key-uri'],
    [`otpauth://hotp/x:y?secret=${secret}&counter=1`, 'unsupported', 'key-uri'],
    [`otpauth://totp/x:y?secret=${secret}&algorithm=SHA256`, 'unsupported', 'key-uri'],
    [`otpauth://totp/x:y?secret=${secret}&digits=8`, 'unsupported', 'key-uri'],
    [`otpauth://totp/x:y?secret=${secret}&period=60`, 'unsupported', 'key-uri'],
  ])('%j is refused as %s and looks like: %s', (text, reason, looksLike) => {
    expect(readKeyUri(text)).toEqual({ ok: false, reason, looksLike });
  });

  test('is taken without the parameters that have defaults, and in lower case', () => {
    const text = ` otpauth://totp/Practice:someone?secret=${secret.toLowerCase()}\n`;
    expect(readKeyUri(text)).toEqual({ ok: true, issuer: 'Practice', account: 'someone', secret });
  });
});

describe('the practice’s own key URI', () => {
  const uri = keyUriOf(paired('today').world.account) ?? '';

  test('R12 percent-encodes, names the issuer twice, has no padding, and says SHA1, 6, 30', () => {
    expect(uri).toMatch(/^otpauth:\/\/totp\/2FA%20Practice:aoi%2Bpractice%40demo\.example\?/);
    expect(uri).not.toContain('+');
    const query = new URLSearchParams(uri.slice(uri.indexOf('?')));
    expect(query.get('secret')).toMatch(/^[A-Z2-7]{32}$/);
    query.delete('secret');
    expect(Object.fromEntries(query)).toEqual({
      issuer: fiction.issuer,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });

  test('names nothing of Docker’s and no real domain', () => {
    expect(decodeURIComponent(uri)).not.toMatch(/docker|hub\./i);
    expect(fiction.email).toMatch(/\.example$/);
  });

  test('exists only while something is being paired', () => {
    expect(keyUriOf(newAccount)).toBeUndefined();
  });
});
