/**
 * A key URI that a reader pastes in place of the text code is accepted, or refused with a reason,
 * on the phone and on the YubiKey (trials.md#key-uri-pasted). The texts are generated from a
 * grammar of the contents of apps, exports, and pages.
 */
import fc from '../support/fast-check.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { newPhone, usePhone } from '../../src/core/devices/phone.ts';
import { newSecurityKeys, useSecurityKey } from '../../src/core/devices/security-key.ts';
import { secretFromEntropy } from '../../src/core/otp/base32.ts';
import { formatKeyUri } from '../../src/core/otp/key-uri.ts';

let count = 0;
afterAll(() => console.log(`${count} typed key URIs`));

const withKey = useSecurityKey(newSecurityKeys, { type: 'key.insert', name: 'first' }, 0).keys;

/**
 * The answer of the phone and the key to a typed text: `entry-added`, or the reason of the refusal.
 */
function answer(text: string): string {
  count += 1;
  const { note } = usePhone(newPhone, { type: 'phone.type-key', text }, 0);
  const typed = { type: 'key.type-key', text, touch: 'not-required' } as const;
  expect(useSecurityKey(withKey, typed, 0).note).toEqual(note);
  return note.kind === 'refused' ? note.refusal.reason : note.kind;
}

const secret = fc
  .uint8Array({ minLength: 64, maxLength: 64 })
  .map((bytes) =>
    secretFromEntropy(Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')),
  );
const name = fc
  .oneof(
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }),
    fc.constantFrom('デモ用', '100 %', 'a&b=c', 'someone+2@example.test', '#?/'),
  )
  .filter((text) => !text.includes(':') && text.trim() === text);
const uri = fc.record({ issuer: name, account: name, secret }).map((parts) => formatKeyUri(parts));

const all = (texts: fc.Arbitrary<string>, expected: readonly string[], numRuns = 100) =>
  fc.assert(
    fc.property(texts, (text) => {
      expect(expected, text).toContain(answer(text));
    }),
    { numRuns },
  );

const instead = (parameter: string, values: fc.Arbitrary<string>) =>
  fc
    .tuple(uri, values)
    .map(([text, value]) => text.replace(new RegExp(`(${parameter}=)[^&]*`), `$1${value}`));

const cases = (word: string) =>
  fc
    .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
    .map((upper) => [...word].map((c, at) => (upper[at] ? c.toUpperCase() : c)).join(''));

describe('a key URI that is typed as text', () => {
  test('is accepted', () => all(uri, ['entry-added']));

  test('is accepted with any capitalization of the algorithm, with and without a hyphen', () => {
    all(instead('algorithm', fc.oneof(cases('sha1'), cases('sha-1'))), ['entry-added']);
  });

  test('is accepted with quotes, brackets, a label, line endings, and invisible characters', () => {
    const around = fc.constantFrom(
      ...[
        ['"', '"'],
        ["'", "'"],
        ['<', '>'],
        ['「', '」'],
        ['(', ').'],
        ['URI: ', '\n'],
      ],
      ...[
        ['`', '`'],
        ['\uFEFF', '\u200B'],
        ['  ', ' \r\n'],
        ['Link: <', '>'],
      ],
    );
    const within = fc.constantFrom('', '\n', '\r\n', '\u200B', '\u00AD');
    const texts = fc.tuple(uri, around, within, fc.integer({ min: 12, max: 60 }));
    all(
      texts.map(([text, [before = '', after = ''], gap, at]) =>
        [before, text.slice(0, at), gap, text.slice(at), after].join(''),
      ),
      ['entry-added'],
      200,
    );
  });

  test('is refused for another hash, number of digits, or period', () => {
    const hashes = fc.constantFrom('SHA256', 'sha512', 'SHA-256', 'MD5', 'sha3-256', 'SHA11');
    all(instead('algorithm', hashes), ['unsupported']);
    all(instead('digits', fc.constantFrom('8', '7', '5', '10')), ['unsupported']);
    all(instead('period', fc.constantFrom('60', '15', '31', '300')), ['unsupported']);
  });

  test('is refused for codes that depend on a counter, with and without the counter', () => {
    const counter = fc.constantFrom('', '&counter=0', '&counter=1', '&counter=x');
    const texts = fc.tuple(uri, counter, fc.constantFrom('hotp', 'HOTP'));
    all(
      texts.map(([text, more, type]) => text.replace('totp', type) + more),
      ['counter-based'],
    );
  });

  test('is refused as an export of several accounts', () => {
    const data = fc.base64String({ minLength: 20, maxLength: 200 }).map(encodeURIComponent);
    const scheme = fc.constantFrom('otpauth-migration', 'OTPAUTH-MIGRATION');
    all(
      fc.tuple(scheme, data).map(([each, text]) => `${each}://offline?data=${text}`),
      ['export'],
    );
  });

  test('is refused if it was copied from the source of a page', () => {
    const escape = fc.constantFrom('&amp;', '&AMP;', '&#38;', '&#x26;');
    all(
      fc.tuple(uri, escape).map(([text, each]) => text.replaceAll('&', each)),
      ['html-escaped'],
    );
  });

  test('is refused as truncated at each of its characters, unless the missing part is optional', () => {
    const [example = ''] = fc.sample(uri, { numRuns: 1, seed: 1 });
    const outcomes = Array.from({ length: example.length - 8 }, (_, at) =>
      answer(example.slice(0, at + 8)),
    );
    expect(new Set(outcomes)).toEqual(new Set(['truncated', 'entry-added']));
    // Before the secret is complete, the device accepts only a secret of another valid length.
    const whole = example.indexOf('secret=') + 'secret='.length;
    expect(outcomes.slice(0, whole + 15 - 8)).not.toContain('entry-added');
  });

  test('is never refused without a reason about key URIs, however it is cut and joined', () => {
    const texts = fc
      .tuple(uri, uri, fc.nat(140), fc.nat(140))
      .map(([a, b, from, to]) => a.slice(0, 9 + from) + b.slice(to));
    const reasons = ['truncated', 'bad-key-uri', 'bad-secret', 'unsupported', 'entry-added'];
    all(texts, reasons, 300);
  });
});
