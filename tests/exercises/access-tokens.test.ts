/** What a plan does when Docker Hub accepts no further token, and which token is the saved one. */
import { describe, expect, test } from 'vitest';
import type { AccessToken } from '../../src/core/account/access-token.ts';
import { listedAccessTokens, manualLimit } from '../../src/core/account/access-token-list.ts';
import { onScreen } from '../../src/core/hub/browser-session.ts';
import type { Screen } from '../../src/core/hub/screen.ts';
import { update } from '../../src/core/world/update.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import * as plans from '../../src/exercises/plans/access-tokens.ts';
import { press } from '../../src/exercises/plans/sign-in.ts';
import { play } from '../../src/exercises/play.ts';
import { startMs } from '../core/player.ts';
import { on } from '../simulator/worlds.ts';
import { stamps } from './stamps.ts';

const { changePermission, deleteToken, isNamed, keptToken, makeToken, tokenOf } = plans;
const form = (description: string) =>
  ({ description, permission: 'read', expiry: { kind: 'none' } }) as const;
/** The names of the tokens on Docker Hub's list, in the order in which they were created. */
const names = (world: World) =>
  listedAccessTokens(world.account.accessTokens).map(({ description }) => description);
const numbered = Array.from({ length: manualLimit }, (_, at) => `token ${at}`);

const stamp = stamps();
/** The world after a token has been created for each name. */
const withTokens = (...all: readonly string[]): World =>
  all.reduce(
    (world, name) => play(world, makeToken(form(name)), stamp).world,
    newWorld({ edition: 'today' }),
  );
const full = withTokens(...numbered);

test('from the page about 2FA, it goes to the settings', () => {
  const from = (world: World) => makeToken(form('new'))({ world, nowMs: startMs });
  const world = { ...on, browser: onScreen({ kind: 'two-factor' }) };
  expect(from(world)).toEqual(press('avatar'));
  expect(from({ ...world, browser: { ...world.browser, menu: 'open' } })).toEqual(
    press('account-settings'),
  );
});

test('with a place left, it deletes nothing', () => {
  expect(names(full).toSorted()).toEqual(numbered);
});

test('without a place, it deletes one token, and then creates its own', () => {
  const { world } = play(full, makeToken(form('new')), stamp);
  expect(names(world)).toHaveLength(manualLimit);
  expect(names(world)).toContain('new');
});

test('without a place, it deletes the token that no longer works', () => {
  const token = full.account.accessTokens.find(isNamed('token 3'));
  if (!token) throw new Error('There is no such token');
  const isOpen = ({ browser: { screen } }: World) => screen.kind === 'access-token-edit';
  const opened = play(full, changePermission(token, 'read'), stamp, isOpen).world;
  const turnedOff = update(opened, { type: 'token.deactivate', ...stamp() }).world;
  const { world } = play(turnedOff, makeToken(form('new')), stamp);
  expect(names(world).toSorted()).toEqual(
    ['new', ...numbered].filter((name) => name !== 'token 3'),
  );
});

