/**
 * The plans for access tokens take a shortest way from every page, whether the reader has created
 * a token but not saved it, has reloaded the page, or has the page of another token open.
 */
import { describe, expect, test } from 'vitest';
import { checkAccessToken, listedAccessTokens } from '../../src/core/account/access-token-list.ts';
import { onScreen } from '../../src/core/hub/browser-session.ts';
import { editions, type EditionId } from '../../src/core/hub/edition.ts';
import type { Act } from '../../src/core/world/act.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import * as plans from '../../src/exercises/plans/access-tokens.ts';
import type { Plan } from '../../src/exercises/play.ts';
import { worldAfter } from '../simulator/worlds.ts';
import { after, nowIn, situationsFrom, type More } from './situations.ts';

const { changePermission, deleteToken, isNamed, makeToken } = plans;
const form = (description: string) =>
  ({ description, permission: 'read', expiry: { kind: 'none' } }) as const;
const tokens = ({ account }: World) => listedAccessTokens(account.accessTokens);
const textOf = ({ savedCodes: { accessToken } }: World) =>
  accessToken.kind === 'kept' ? accessToken.plaintext : '';
/** The saved token, if it works. */
function savedToken(world: World) {
  const verdict = checkAccessToken(world.account.accessTokens, textOf(world), nowIn(world));
  return verdict.ok ? verdict.token : undefined;
}
/** Whether the page shows a token that the reader has not saved. */
const isUnsaved = (world: World): boolean => {
  const { screen } = world.browser;
  return (
    screen.kind === 'access-token-shown' &&
    screen.plaintext !== 'gone' &&
    screen.plaintext !== textOf(world)
  );
};

/** The token whose page is open. */
const opened = (world: World) => {
  const { screen } = world.browser;
  return tokens(world).filter(({ id }) => screen.kind === 'access-token-edit' && screen.id === id);
};

const more: More = {
  acts: (world): readonly Act[] => [
    { type: 'token.create', ...form('new') },
    { type: 'saved-codes.keep-access-token' },
    { type: 'token.delete' },
    ...opened(world).map(({ description }): Act => ({
      type: 'token.save',
      description,
      permission: 'read-write',
    })),
    ...tokens(world).map(({ id }): Act => ({ type: 'token.open', id })),
  ],
  name: (world) => [
    tokens(world).map(({ description, status, permission }) => [description, status, permission]),
    savedToken(world)?.description,
    isUnsaved(world),
    opened(world).map((token) => tokens(world).indexOf(token)),
  ],
  // The tests of the other plans visit what is left out here.
  within: (world) =>
    tokens(world).length <= 3 &&
    world.account.twoFactor.kind === 'off' &&
    world.phone.kind === 'in-hand',
};

function startsIn(edition: EditionId): readonly World[] {
  const home = (world: World): World => ({ ...world, browser: onScreen({ kind: 'home' }) });
  const old = worldAfter(edition, makeToken(form('old')));
  const [token] = tokens(old);
  const screen = { kind: 'access-token-edit', id: token?.id ?? '' } as const;
  return [
    newWorld({ edition }),
    newWorld({ edition, email: 'not-verified' }),
    home(old),
    home(after({ ...old, browser: onScreen(screen) }, { type: 'token.deactivate' }).world),
  ];
}

describe.each(['today', 'classic'] as const)('a plan takes a shortest way (%s)', (edition) => {
  const { all, distances } = situationsFrom(startsIn(edition), more);
  // A further token has a place in the situations.
  const asked = all.filter((world) => tokens(world).length < 3);

  function expectShortest(plan: Plan, goal: (world: World) => boolean, asked: readonly World[]) {
    const acts = distances(goal);
    expect(asked.length).toBeGreaterThan(10);
    for (const world of asked) {
      const act = plan({ world, nowMs: nowIn(world) });
      const where = JSON.stringify([world.browser, more.name(world), act]);
      const left = acts(world);
      if (left === undefined) throw new RangeError(`No way leads to the goal: ${where}`);
      if (left === 0) {
        expect(act, where).toBeUndefined();
        continue;
      }
      if (!act) throw new RangeError(`The plan ends too early: ${where}`);
      expect(acts(after(world, act).world), where).toBe(left - 1);
    }
  }

  test('to a saved token', () => {
    const goal = (world: World) => savedToken(world)?.description === 'new' && !isUnsaved(world);
    expectShortest(makeToken(form('new')), goal, asked);
  });

  test('to any saved token, which is not created again', () => {
    const goal = (world: World) => savedToken(world) !== undefined && !isUnsaved(world);
    expectShortest(
      makeToken(form('new'), () => true),
      goal,
      asked,
    );
  });

  test('to the end of the tokens with one name', () => {
    const goal = (world: World) => !world.account.accessTokens.some(isNamed('old'));
    expectShortest(deleteToken(isNamed('old')), goal, asked);
  });

  // In the other edition, a token keeps its permission.
  if (!editions[edition].permissionEditable) return;
  test('to another permission', () => {
    const isOld = ({ description }: { description: string }) => description === 'old';
    const mayWrite = (world: World) => tokens(world).find(isOld)?.permission === 'read-write';
    const plan: Plan = (situation) => {
      const token = tokens(situation.world).find(isOld);
      return token && changePermission(token, 'read-write')(situation);
    };
    const open = asked.filter((world) => tokens(world).some(isOld) && !mayWrite(world));
    expectShortest(plan, mayWrite, open);
  });
});
