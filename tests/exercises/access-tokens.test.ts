/** What a plan does when Docker Hub accepts no further token. */
import { expect, test } from 'vitest';
import { listedAccessTokens, manualLimit } from '../../src/core/account/access-token-list.ts';
import { update } from '../../src/core/world/update.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import { changePermission, isNamed, makeToken } from '../../src/exercises/plans/access-tokens.ts';
import { play } from '../../src/exercises/play.ts';
import { stamps } from './stamps.ts';

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
