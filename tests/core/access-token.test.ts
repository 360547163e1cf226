import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accessTokenStatus,
  createAccessToken,
  descriptionLimit,
  generateAccessToken,
  readDescription,
  type AccessToken,
  type ExpiryChoice,
} from '../../src/core/account/access-token.ts';
import {
  addAccessToken,
  addGeneratedToken,
  changeAccessToken,
  checkAccessToken,
  listedAccessTokens,
  markAccessTokenUsed,
  type AccessTokens,
} from '../../src/core/account/access-token-list.ts';
import { looksLikeRealToken, tokenTextFrom } from '../../src/core/account/access-token-text.ts';
import { entropyOf, startMs as nowMs } from './player.ts';

const dayMs = 86_400_000;

function made(seed: string, expiry: ExpiryChoice = { kind: 'none' }, at = nowMs) {
  const form = { description: seed, permission: 'read-write', expiry } as const;
  const result = createAccessToken({ ...form, entropy: entropyOf(seed), nowMs: at });
  if (!result.ok) throw new TypeError(result.reason);
  return result;
}

const refusalOf = (description: string, expiry: ExpiryChoice = { kind: 'none' }) =>
  createAccessToken({
    description,
    permission: 'read',
    expiry,
    entropy: entropyOf('form'),
    nowMs,
  });

describe('the form', () => {
  test('wants a description of at most 100 characters', () => {
    expect(refusalOf('  ')).toEqual({ ok: false, reason: 'description-empty' });
    expect(refusalOf('機'.repeat(descriptionLimit)).ok).toBe(true);
    expect(refusalOf('😀'.repeat(descriptionLimit)).ok).toBe(true);
    expect(refusalOf('機'.repeat(descriptionLimit + 1))).toEqual({
      ok: false,
      reason: 'description-too-long',
    });
  });

  test('forgets the spaces around a description', () => {
    expect(readDescription(' laptop \n')).toEqual({ ok: true, description: 'laptop' });
  });

  test('refuses a real token as a description', () => {
    expect(refusalOf(`mine: dckr_pat_${'a'.repeat(27)}`)).toEqual({
      ok: false,
      reason: 'description-holds-real-token',
    });
  });

  test.each([
    [{ kind: 'none' }, 'never'],
    [{ kind: 'days', days: 30 }, nowMs + 30 * dayMs],
    [{ kind: 'days', days: 90 }, nowMs + 90 * dayMs],
    [{ kind: 'custom', atMs: nowMs + 365 * dayMs }, nowMs + 365 * dayMs],
  ] as const)('takes the expiry %o', (expiry, expiresAt) => {
    expect(made('x', expiry).token.expiresAt).toBe(expiresAt);
  });

  test.each([
    [nowMs, 'expiry-not-in-future'],
    [NaN, 'expiry-not-in-future'],
    [nowMs + 365 * dayMs + 1, 'expiry-over-a-year'],
  ] as const)('refuses an expiry at %d', (atMs, reason) => {
    expect(refusalOf('x', { kind: 'custom', atMs })).toEqual({ ok: false, reason });
  });
});

describe('the text of a token', () => {
  // Shapes as scanners look for them: trufflehog's dockerhub detectors v1 and v2, gitleaks' rules
  // docker-personal-access-token and generic-api-key (their entropy rule wants one long run).
  const scanners = [
    /dckr_pat_[a-zA-Z0-9_-]{27}/,
    /dckr_oat_[a-zA-Z0-9_-]{32}/,
    /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    /(?:docker|pat|token|secret)["'\s:=]{1,5}[\w-]{20,}/i,
    /eyJ[\w-]{10,}\.[\w-]{10,}/,
  ];

  test('is taken for a real one by no scanner, nor by our own', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        const text = tokenTextFrom(bytes);
        expect(text).toMatch(/^dckr_pat\.practice(?:\.[0-9a-hjkmnp-tv-z]{4}){5}$/);
        expect(looksLikeRealToken(text)).toBe(false);
        for (const scanner of scanners) expect(text).not.toMatch(scanner);
      }),
    );
  });

  test('needs 20 bytes', () => {
    expect(() => tokenTextFrom(new Uint8Array(19))).toThrow(RangeError);
  });

  test.each([
    `dckr_pat_${'Ab1-_'.repeat(6).slice(0, 27)}`,
    `docker login -p dckr_oat_${'x'.repeat(32)}`,
    'ｄｃｋｒ＿ｐａｔ＿ａｂｃｄｅｆｇ',
    '0f8fad5b-d9cb-469f-a165-70867728950e',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
  ])('of a real kind is recognised: %s', (text) => {
    expect(looksLikeRealToken(text)).toBe(true);
  });

  test.each(['dckr_pat_', 'docker pull hello-world', 'aoi+practice@demo.example', '123456'])(
    'of no real kind is left alone: %s',
    (text) => {
      expect(looksLikeRealToken(text)).toBe(false);
    },
  );

  test('is not kept, only a salted digest of it', () => {
    const { token, plaintext } = made('x');
    expect(JSON.stringify(token)).not.toContain(plaintext);
    expect(checkAccessToken([token], plaintext, nowMs)).toEqual({ ok: true, token });
    expect(checkAccessToken([token], ` ${plaintext}`, nowMs)).toEqual({
      ok: false,
      reason: 'unknown',
    });
  });
});

