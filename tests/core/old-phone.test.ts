/** The entries of an old phone, which its app can copy to the phone. */
import { expect, test } from 'vitest';
import { newPhone, phoneCapacity } from '../../src/core/devices/phone.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { phoneCode } from './journey.ts';
import type { Player } from './player.ts';
import { atKeyboard, withTwoFactor } from './terminal-session.ts';

/** A player with 2FA on, whose phone is new and empty. */
function withOldPhone(): Player {
  const player = withTwoFactor(atKeyboard());
  const { phone } = player.world;
  const oldPhone = phone.kind === 'in-hand' ? phone.entries : [];
  player.world = { ...player.world, oldPhone, phone: newPhone };
  return player;
}

test('the phone shows the codes of the old phone after a copy', () => {
  const player = withTwoFactor(atKeyboard());
  const code = phoneCode(player);
  const copied = withOldPhone();
  copied.atMs = player.atMs;
  expect(copied.play({ type: 'phone.copy-entries' })).toContainEqual({
    type: 'phone',
    note: { kind: 'entry-added', id: 1 },
  });
  expect(phoneCode(copied)).toBe(code);
  expect(copied.world.oldPhone).toHaveLength(1);
});

test('an entry that the phone has is not copied again', () => {
  const player = withOldPhone();
  player.play({ type: 'phone.copy-entries' });
  const refusal = { ok: false, reason: 'already-there' };
  expect(player.play({ type: 'phone.copy-entries' })).toEqual([
    { type: 'phone', note: { kind: 'refused', refusal } },
  ]);
});

test('a lost phone and an old phone without entries are refused', () => {
  const lost = withOldPhone();
  lost.play({ type: 'phone.lose' });
  expect(lost.play({ type: 'phone.copy-entries' })).toEqual([
    { type: 'phone', note: { kind: 'refused', refusal: { ok: false, reason: 'phone-lost' } } },
  ]);
  const refusal = { ok: false, reason: 'no-such-entry' };
  expect(atKeyboard().play({ type: 'phone.copy-entries' })).toEqual([
    { type: 'phone', note: { kind: 'refused', refusal } },
  ]);
});

test('a full old phone is saved and read, and is copied as a whole', () => {
  const [entry] = withOldPhone().world.oldPhone;
  if (!entry) throw new RangeError('The old phone has no entry');
  const oldPhone = Array.from({ length: phoneCapacity }, (_, at) => ({
    ...entry,
    id: at + 1,
    secret: `${entry.secret.slice(0, -1)}${'ABCDEFGHIJKLMNOPQRST'[at]}` as typeof entry.secret,
  }));
  const player = atKeyboard();
  player.world = { ...newWorld({ edition: 'today' }), oldPhone };
  expect(readWorld(saveWorld(player.world))).toEqual({ ok: true, world: player.world });
  player.play({ type: 'phone.copy-entries' });
  const { phone } = player.world;
  expect(phone.kind === 'in-hand' && phone.entries).toHaveLength(phoneCapacity);
});
