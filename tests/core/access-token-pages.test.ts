/** The hub's pages for access tokens, in both editions. */
import { describe, expect, test } from 'vitest';
import { listedAccessTokens } from '../../src/core/account/access-token-list.ts';
import type { Act, AccessTokenAct } from '../../src/core/world/act.ts';
import type { EditionId } from '../../src/core/hub/edition.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
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
const refusedHere = [{ type: 'refused', reason: 'not-on-this-screen' }];

describe.each(['today', 'classic'] as const)('the pages for access tokens (%s)', (edition) => {
  const atForm = () => {
    const player = playerOf(newWorld({ edition }));
    player.play(...toForm[edition]);
    return player;
  };
  /** A player on the page of the only token. */
  const atToken = () => {
    const player = atForm();
    player.play(create, ...press(edition === 'today' ? 'done' : 'copy-access-token'));
    player.play({ type: 'token.open', id: tokensOf(player)[0]?.id ?? '' });
    return player;
  };

  test('show a token’s text once, after creating it, and then list the token', () => {
    const player = atForm();
    expect(player.play(create)).toContainEqual({ type: 'access-token', change: 'created' });
    const screen = screenOf(player);
    const plaintext = screen.kind === 'access-token-shown' ? screen.plaintext : '';
    expect(plaintext).toMatch(/^dckr_pat\.practice\./);
    player.play(...press(edition === 'today' ? 'done' : 'copy-access-token'));
    expect(screenOf(player).kind).toBe(listPage[edition]);
    expect(tokensOf(player)).toHaveLength(1);
    expect(JSON.stringify({ ...player.world, savedCodes: 'elsewhere' })).not.toContain(plaintext);
  });

  test('refuse a description that contains a secret, and change nothing', () => {
    const description = `my ${demoIdentity.password}`;
    const refused = [{ type: 'access-token-refused', reason: 'description-holds-secret' }];
    const [form, token] = [atForm(), atToken()];
    const before = token.world;
    expect(form.play({ ...create, description })).toEqual(refused);
    expect(token.play({ type: 'token.save', description })).toEqual(refused);
    expect(tokensOf(form)).toEqual([]);
    expect(token.world).toEqual(before);
    const elsewhere = playerOf(newWorld({ edition }));
    expect(elsewhere.play({ ...create, description })).toEqual(refusedHere);
  });

  test('save the token when it is copied', () => {
    const player = atForm();
    const effects = player.play(create, ...press('copy-access-token'));
    expect(effects).toContainEqual({ type: 'access-token', change: 'kept' });
    expect(player.world.savedCodes.accessToken.kind).toBe('kept');
  });

  test('do not show a token again that was not saved', () => {
    const player = atForm();
    player.play(create, { type: 'hub.leave' });
    expect(player.world.savedCodes.accessToken).toEqual({ kind: 'empty' });
    expect(player.play({ type: 'saved-codes.keep-access-token' })).toEqual([
      { type: 'refused', reason: 'nothing-to-keep' },
    ]);
  });

  test('create no token from a refused form and keep the form open', () => {
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

  test('refuse a seventh token', () => {
    const player = playerOf(newWorld({ edition }));
    for (let count = 1; count <= 6; count += 1) tokenFor(player, { description: `job ${count}` });
    player.play({ type: 'hub.leave' }, ...toForm[edition]);
    expect(player.play(create)).toEqual([{ type: 'access-token-refused', reason: 'list-full' }]);
    expect(tokensOf(player)).toHaveLength(6);
  });

  test('change a token’s description', () => {
    const player = atToken();
    expect(player.play({ type: 'token.save', description: 'server' })).toContainEqual({
      type: 'access-token',
      change: 'saved',
    });
    expect(tokensOf(player)[0]).toMatchObject({ description: 'server', permission: 'read' });
    expect(screenOf(player).kind).toBe(listPage[edition]);
  });

  test('change a token’s permission only in today’s edition', () => {
    const player = atToken();
    player.play({ type: 'token.save', description: 'laptop', permission: 'read-write' });
    expect(tokensOf(player)[0]?.permission).toBe(edition === 'today' ? 'read-write' : 'read');
  });

  test('deactivate, activate, and delete a token, and report each change', () => {
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

  test('allow only deleting an expired token', () => {
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

  test('refuse their acts on any other page, and for an unknown token', () => {
    const player = playerOf(newWorld({ edition }));
    for (const act of [
      create,
      { type: 'token.open', id: 'unknown' },
      { type: 'token.save', description: 'x' },
      { type: 'token.activate' },
      { type: 'token.deactivate' },
      { type: 'token.delete' },
    ] as const) {
      expect(player.play(act)).toEqual(refusedHere);
    }
    player.play(...toForm[edition].slice(0, -1));
    expect(player.play({ type: 'token.open', id: 'unknown' })).toEqual(refusedHere);
  });

  test('of a token are opened from the list only, and saved for a listed token only', () => {
    const player = atToken();
    const [token] = tokensOf(player);
    const { browser } = player.world;
    const of = (id: string) =>
      readWorld(
        saveWorld({
          ...player.world,
          browser: { ...browser, screen: { kind: 'access-token-edit', id } },
        }),
      );
    expect([of(token?.id ?? '').ok, of('0').ok]).toEqual([true, false]);
    player.play({ type: 'hub.leave' });
    expect(player.play({ type: 'token.open', id: token?.id ?? '' })).toEqual(refusedHere);
  });

  test('change nothing when the form or a token’s page is canceled', () => {
    for (const player of [atForm(), atToken()]) {
      const { account } = player.world;
      player.play(...press('cancel'));
      expect(screenOf(player).kind).toBe(listPage[edition]);
      expect(player.world.account).toEqual(account);
    }
  });

  test('keep the tokens unchanged when 2FA is turned on', () => {
    const player = playerOf(newWorld({ edition }));
    tokenFor(player);
    const { accessTokens } = player.world.account;
    withTwoFactor(player);
    expect(player.world.account.accessTokens).toEqual(accessTokens);
  });
});

test('changing the edition on the list of tokens shows the list of the other edition', () => {
  const player = playerOf(newWorld({ edition: 'today' }));
  player.play(...toForm.today.slice(0, -1), { type: 'edition.choose', edition: 'classic' });
  expect(screenOf(player).kind).toBe('two-factor');
});

test('in today’s edition, tokens require an email address verified by the code in the email', () => {
  const player = playerOf(newWorld({ edition: 'today', email: 'not-verified' }));
  player.play(...press('avatar', 'account-settings', 'personal-access-tokens'));
  expect(screenOf(player).kind).toBe('email-not-verified');
  player.play(...press('resend-verification'));
  const [mail] = player.world.account.mails;
  const text = mail?.kind === 'verify-email' ? mail.code : '';
  player.play({ type: 'hub.submit', field: 'email-code', text });
  player.play({ type: 'hub.leave' }, ...toForm.today);
  expect(screenOf(player).kind).toBe('access-token-form');
});

test('a saved world on the page of a token that is not listed is unreadable', () => {
  const player = playerOf(newWorld({ edition: 'today' }));
  player.play(...toForm.today, create, ...press('done'));
  const [token] = tokensOf(player);
  player.play({ type: 'token.open', id: token?.id ?? '' });
  const { world } = player;
  expect(readWorld(saveWorld(world))).toEqual({ ok: true, world });
  const without = (accessTokens: typeof world.account.accessTokens) =>
    readWorld(saveWorld({ ...world, account: { ...world.account, accessTokens } }));
  expect(without([])).toEqual({ ok: false, reason: 'unreadable' });
  const deleted = world.account.accessTokens.map((each) => ({
    ...each,
    status: 'deleted' as const,
  }));
  expect(without(deleted)).toEqual({ ok: false, reason: 'unreadable' });
});
