import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editions } from '../../src/core/hub/edition.ts';
import { keyUriOf, newWorld } from '../../src/core/world/world.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { enrolled } from './journey.ts';
import { playerOf } from './player.ts';

const editionIds = Object.keys(editions) as (keyof typeof editions)[];

describe.each(editionIds)('a saved world (%s)', (edition) => {
  test('reads back as it was, at the start and after an enrollment', () => {
    for (const world of [newWorld({ edition }), enrolled(edition).world]) {
      expect(readWorld(saveWorld(world))).toEqual({ ok: true, world });
    }
  });

  test('R09 keeps the same key while 2FA is being turned on', () => {
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
      player.play({ type: 'site.press', control });
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

test.each(['', 'null', '{', '[]', '{"version":2}', '"text"', '{"version":2,"world":{}}'])(
  '%j is unreadable, not an exception',
  (saved) => {
    expect(readWorld(saved)).toEqual({ ok: false, reason: 'unreadable' });
  },
);

test('a world of another version is told apart from rubbish', () => {
  const saved = saveWorld(newWorld({ edition: 'today' })).replace('"version":2', '"version":0');
  expect(readWorld(saved)).toEqual({ ok: false, reason: 'other-version' });
});

test('parts that do not fit each other are unreadable: a code asked for while 2FA is off', () => {
  const world = { ...newWorld({ edition: 'today' }) };
  for (const kind of ['code-prompt', 'enabled'] as const) {
    const broken = { ...world, browser: { screen: { kind }, menu: 'closed' as const } };
    expect(readWorld(saveWorld(broken))).toEqual({ ok: false, reason: 'unreadable' });
  }
});

test('any text and any damage to a saved world is answered, never thrown at', () => {
  const saved = saveWorld(enrolled('today').world);
  fc.assert(
    fc.property(fc.nat(saved.length), fc.string({ maxLength: 5 }), (at, put) => {
      const reading = readWorld(saved.slice(0, at) + put + saved.slice(at + put.length));
      expect(typeof reading.ok).toBe('boolean');
    }),
  );
});
