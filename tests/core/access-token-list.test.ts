/** The account's list of access tokens: its limits, its changes, and checking a token's text. */
import { describe, expect, test } from 'vitest';
import {
  addAccessToken,
  addGeneratedToken,
  changeAccessToken,
  checkAccessToken,
  listedAccessTokens,
  markAccessTokenUsed,
  type AccessTokenChange,
  type AccessTokens,
} from '../../src/core/account/access-token-list.ts';
import { createAccessToken, generateAccessToken } from '../../src/core/account/access-token.ts';
import { entropyOf, startMs } from './player.ts';

const dayMs = 86_400_000;

function manual(seed: string | number) {
  const form = { permission: 'read', expiry: { kind: 'days', days: 30 } } as const;
  const making = { entropy: entropyOf(seed), nowMs: startMs };
  const made = createAccessToken({ description: `token ${seed}`, ...form, ...making });
  if (!made.ok) throw new Error(made.reason);
  return made;
}

const generated = (seed: number) =>
  generateAccessToken({ entropy: entropyOf(`generated ${seed}`), nowMs: startMs + seed });

const idsOf = (tokens: AccessTokens) => listedAccessTokens(tokens).map(({ id }) => id);

function changed(tokens: AccessTokens, id: string, ...changes: readonly AccessTokenChange[]) {
  return changes.reduce((at, change) => {
    const result = changeAccessToken(at, id, change, startMs);
    if (!result.ok) throw new Error(result.reason);
    return result.tokens;
  }, tokens);
}

describe('the list of access tokens', () => {
  test('holds at most six tokens that a person created', () => {
    let tokens: AccessTokens = [generated(0).token];
    for (let seed = 1; seed <= 6; seed += 1) {
      const added = addAccessToken(tokens, manual(seed).token);
      expect(added.ok).toBe(true);
      if (added.ok) ({ tokens } = added);
    }
    expect(idsOf(tokens)).toHaveLength(7);
    expect(addAccessToken(tokens, manual(7).token)).toEqual({ ok: false, reason: 'list-full' });
    const [, first] = tokens;
    const fewer = changed(tokens, first?.id ?? '', { type: 'delete' });
    expect(addAccessToken(fewer, manual(7).token).ok).toBe(true);
  });

  test('holds at most five generated tokens and deletes the least recently used one', () => {
    const made = [1, 2, 3, 4, 5].map((seed) => generated(seed).token);
    const by = manual(1).token;
    let tokens = made.reduce<AccessTokens>(addGeneratedToken, [by]);
    tokens = markAccessTokenUsed(tokens, made[0]?.id ?? '', startMs + dayMs);
    tokens = addGeneratedToken(tokens, generated(6).token);
    const leaving = made[1]?.id;
    expect(idsOf(tokens)).toEqual(
      [by, ...made, generated(6).token].map(({ id }) => id).filter((id) => id !== leaving),
    );
    expect(tokens.find(({ id }) => id === leaving)?.status).toBe('deleted');
  });

  test('does not list deleted tokens and remembers the last three', () => {
    const made = [1, 2, 3, 4].map(manual);
    let tokens: AccessTokens = made.map(({ token }) => token);
    for (const { token } of made) tokens = changed(tokens, token.id, { type: 'delete' });
    expect(idsOf(tokens)).toEqual([]);
    const verdicts = made.map(({ plaintext }) => checkAccessToken(tokens, plaintext, startMs));
    expect(verdicts).toEqual(
      ['unknown', 'deleted', 'deleted', 'deleted'].map((reason) => ({ ok: false, reason })),
    );
  });
});

describe('changing a token', () => {
  const { token } = manual(1);
  const other = manual(2).token;
  const tokens = [token, other];

  test.each<[AccessTokenChange, object]>([
    [
      { type: 'edit', description: ' renamed ' },
      { description: 'renamed', permission: 'read' },
    ],
    [
      { type: 'edit', description: 'x', permission: 'read-write' },
      { description: 'x', permission: 'read-write' },
    ],
    [{ type: 'deactivate' }, { status: 'inactive' }],
    [{ type: 'activate' }, { status: 'active' }],
    [{ type: 'revoke' }, { status: 'revoked' }],
  ])('%j changes only that token', (change, by) => {
    expect(changed(tokens, token.id, change)).toEqual([{ ...token, ...by }, other]);
  });

  test('does not change its expiry, salt, or digest', () => {
    const [edited] = changed(tokens, token.id, { type: 'edit', description: 'x' });
    const { expiresAt, salt, digest } = token;
    expect(edited).toMatchObject({ expiresAt, salt, digest });
  });

  test('activates a deactivated token again', () => {
    expect(changed(tokens, token.id, { type: 'deactivate' }, { type: 'activate' })).toEqual(tokens);
  });

  test('refuses a description that the form refuses', () => {
    const edit = { type: 'edit', description: '' } as const;
    expect(changeAccessToken(tokens, token.id, edit, startMs)).toEqual({
      ok: false,
      reason: 'description-empty',
    });
  });

  test('refuses a token that is not listed', () => {
    const gone = changed(tokens, token.id, { type: 'delete' });
    for (const id of ['unknown', token.id]) {
      expect(changeAccessToken(gone, id, { type: 'delete' }, startMs)).toEqual({
        ok: false,
        reason: 'no-such-token',
      });
    }
  });

  test.each([
    ['expired', tokens, startMs + 30 * dayMs],
    ['revoked', changed(tokens, token.id, { type: 'revoke' }), startMs],
  ] as const)('allows only deleting a token that is %s', (_name, at, nowMs) => {
    for (const change of [
      { type: 'edit', description: 'x' },
      { type: 'activate' },
      { type: 'deactivate' },
      { type: 'revoke' },
    ] as const) {
      expect(changeAccessToken(at, token.id, change, nowMs)).toEqual({
        ok: false,
        reason: 'only-delete-is-left',
      });
    }
    expect(changeAccessToken(at, token.id, { type: 'delete' }, nowMs).ok).toBe(true);
  });
});

describe('checking the text of a token', () => {
  const { token, plaintext } = manual(1);

  test('accepts only the exact text', () => {
    expect(checkAccessToken([token], plaintext, startMs)).toEqual({ ok: true, token });
    for (const text of [plaintext.toUpperCase(), ` ${plaintext}`, plaintext.slice(0, -1), '']) {
      expect(checkAccessToken([token], text, startMs)).toEqual({ ok: false, reason: 'unknown' });
    }
  });

  test.each([
    ['inactive', { type: 'deactivate' }],
    ['revoked', { type: 'revoke' }],
    ['deleted', { type: 'delete' }],
  ] as const)('refuses a token that is %s, with this reason', (reason, change) => {
    expect(checkAccessToken(changed([token], token.id, change), plaintext, startMs)).toEqual({
      ok: false,
      reason,
    });
  });

  test('refuses an expired token, with this reason', () => {
    expect(checkAccessToken([token], plaintext, startMs + 30 * dayMs)).toEqual({
      ok: false,
      reason: 'expired',
    });
  });
});

test('using a token changes only its time of last use', () => {
  const [token, other] = [manual(1).token, manual(2).token];
  expect(markAccessTokenUsed([token, other], token.id, startMs)).toEqual([
    { ...token, lastUsedAt: startMs },
    other,
  ]);
});