describe('a token on the list', () => {
  const active: AccessToken = made('laptop', { kind: 'days', days: 30 }).token;
  const { plaintext } = made('laptop', { kind: 'days', days: 30 });
  const change = (tokens: AccessTokens, how: Parameters<typeof changeAccessToken>[2], at = nowMs) =>
    changeAccessToken(tokens, active.id, how, at);
  const after = (how: Parameters<typeof changeAccessToken>[2]): AccessTokens => {
    const result = change([active], how);
    if (!result.ok) throw new TypeError(result.reason);
    return result.tokens;
  };

  test('is expired at its time, not a moment before', () => {
    const end = nowMs + 30 * dayMs;
    expect(accessTokenStatus(active, end - 1)).toBe('active');
    expect(accessTokenStatus(active, end)).toBe('expired');
    expect(checkAccessToken([active], plaintext, end)).toEqual({ ok: false, reason: 'expired' });
  });

  test('is refused while inactive, and can be activated again', () => {
    const inactive = after({ type: 'deactivate' });
    expect(checkAccessToken(inactive, plaintext, nowMs)).toEqual({ ok: false, reason: 'inactive' });
    const again = change(inactive, { type: 'activate' });
    expect(again.ok && checkAccessToken(again.tokens, plaintext, nowMs).ok).toBe(true);
  });

  test('can only be deleted once it is revoked or expired', () => {
    const revoked = after({ type: 'revoke' });
    expect(checkAccessToken(revoked, plaintext, nowMs)).toEqual({ ok: false, reason: 'revoked' });
    const refusal = { ok: false, reason: 'only-delete-is-left' };
    expect(change(revoked, { type: 'activate' })).toEqual(refusal);
    expect(change([active], { type: 'deactivate' }, nowMs + 31 * dayMs)).toEqual(refusal);
    expect(accessTokenStatus(revoked[0] as AccessToken, nowMs + 31 * dayMs)).toBe('revoked');
    expect(change(revoked, { type: 'delete' }).ok).toBe(true);
  });

  test('leaves the list when deleted, and is remembered as deleted', () => {
    const deleted = after({ type: 'delete' });
    expect(listedAccessTokens(deleted)).toEqual([]);
    expect(checkAccessToken(deleted, plaintext, nowMs)).toEqual({ ok: false, reason: 'deleted' });
    expect(change(deleted, { type: 'delete' })).toEqual({ ok: false, reason: 'no-such-token' });
  });

  test('keeps its text when it is renamed, and its permission unless another is given', () => {
    const renamed = after({ type: 'edit', description: 'server' });
    expect(renamed[0]).toMatchObject({ description: 'server', permission: 'read-write' });
    expect(checkAccessToken(renamed, plaintext, nowMs).ok).toBe(true);
    const lesser = after({ type: 'edit', description: 'server', permission: 'read' });
    expect(lesser[0]?.permission).toBe('read');
    expect(change([active], { type: 'edit', description: '' })).toEqual({
      ok: false,
      reason: 'description-empty',
    });
  });

  test('remembers when it was last used', () => {
    const [used, other] = markAccessTokenUsed([active, made('b').token], active.id, nowMs + 5);
    expect(used?.lastUsedAt).toBe(nowMs + 5);
    expect(other?.lastUsedAt).toBe('never');
  });
});

describe('the list', () => {
  const six = Array.from({ length: 6 }, (_, index) => made(`m${index}`).token);

  test('holds six made by hand, and says when it is full', () => {
    expect(addAccessToken(six.slice(1), six[0] as AccessToken).ok).toBe(true);
    expect(addAccessToken(six, made('seventh').token)).toEqual({ ok: false, reason: 'list-full' });
  });

  test('holds five that were generated; for a sixth the one unused for longest goes', () => {
    const generated = Array.from({ length: 6 }, (_, index) => {
      const { token } = generateAccessToken({ entropy: entropyOf(index), nowMs: nowMs + index });
      return index === 0 ? { ...token, lastUsedAt: nowMs + 100 } : token;
    });
    const tokens = generated.reduce<AccessTokens>(addGeneratedToken, six);
    const listed = listedAccessTokens(tokens).filter(({ source }) => source === 'auto-generated');
    expect(listed.map(({ id }) => id)).toEqual(
      generated.filter((_, index) => index !== 1).map(({ id }) => id),
    );
    expect(listedAccessTokens(tokens).length).toBe(11);
  });

  test('remembers the last three that were deleted', () => {
    const emptied = six.reduce<AccessTokens>((tokens, { id }) => {
      const result = changeAccessToken(tokens, id, { type: 'delete' }, nowMs);
      return result.ok ? result.tokens : tokens;
    }, six);
    expect(emptied.map(({ description }) => description)).toEqual(['m3', 'm4', 'm5']);
  });
});
