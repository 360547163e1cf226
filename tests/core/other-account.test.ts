/** The browser is signed in to the reader's other account (facts.md#login-browser-account). */
import { describe, expect, test } from 'vitest';
import { signedInToOther } from '../../src/core/hub/browser-session.ts';
import { controlsOn } from '../../src/core/hub/edition.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { getBackIn } from '../../src/exercises/all/get-back-in.ts';
import { press } from './journey.ts';
import type { Player } from './player.ts';
import {
  atKeyboard,
  enter,
  noted,
  notesOf,
  pursue,
  tokenFor,
  withTwoFactor,
} from './terminal-session.ts';

const screenOf = ({ world }: Player) => world.browser.screen.kind;
const { otherDockerId } = demoIdentity;

/** A player with 2FA on, whose browser is signed in to the other account. */
function atOther(): Player {
  const player = withTwoFactor(atKeyboard());
  player.play(...press('done'));
  player.world = { ...player.world, browser: signedInToOther };
  return player;
}

/** A player whose `docker` is logged in to the other account. */
function loggedInToOther(): Player {
  const player = atOther();
  enter(player, 'docker login', '');
  player.play(...press('confirm-device'));
  return player;
}

describe.each(['today', 'classic'] as const)('the other account (%s)', (edition) => {
  const begun = (): Player => {
    const player = atOther();
    player.play({ type: 'edition.choose', edition });
    return player;
  };

  test('offers nothing but signing out', () => {
    const player = begun();
    expect(controlsOn(edition, player.world.browser, 'on')).toEqual(['avatar']);
    player.play(...press('avatar'));
    expect(controlsOn(edition, player.world.browser, 'on')).toEqual(['avatar', 'sign-out']);
    player.play(...press('sign-out'));
    expect(screenOf(player)).toBe('sign-in');
  });

  test('stays signed in after the tab is closed', () => {
    const player = begun();
    player.play({ type: 'hub.leave' });
    expect(screenOf(player)).toBe('other-home');
    enter(player, 'docker login', '');
    player.play({ type: 'hub.leave' });
    expect(screenOf(player)).toBe('other-device-login');
  });

  test('is saved and read, and its login page needs the code of the login', () => {
    const player = begun();
    expect(readWorld(saveWorld(player.world))).toEqual({ ok: true, world: player.world });
    enter(player, 'docker login', '');
    const { world } = player;
    expect(readWorld(saveWorld(world))).toEqual({ ok: true, world });
    const screen = { kind: 'other-device-login', userCode: 'BBBB-BBBB' } as const;
    const other = saveWorld({ ...world, browser: { screen, menu: 'closed' } });
    expect(readWorld(other)).toEqual({ ok: false, reason: 'unreadable' });
  });

  test('is left by the plan that signs in', () => {
    const player = begun();
    enter(player, 'docker login', '');
    pursue(player, getBackIn.plan);
    expect(getBackIn.goal(player.world)).toBe(true);
  });
});

describe('a login that the other account confirms', () => {
  test('gives docker a token of the other account', () => {
    const player = loggedInToOther();
    expect(player.world.terminal.stored.own).toMatchObject({
      kind: 'access-token',
      username: otherDockerId,
    });
    expect(player.world.account.accessTokens).toEqual([]);
    expect(player.world.otherTokens).toMatchObject([{ lastUsedAt: player.atMs - 1000 }]);
    expect(screenOf(player)).toBe('other-home');
    const printed = enter(player, 'docker login');
    expect(printed[0]).toContain(`[Username: ${otherDockerId}]`);
    expect(printed.at(-1)).toBe('Login Succeeded');
  });

  test('makes no news about the account’s own tokens', () => {
    expect(loggedInToOther().effects.filter(({ type }) => type === 'access-token')).toEqual([]);
  });

  test('pulls public images, and is refused at a private image of the account', () => {
    const player = loggedInToOther();
    expect(noted(player, 'docker pull hello-world')).toEqual([{ kind: 'pulled' }]);
    expect(noted(player, 'docker pull aoi_demo/diary')).toEqual([{ kind: 'denied-to-other' }]);
    expect(noted(player, 'docker pull aoi_demo/nothing')).toEqual([{ kind: 'denied-to-other' }]);
    expect(noted(player, 'docker push aoi_demo/hello')).toEqual([{ kind: 'denied-to-other' }]);
    expect(noted(player, `docker push ${otherDockerId}/hello`)).toEqual([{ kind: 'pushed' }]);
  });

  test('prints the same refusal as a login without the permission', () => {
    const printed = enter(loggedInToOther(), 'docker pull aoi_demo/diary');
    const player = atKeyboard();
    expect(printed).toEqual(enter(player, 'docker pull aoi_demo/diary'));
  });

  test('ends when the reader cancels', () => {
    const player = atOther();
    enter(player, 'docker login', '');
    const notes = notesOf(player.play(...press('cancel')));
    expect(notes).toEqual([{ kind: 'device-login-refused' }]);
    expect(screenOf(player)).toBe('other-home');
    expect(player.world.terminal.stored.own.kind).toBe('none');
  });

  test('closes its page when the terminal stops waiting', () => {
    const player = atOther();
    enter(player, 'docker login', '');
    player.play({ type: 'terminal.interrupt' });
    expect(screenOf(player)).toBe('other-home');
  });
});

test('a token of the account is refused under the name of the other account', () => {
  const player = withTwoFactor(atKeyboard());
  player.play(...press('done'));
  const secret = tokenFor(player);
  enter(player, `docker login -u ${otherDockerId}`);
  expect(noted(player, secret)).toContainEqual({
    kind: 'credential-refused',
    reason: 'incorrect',
    from: 'typed',
  });
});

test('the other account does not open the page for a device confirmation code', () => {
  const player = atOther();
  const effects = player.play({ type: 'device-page.open' });
  expect(effects).toEqual([{ type: 'refused', reason: 'not-on-this-screen' }]);
});