describe('of a full list', () => {
  const nowMs = startMs + 86_400_000;
  const [sample, ...rest] = full.account.accessTokens;
  if (!sample) throw new TypeError('There is no token');
  const manual = [sample, ...rest];
  type Change = Readonly<Record<number, Partial<AccessToken>>>;
  const at = (screen: Screen, accessTokens: readonly AccessToken[]): World => ({
    ...full,
    account: { ...full.account, accessTokens },
    browser: onScreen(screen),
  });
  const changed = (change: Change) => manual.map((token, at) => ({ ...token, ...change[at] }));
  const answer = (screen: Screen, accessTokens: readonly AccessToken[]) =>
    makeToken(form('new'))({ world: at(screen, accessTokens), nowMs });
  const list = { kind: 'access-tokens' } as const;
  const generated: readonly AccessToken[] = Array.from({ length: 5 }, (_, at) => ({
    ...sample,
    ...{ id: `generated ${at}`, source: 'auto-generated', status: at ? 'active' : 'inactive' },
  }));

  test.each<[string, Change, at: number]>([
    ['the oldest token if each works', {}, 0],
    ['an expired token', { 2: { expiresAt: nowMs } }, 2],
    ['no token that is still to expire', { 2: { expiresAt: nowMs + 1 } }, 0],
    ['an inactive token', { 5: { status: 'inactive' } }, 5],
    ['a revoked token', { 4: { status: 'revoked' } }, 4],
    ['the older of two', { 1: { status: 'inactive' }, 3: { expiresAt: nowMs } }, 1],
  ])('it deletes %s', (_, change, at) => {
    const tokens = changed(change);
    const id = tokens[at]?.id ?? '';
    expect(answer(list, tokens)).toEqual({ type: 'token.open', id });
    expect(answer({ kind: 'access-token-edit', id }, tokens)).toEqual({ type: 'token.delete' });
    const other = tokens[at === 0 ? 1 : 0]?.id ?? '';
    expect(answer({ kind: 'access-token-edit', id: other }, tokens)).toEqual(press('cancel'));
    // A form that is already open would be refused.
    expect(answer({ kind: 'access-token-form' }, tokens)).toEqual(press('cancel'));
  });

  test('tokens of docker login take no place, and it deletes none of them', () => {
    const create = { type: 'token.create', ...form('new') };
    const oldest = { type: 'token.open', id: sample.id };
    const open = { kind: 'access-token-form' } as const;
    expect(answer(open, [...generated, ...manual.slice(1)])).toEqual(create);
    expect(answer(list, [...generated, ...manual])).toEqual(oldest);
  });

  test('deleted tokens take no place, and it deletes none of them again', () => {
    const create = { type: 'token.create', ...form('new') };
    const tokens = changed({ 0: { status: 'deleted' } });
    expect(answer({ kind: 'access-token-form' }, tokens)).toEqual(create);
    const world = at(list, tokens);
    expect(deleteToken(() => true)({ world, nowMs })).toEqual({
      ...{ type: 'token.open', id: tokens[1]?.id },
    });
    expect(deleteToken(isNamed('token 0'))({ world, nowMs })).toBeUndefined();
  });
});

describe('the saved token', () => {
  const { accessToken } = full.savedCodes;
  if (accessToken.kind === 'empty') throw new TypeError('No token is saved');
  const { plaintext } = accessToken;
  const saved = tokenOf(full, plaintext);
  const having = (change: Partial<AccessToken>): World => ({
    ...full,
    account: {
      ...full.account,
      accessTokens: full.account.accessTokens.map((token) =>
        token.id === saved?.id ? { ...token, ...change } : token,
      ),
    },
  });
  const kept = (world: World, nowMs = startMs) => keptToken({ world, nowMs })?.description;

  test('is the last one that the reader saved', () => {
    expect(saved?.description).toBe(numbered.at(-1));
    expect(kept(full)).toBe(numbered.at(-1));
    expect(tokenOf(full, `${plaintext}x`)).toBeUndefined();
  });

  test('is of no use once it is inactive, revoked, deleted, or expired', () => {
    for (const status of ['inactive', 'revoked', 'deleted'] as const) {
      expect(kept(having({ status })), status).toBeUndefined();
    }
    expect(kept(having({ expiresAt: startMs + 1 }))).toBe(numbered.at(-1));
    expect(kept(having({ expiresAt: startMs }))).toBeUndefined();
    expect(tokenOf(having({ status: 'deleted' }), plaintext)).toBeUndefined();
    expect(tokenOf(having({ status: 'inactive' }), plaintext)?.id).toBe(saved?.id);
  });

  test('keeps its name when its permission changes', () => {
    if (!saved) throw new TypeError('No token is saved');
    const screen = { kind: 'access-token-edit', id: saved.id } as const;
    const world = { ...full, browser: onScreen(screen) };
    expect(changePermission(saved, 'read-write')({ world, nowMs: startMs })).toEqual({
      ...{ type: 'token.save', description: saved.description, permission: 'read-write' },
    });
  });
});
