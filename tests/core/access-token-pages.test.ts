import { describe, expect, test } from 'vitest';
import { listedAccessTokens } from '../../src/core/account/access-token-list.ts';
import type { Act, AccessTokenAct } from '../../src/core/world/act.ts';
import type { EditionId } from '../../src/core/hub/edition.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { press } from './journey.ts';
import { playerOf, type Player } from './player.ts';
import { tokenFor, withTwoFactor } from './terminal-session.ts';

const toForm: Readonly<Record<EditionId, readonly Act[]>> = {
  today: press('avatar', 'account-settings', 'personal-access-tokens', 'generate-new-token'),
  classic: press('avatar', 'account-settings', 'security', 'generate-new-token'),
};
const listPage = { today: 'access-tokens', classic: 'two-factor' } as const;

const create = {
  type: 'token.create',
  description: 'laptop',
  permission: 'read',
  expiry: { kind: 'none' },
} as const satisfies AccessTokenAct;

const tokensOf = ({ world }: Player) => listedAccessTokens(world.account.accessTokens);
const screenOf = ({ world }: Player) => world.browser.screen;
const notHere = [{ type: 'refused', reason: 'not-on-this-screen' }];

describe.each(['today', 'classic'] as const)('the pages for access tokens (%s)', (edition) => {
  const atForm = () => {
    const player = playerOf(newWorld({ edition }));
    player.play(...toForm[edition]);
    return player;
  };
  /** On the page of the one token there is. */
  const atToken = () => {
    const player = atForm();
    player.play(create, ...press(edition === 'today' ? 'done' : 'copy-access-token'));
    player.play({ type: 'token.open', id: tokensOf(player)[0]?.id ?? '' });
    return player;
  };

  test('a token is shown once, when it is made, and is on the list afterwards', () => {
    const player = atForm();
    expect(player.play(create)).toContainEqual({ type: 'access-token', change: 'created' });
    const screen = screenOf(player);
    const plaintext = screen.kind === 'access-token-shown' ? screen.plaintext : '';
    expect(plaintext).toMatch(/^dckr_pat\.practice\./);
    player.play(...press(edition === 'today' ? 'done' : 'copy-access-token'));
    expect(screenOf(player).kind).toBe(listPage[edition]);
    expect(tokensOf(player)).toHaveLength(1);
    expect(JSON.stringify({ ...player.world, drawer: 'elsewhere' })).not.toContain(plaintext);
  });

  test('copying keeps the token', () => {
    const player = atForm();
    const effects = player.play(create, ...press('copy-access-token'));
    expect(effects).toContainEqual({ type: 'access-token', change: 'kept' });
    expect(player.world.drawer.accessToken.kind).toBe('kept');
  });

  test('a token that was not kept is gone, and only a new one helps', () => {
    const player = atForm();
    player.play(create, { type: 'site.leave' });
    expect(player.world.drawer.accessToken).toEqual({ kind: 'empty' });
    expect(player.play({ type: 'drawer.keep-access-token' })).toEqual([
      { type: 'refused', reason: 'nothing-to-keep' },
    ]);
  });

  test('what the form refuses makes no token and leaves the form open', () => {
    const player = atForm();
    for (const [form, reason] of [
      [{ description: ' ' }, 'description-empty'],
      [{ expiry: { kind: 'custom', atMs: 0 } }, 'expiry-not-in-future'],
    ] as const) {
      expect(player.play({ ...create, ...form })).toEqual([
        { type: 'access-token-refused', reason },
      ]);
    }
    expect(screenOf(player).kind).toBe('access-token-form');
    expect(tokensOf(player)).toEqual([]);
  });

  test('six tokens are enough for a practice', () => {
    const player = playerOf(newWorld({ edition }));
    for (let count = 1; count <= 6; count += 1) tokenFor(player, { description: `job ${count}` });
    player.play({ type: 'site.leave' }, ...toForm[edition]);
    expect(player.play(create)).toEqual([{ type: 'access-token-refused', reason: 'list-full' }]);
    expect(tokensOf(player)).toHaveLength(6);
  });

  test('a description can be changed', () => {
    const player = atToken();
    expect(player.play({ type: 'token.save', description: 'server' })).toContainEqual({
      type: 'access-token',
      change: 'saved',
    });
    expect(tokensOf(player)[0]).toMatchObject({ description: 'server', permission: 'read' });
    expect(screenOf(player).kind).toBe(listPage[edition]);
  });

  test('a permission can be changed today, and could not in the classic edition', () => {
    const player = atToken();
    player.play({ type: 'token.save', description: 'laptop', permission: 'read-write' });
    expect(tokensOf(player)[0]?.permission).toBe(edition === 'today' ? 'read-write' : 'read');
  });

  test('a token is deactivated, activated, and deleted, each heard of', () => {
    const player = atToken();
    const [token] = tokensOf(player);
    const id = token?.id ?? '';
    for (const [type, change, status] of [
      ['token.deactivate', 'deactivated', 'inactive'],
      ['token.activate', 'activated', 'active'],
      ['token.delete', 'deleted', undefined],
    ] as const) {
      expect(player.play({ type })).toContainEqual({ type: 'access-token', change });
      expect(tokensOf(player)[0]?.status).toBe(status);
      player.play({ type: 'token.open', id });
    }
  });

  test('what is left of an expired token is to delete it', () => {
    const player = atForm();
    player.play({ ...create, expiry: { kind: 'days', days: 30 } });
    player.play(...press(edition === 'today' ? 'done' : 'copy-access-token'));
    player.play({ type: 'token.open', id: tokensOf(player)[0]?.id ?? '' });
    player.play({ type: 'clock.advance', ms: 30 * 86_400_000 });
    const refused = [{ type: 'access-token-refused', reason: 'only-delete-is-left' }];
    expect(player.play({ type: 'token.activate' })).toEqual(refused);
    expect(player.play({ type: 'token.save', description: 'x' })).toEqual(refused);
    player.play({ type: 'token.delete' });
    expect(tokensOf(player)).toEqual([]);
  });

  test('nothing of it can be done from another page, or to a token that is not there', () => {
    const player = playerOf(newWorld({ edition }));
    for (const act of [
      create,
      { type: 'token.open', id: 'none' },
      { type: 'token.save', description: 'x' },
      { type: 'token.activate' },
      { type: 'token.deactivate' },
      { type: 'token.delete' },
    ] as const) {
      expect(player.play(act)).toEqual(notHere);
    }
    player.play(...toForm[edition].slice(0, -1));
    expect(player.play({ type: 'token.open', id: 'none' })).toEqual(notHere);
  });

  test('cancelling the form or a token’s page changes nothing', () => {
    for (const player of [atForm(), atToken()]) {
      const { account } = player.world;
      player.play(...press('cancel'));
      expect(screenOf(player).kind).toBe(listPage[edition]);
      expect(player.world.account).toEqual(account);
    }
  });

  test('tokens stay as they are when 2FA is turned on', () => {
    const player = playerOf(newWorld({ edition }));
    tokenFor(player);
    const { accessTokens } = player.world.account;
    withTwoFactor(player);
    expect(player.world.account.accessTokens).toEqual(accessTokens);
  });
});

test('whoever changes the edition on the list finds the list', () => {
  const player = playerOf(newWorld({ edition: 'today' }));
  player.play(...toForm.today.slice(0, -1), { type: 'edition.choose', edition: 'classic' });
  expect(screenOf(player).kind).toBe('two-factor');
});

test('today an address makes no token until the link in its mail was followed', () => {
  const player = playerOf(newWorld({ edition: 'today', email: 'not-verified' }));
  player.play(...press('avatar', 'account-settings', 'personal-access-tokens'));
  expect(screenOf(player).kind).toBe('email-not-verified');
  expect(player.play({ type: 'inbox.verify-email' })).toEqual([
    { type: 'refused', reason: 'no-such-mail' },
  ]);
  player.play(...press('resend-verification'), { type: 'inbox.verify-email' });
  player.play({ type: 'site.leave' }, ...toForm.today);
  expect(screenOf(player).kind).toBe('access-token-form');
});
