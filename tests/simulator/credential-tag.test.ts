// @vitest-environment happy-dom
/** The stored credential of `docker`, shown next to the terminal. */
import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import {
  nothingStored,
  type StoredCredential,
} from '../../src/core/devices/terminal/stored-credential.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import type { World } from '../../src/core/world/world.ts';
import { CredentialTag } from '../../src/simulator/panels/CredentialTag.tsx';
import { makeToken } from '../../src/exercises/plans/access-tokens.ts';
import { wrongAccount } from '../../src/exercises/all/wrong-account.ts';
import { beginExercise, type Exercise } from '../../src/exercises/exercise.ts';
import { enter, loginWithName, logInWithToken } from '../../src/exercises/plans/command-line.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { startMs } from '../core/player.ts';
import { stamps } from '../exercises/stamps.ts';
import { draw, textOf, textsOf } from './drawn.ts';
import { enrolling, off, on, worldAfter } from './worlds.ts';

describe('the stored credential of docker', () => {
  const token = { description: 'x', permission: 'read-write', expiry: { kind: 'none' } } as const;
  const withToken = worldAfter('today', turnOn, makeToken(token), logInWithToken);
  const loggedInWithPassword = worldAfter('today', enter(loginWithName), {
    type: 'terminal.paste',
    what: 'practice-password',
  });
  const worldOf = (exercise: Exercise) => beginExercise(exercise, 'today', stamps());
  const tag = (world: World) => {
    const { place } = draw(() => h(CredentialTag, {}), { world, nowMs: startMs + 1e6 });
    return { says: textsOf(place, 'b'), struck: textsOf(place, 's'), place };
  };

  test('is shown as missing if nothing is stored', () => {
    const { says, struck, place } = tag(off);
    expect(says).toEqual(['terminal:stored.none']);
    expect(struck).toEqual([]);
    expect(place.querySelector('.luggage')?.hasAttribute('data-empty')).toBe(true);
  });

  test('a password is not struck through while 2FA is off', () => {
    const { says, struck, place } = tag(loggedInWithPassword);
    expect(says).toEqual(['terminal:stored.account-password']);
    expect(struck).toEqual([]);
    expect(place.querySelector('.luggage')?.hasAttribute('data-empty')).toBe(false);
  });

  test('a password is struck through as soon as 2FA is on', () => {
    const world = { ...loggedInWithPassword, account: on.account };
    const { says, struck } = tag(world);
    expect(struck).toEqual(['terminal:stored.account-password']);
    expect(says).toEqual(['terminal:stored.account-password terminal:stored.stale']);
    // During enrollment, 2FA is not on yet.
    expect(tag({ ...loggedInWithPassword, account: enrolling.account }).struck).toEqual([]);
  });

  test('a valid token is not struck through', () => {
    expect(tag(withToken)).toMatchObject({ says: ['terminal:stored.access-token'], struck: [] });
  });

  test('a token of the other account has the name of that account', () => {
    const world = worldOf(wrongAccount);
    const { says, struck } = tag(world);
    expect(says).toEqual([`terminal:stored.other {"id":"${demoIdentity.otherDockerId}"}`]);
    expect(struck).toEqual([]);
    expect(tag({ ...world, otherTokens: [] }).struck).toHaveLength(1);
  });

  test('a token that the account no longer has is struck through', () => {
    const account = { ...withToken.account, accessTokens: [] };
    expect(tag({ ...withToken, account }).struck).toEqual(['terminal:stored.access-token']);
  });

  test('root’s credential is shown next to it, if there is one', () => {
    const root: StoredCredential = {
      kind: 'account-password',
      username: demoIdentity.dockerId,
      secret: 'x',
    };
    const terminal = { ...on.terminal, stored: { ...nothingStored, root } };
    const { says, place } = tag({ ...on, terminal });
    expect(says).toEqual([
      'terminal:stored.none',
      'terminal:stored.account-password terminal:stored.stale',
    ]);
    expect(textOf(place)).toContain('terminal:stored.root');
    expect(textOf(tag(on).place)).not.toContain('terminal:stored.root');
  });
});
