/** The account site's pages for access tokens, in both editions. */
import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/core/act.ts';
import { readWorld } from '../../src/core/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot.ts';
import { newWorld } from '../../src/core/world.ts';
import { press } from './journey.ts';
import { playerOf, type Player } from './player.ts';

const create = (description = 'laptop'): Act => ({
  type: 'token.create',
  description,
  permission: 'read',
  expiry: { kind: 'none' },
});

const toList = {
  today: press('avatar', 'account-settings', 'personal-access-tokens'),
  classic: press('avatar', 'account-settings', 'security'),
};

const onList = (edition: 'today' | 'classic'): Player => {
  const player = playerOf(newWorld({ edition }));
  player.play(...toList[edition]);
  return player;
};

const idOf = (player: Player) => player.world.account.accessTokens[0]?.id ?? '';

describe.each(['today', 'classic'] as const)('%s', (edition) => {
  test('a token is shown once, kept if asked, and only its digest stays', () => {
    const player = onList(edition);
    player.play(...press('generate-new-token'), create());
    const { screen } = player.world.browser;
    const plaintext = screen.kind === 'access-token-shown' ? screen.plaintext : '';
    player.play({ type: 'drawer.keep-access-token' });
    expect(player.world.drawer.accessToken).toEqual({ kind: 'kept', plaintext });
    player.play(...press(edition === 'today' ? 'done' : 'copy-access-token'));
    expect(player.world.browser.screen.kind).toBe(
      edition === 'today' ? 'access-tokens' : 'two-factor',
    );
    expect(saveWorld({ ...player.world, drawer: newWorld({ edition }).drawer })).not.toContain(
      plaintext,
    );
    expect(player.play({ type: 'drawer.keep-access-token' })).toEqual([
      { type: 'refused', reason: 'nothing-to-keep' },
    ]);
  });

  test('copying keeps the token', () => {
    const player = onList(edition);
    const effects = player.play(
      ...press('generate-new-token'),
      create(),
      ...press('copy-access-token'),
    );
    expect(effects).toContainEqual({ type: 'access-token', change: 'kept' });
    expect(player.world.drawer.accessToken.kind).toBe('kept');
  });

  test('a form that is wrong is refused and stays', () => {
    const player = onList(edition);
    expect(player.play(...press('generate-new-token'), create(' '))).toEqual([
      { type: 'access-token-refused', reason: 'description-empty' },
    ]);
    expect(player.world.browser.screen.kind).toBe('access-token-form');
    player.play(...press('cancel'));
    expect(player.world.account.accessTokens).toEqual([]);
  });

  test('a seventh token is refused', () => {
    const player = onList(edition);
    const leave = press(edition === 'today' ? 'done' : 'copy-access-token');
    for (let made = 0; made < 6; made += 1) {
      player.play(...press('generate-new-token'), create(`m${made}`), ...leave);
    }
    expect(player.play(...press('generate-new-token'), create())).toEqual([
      { type: 'access-token-refused', reason: 'list-full' },
    ]);
  });

  test('a token is opened, changed, stopped and deleted on its own page', () => {
    const player = onList(edition);
    const leave = press(edition === 'today' ? 'done' : 'copy-access-token');
    player.play(...press('generate-new-token'), create(), ...leave);
    const open: Act = { type: 'token.open', id: idOf(player) };
    const first = () => player.world.account.accessTokens[0];
    player.play(open, { type: 'token.save', description: 'server', permission: 'read-write' });
    expect(first()).toMatchObject({
      description: 'server',
      permission: edition === 'today' ? 'read-write' : 'read',
    });
    player.play(open, { type: 'token.save', description: 'desk' });
    player.play(open, { type: 'token.deactivate' });
    expect(first()?.status).toBe('inactive');
    player.play(open, { type: 'token.activate' });
    expect(first()).toMatchObject({ status: 'active', description: 'desk' });
    expect(player.play(open, { type: 'token.save', description: '' })).toEqual([
      { type: 'access-token-refused', reason: 'description-empty' },
    ]);
    player.play(...press('cancel'), open, { type: 'token.delete' });
    expect(first()?.status).toBe('deleted');
  });

  test.each([
    create(),
    { type: 'token.open', id: 'none' },
    { type: 'token.delete' },
    { type: 'token.save', description: 'x' },
  ] as const)('%o is refused on any other page', (act) => {
    const player = playerOf(newWorld({ edition }));
    expect(player.play(act)).toEqual([{ type: 'refused', reason: 'not-on-this-screen' }]);
    player.play(...toList[edition]);
    expect(player.play(act)).toEqual([{ type: 'refused', reason: 'not-on-this-screen' }]);
  });

  test('the page of a token is saved with its token, and is unreadable without it', () => {
    const player = onList(edition);
    const leave = press(edition === 'today' ? 'done' : 'copy-access-token');
    player.play(...press('generate-new-token'), create(), ...leave);
    player.play({ type: 'token.open', id: idOf(player) });
    expect(readWorld(saveWorld(player.world))).toEqual({ ok: true, world: player.world });
    const { account } = player.world;
    const without = { ...player.world, account: { ...account, accessTokens: [] } };
    expect(readWorld(saveWorld(without))).toEqual({ ok: false, reason: 'unreadable' });
  });

  test('the page of a login is unreadable without the terminal that waits', () => {
    const player = playerOf(newWorld({ edition }));
    player.play(
      { type: 'terminal.enter', line: 'docker login' },
      { type: 'terminal.enter', line: '' },
    );
    expect(readWorld(saveWorld(player.world))).toEqual({ ok: true, world: player.world });
    const { terminal } = newWorld({ edition });
    expect(readWorld(saveWorld({ ...player.world, terminal }))).toEqual({
      ok: false,
      reason: 'unreadable',
    });
  });
});

test('today, tokens want a verified mail address first', () => {
  const player = playerOf(newWorld({ edition: 'today', email: 'not-verified' }));
  player.play(...toList.today);
  expect(player.world.browser.screen.kind).toBe('email-not-verified');
});

test('whoever changes the edition on the list finds the list', () => {
  const player = onList('today');
  player.play({ type: 'edition.choose', edition: 'classic' });
  expect(player.world.browser.screen.kind).toBe('two-factor');
});
