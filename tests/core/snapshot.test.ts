/** Saving a world and reading it. */
import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { editions } from '../../src/core/hub/edition.ts';
import { keyUriOf, newWorld, type World } from '../../src/core/world/world.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import type { Stored, StoredWorld } from '../../src/core/snapshot/world-schema.ts';
import { saveWorld, snapshotVersion } from '../../src/core/snapshot/save-world.ts';
import { enrolled } from './journey.ts';
import { playerOf } from './player.ts';

const editionIds = Object.keys(editions) as (keyof typeof editions)[];

describe.each(editionIds)('a saved world (%s)', (edition) => {
  test('is read unchanged, at the start and after an enrollment', () => {
    for (const world of [newWorld({ edition }), enrolled(edition).world]) {
      expect(readWorld(saveWorld(world))).toEqual({ ok: true, world });
    }
  });

  // trials.md#secret-changes
  test('keeps the same secret during an enrollment', () => {
    const player = playerOf(newWorld({ edition }));
    const toPairing =
      edition === 'today'
        ? ([
            'avatar',
            'account-settings',
            'two-factor',
            'use-practice-password',
            'confirm',
          ] as const)
        : ([
            'avatar',
            'account-settings',
            'security',
            'enable-two-factor',
            'set-up-using-an-app',
          ] as const);
    for (const control of [...toPairing, 'saved-recovery-code'] as const) {
      player.play({ type: 'hub.press', control });
      const read = readWorld(saveWorld(player.world));
      expect(read).toEqual({ ok: true, world: player.world });
    }
    const read = readWorld(saveWorld(player.world));
    expect(read.ok && keyUriOf(read.world.account)).toBe(keyUriOf(player.world.account));
  });

  test('stays below 16 KiB', () => {
    expect(saveWorld(enrolled(edition).world).length).toBeLessThan(16 * 1024);
  });
});

test.each([
  '',
  'null',
  '{',
  '[]',
  `{"version":${snapshotVersion}}`,
  '"text"',
  `{"version":${snapshotVersion},"world":{}}`,
])('%j is unreadable and throws no exception', (saved) => {
  expect(readWorld(saved)).toEqual({ ok: false, reason: 'unreadable' });
});

test('a saved world of another version is refused with its own reason', () => {
  const saved = saveWorld(newWorld({ edition: 'today' })).replace(/"version":\d+/, '"version":0');
  expect(readWorld(saved)).toEqual({ ok: false, reason: 'other-version' });
});

test('a screen that requires 2FA is unreadable while 2FA is off', () => {
  const world = { ...newWorld({ edition: 'today' }) };
  for (const kind of ['code-prompt', 'enabled'] as const) {
    const broken = { ...world, browser: { screen: { kind }, menu: 'closed' as const } };
    expect(readWorld(saveWorld(broken))).toEqual({ ok: false, reason: 'unreadable' });
  }
});

test('no damage to a saved world throws an exception', () => {
  const saved = saveWorld(enrolled('today').world);
  fc.assert(
    fc.property(fc.nat(saved.length), fc.string({ maxLength: 5 }), (at, put) => {
      const reading = readWorld(saved.slice(0, at) + put + saved.slice(at + put.length));
      expect(typeof reading.ok).toBe('boolean');
    }),
  );
});

describe('TypeScript refuses a difference between the schema and the world:', () => {
  const world = newWorld({ edition: 'today' });
  const stored: StoredWorld = world;

  test('a field, also an optional one, that the schema does not have', () => {
    type More = World & { readonly added?: string };
    // @ts-expect-error -- `added` would be lost on a reload
    const read: Stored<More> = stored;
    expect(read).toEqual(world);
  });

  test('a state that the schema refuses', () => {
    type More = Omit<World, 'edition'> & { readonly edition: World['edition'] | 'tomorrow' };
    const more: More = world;
    // @ts-expect-error -- the saved world would be unreadable
    const saved: StoredWorld = more;
    expect(saved).toEqual(world);
  });

  test('a state that the world does not have', () => {
    type Less = Omit<World, 'phone'> & {
      readonly phone: Extract<World['phone'], { kind: 'in-hand' }>;
    };
    // @ts-expect-error -- the world would be in a state that no code expects
    const read: Stored<Less> = stored;
    expect(read).toEqual(world);
  });
});
