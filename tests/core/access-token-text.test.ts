/** The form of a simulated token, and that secret scanners do not find it
 * (facts.md#choice-token-form). */
import { describe, expect, test } from 'vitest';
import { digestTokenText, tokenTextFrom } from '../../src/core/account/access-token-text.ts';
import { looksLikeRealCredential } from '../../src/core/otp/real-credential.ts';
import { hexToBytes } from '@noble/hashes/utils.js';
import { entropyOf } from './player.ts';

const madeTexts = Array.from({ length: 500 }, (_, seed) =>
  tokenTextFrom(hexToBytes(entropyOf(seed)).slice(20, 40)),
);

/** Where a scanner's pattern is published, the pattern, and an example that it must find. */
const scanners: readonly (readonly [string, RegExp, string])[] = [
  [
    'TruffleHog, pkg/detectors/dockerhub/v2 at 07c34e18',
    /\b(dckr_(pat|oat)_[a-zA-Z0-9_-]{27,32})(?:[^a-zA-Z0-9_-]|$)/,
    `dckr_${'pat'}_${'A1b2C3d4E5f6G7h8I9j0K1l2M3n'}`,
  ],
  [
    'TruffleHog, pkg/detectors/dockerhub/v1 at 11e06d27',
    /\b([a-z0-9]{8}-[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{12})\b/,
    '0123abcd-45ef-6789-abcd-0123456789ab',
  ],
  [
    'looser patterns of 20 or more characters',
    /dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}/i,
    `dckr_${'oat'}_${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6'}`,
  ],
  [
    'Gitleaks, config/gitleaks.toml, jwt',
    /\bey[a-zA-Z0-9]{17,}\.ey[a-zA-Z0-9/_-]{17,}\./,
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl',
  ],
  ['entropy scanners, which look for runs of 20 letters and digits', /\w{20,}/, 'x'.repeat(20)],
];

describe('the text of a simulated token', () => {
  test('differs from a real one: dckr_pat.practice and five groups of four symbols', () => {
    for (const text of madeTexts) {
      expect(text).toMatch(/^dckr_pat\.practice(?:\.[0-9a-hjkmnp-tv-z]{4}){5}$/);
    }
    expect(new Set(madeTexts).size).toBe(madeTexts.length);
  });

  test.each(scanners)('is not found by %s', (_name, pattern, real) => {
    expect(real).toMatch(pattern);
    for (const text of madeTexts) {
      expect(text).not.toMatch(pattern);
      expect(`docker login -u aoi_demo -p ${text}\n`).not.toMatch(pattern);
    }
  });

  test('is not recognized as a real credential', () => {
    for (const text of madeTexts) expect(looksLikeRealCredential(text)).toBe(false);
  });

  test('is made from exactly 20 bytes', () => {
    expect(tokenTextFrom(new Uint8Array(20))).toBe('dckr_pat.practice.0000.0000.0000.0000.0000');
    for (const length of [0, 19, 21]) {
      expect(() => tokenTextFrom(new Uint8Array(length))).toThrow(RangeError);
    }
  });

  test('is stored as a digest that depends on the text and the salt', () => {
    const [text = ''] = madeTexts;
    expect(digestTokenText(text, 'a')).toMatch(/^[0-9a-f]{64}$/);
    expect(digestTokenText(text, 'a')).not.toBe(digestTokenText(text, 'b'));
    expect(digestTokenText(text, 'a')).not.toBe(digestTokenText(`${text} `, 'a'));
  });
});
