/** A forgotten password: an email sets a new one, and 2FA stays on (facts.md#choice-password-reset). */
import { expect, test } from 'vitest';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { signOut } from '../../src/exercises/plans/sign-in.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { press } from './journey.ts';
import type { Player } from './player.ts';
import { atKeyboard, pursue } from './terminal-session.ts';

/** A player who is signed out, with 2FA on, and has forgotten the password. */
function atSignIn(): Player {
  const player = atKeyboard();
  pursue(player, turnOn);
  pursue(player, signOut);
  const { account } = player.world;
  player.world = { ...player.world, account: { ...account, password: 'forgotten' } };
  return player;
}

const screenOf = ({ world }: Player) => world.browser.screen;
const reset = { type: 'password.reset' } as const;

test('cannot be entered', () => {
  const player = atSignIn();
  const before = player.world;
  expect(player.play(...press('use-practice-password'))).toEqual([
    { type: 'refused', reason: 'password-forgotten' },
  ]);
  expect(player.world).toEqual(before);
});

test('is replaced by the link in the email, and the sign-in still asks for a code', () => {
  const player = atSignIn();
  const { twoFactor } = player.world.account;
  expect(player.play(...press('forgot-password'))).toEqual([
    { type: 'mail', kind: 'password-reset' },
  ]);
  player.play(reset);
  expect(player.world.account.password).toBe('known');
  expect(player.world.account.twoFactor).toEqual(twoFactor);
  expect(screenOf(player)).toEqual({ kind: 'sign-in', password: 'not-given' });
  player.play(...press('use-practice-password', 'sign-in'));
  expect(screenOf(player)).toEqual({ kind: 'code-prompt' });
});

test('is not replaced without an email, or if it is known', () => {
  const player = atSignIn();
  expect(player.play(reset)).toEqual([{ type: 'refused', reason: 'not-on-this-screen' }]);
  player.play(...press('forgot-password'));
  player.play(reset);
  const before = player.world;
  expect(player.play(reset)).toEqual([{ type: 'refused', reason: 'not-on-this-screen' }]);
  expect(player.world).toEqual(before);
});

test('is saved and read again', () => {
  const player = atSignIn();
  player.play(...press('forgot-password'));
  expect(readWorld(saveWorld(player.world))).toEqual({ ok: true, world: player.world });
});
