import { describe, expect, test } from 'vitest';
import {
  digestTokenText,
  looksLikeRealToken,
  tokenTextFrom,
} from '../../src/core/account/access-token-text.ts';
import { hexToBytes } from '@noble/hashes/utils.js';
import { entropyOf } from './player.ts';

const madeTexts = Array.from({ length: 500 }, (_, seed) =>
  tokenTextFrom(hexToBytes(entropyOf(seed)).slice(20, 40)),
);

/** What scanners look for, with where it is written; each finds the example beside it. */
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
    'loose patterns in use, of any length from 20 on',
    /dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}/i,
    `dckr_${'oat'}_${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6'}`,
  ],
  [
    'Gitleaks, config/gitleaks.toml, jwt',
    /\bey[a-zA-Z0-9]{17,}\.ey[a-zA-Z0-9/_-]{17,}\./,
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl',
  ],
  ['runs of 20 letters and digits, as entropy scanners cut a text', /\w{20,}/, 'x'.repeat(20)],
];

describe('a practice token', () => {
  test('is visibly none of Docker’s: 20 symbols in five groups after dckr_pat.practice', () => {
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

  test('is never taken for a real one', () => {
    for (const text of madeTexts) expect(looksLikeRealToken(text)).toBe(false);
  });

  test('is made of 20 bytes, no more and no fewer', () => {
    expect(tokenTextFrom(new Uint8Array(20))).toBe('dckr_pat.practice.0000.0000.0000.0000.0000');
    for (const length of [0, 19, 21]) {
      expect(() => tokenTextFrom(new Uint8Array(length))).toThrow(RangeError);
    }
  });

  test('is kept as a digest that its salt changes', () => {
    const [text = ''] = madeTexts;
    expect(digestTokenText(text, 'a')).toMatch(/^[0-9a-f]{64}$/);
    expect(digestTokenText(text, 'a')).not.toBe(digestTokenText(text, 'b'));
    expect(digestTokenText(text, 'a')).not.toBe(digestTokenText(`${text} `, 'a'));
  });
});

describe('what looks like a real credential', () => {
  const [today, uuid, organization, jwt] = scanners.map(([, , real]) => real);

  test.each([
    ['a personal access token', today],
    ['the same in full width', today?.replace('d', 'ｄ')],
    ['the same in capitals', today?.toUpperCase()],
    ['the first letters of one', today?.slice(0, 15)],
    ['a token from before 2022', uuid],
    ['an organization access token', organization],
    ['a JWT', jwt],
  ])('%s is recognised, alone or in a line', (_name, text = '') => {
    for (const around of [text, `docker login -p ${text}`, `TOKEN=${text};`]) {
      expect(looksLikeRealToken(around)).toBe(true);
    }
  });

  test.each([
    'practice-password',
    'dckr_pat_',
    'dckr_pat_…',
    'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    '7K3M9QW2XHTRA',
    '123456',
    'eyJ',
    'sha256:0123456789abcdef',
    'docker login -u aoi_demo --password-stdin',
  ])('%s is not', (text) => {
    expect(looksLikeRealToken(text)).toBe(false);
  });
});
