/** The phone's authenticator app and the security keys: adding, keeping, and showing entries. */
import { describe, expect, test } from 'vitest';
import { formatKeyUri } from '../../src/core/otp/key-uri.ts';
import { secretFromEntropy } from '../../src/core/otp/base32.ts';
import { newPhone, usePhone } from '../../src/core/devices/phone.ts';
import { keyDisplay } from '../../src/core/devices/security-key.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { entropyOf, playerOf, type Player } from './player.ts';

const uriOf = (seed: string | number, issuer = '2FA Practice') =>
  formatKeyUri({ issuer, account: 'aoi', secret: secretFromEntropy(entropyOf(seed)) });

const player = (): Player => playerOf(newWorld({ edition: 'today' }));
const added = (id: number) => expect.objectContaining({ note: { kind: 'entry-added', id } });
const refused = (reason: string) =>
  expect.objectContaining({
    note: { kind: 'refused', refusal: expect.objectContaining({ reason }) as unknown },
  });

describe('the phone', () => {
  test('adds a secret only once, and numbers its entries', () => {
    const phone = player();
    expect(phone.play({ type: 'phone.scan', text: uriOf(1) })).toContainEqual(added(1));
    expect(phone.play({ type: 'phone.scan', text: uriOf(1) })).toContainEqual(
      refused('already-there'),
    );
    expect(phone.play({ type: 'phone.scan', text: uriOf(2) })).toContainEqual(added(2));
  });

  test('accepts a key URI in the field for the text code', () => {
    const phone = player();
    expect(phone.play({ type: 'phone.type-key', text: uriOf(1) })).toContainEqual(added(1));
    expect(phone.world.phone).toMatchObject({ entries: [{ name: { kind: 'from-key-uri' } }] });
  });

  test('adds nothing while the browser hides the pixels of pictures from its camera', () => {
    const phone = player();
    const seen = { type: 'phone.scan', text: uriOf(1), camera: 'blocked' } as const;
    expect(phone.play(seen)).toContainEqual(refused('camera-blocked'));
    expect(phone.world.phone).toMatchObject({ entries: [] });
  });

  test('copies nothing if no entries of an old phone are given', () => {
    const turn = usePhone(newPhone, { type: 'phone.copy-entries' }, 0);
    expect(turn).toEqual({
      phone: newPhone,
      note: { kind: 'refused', refusal: { ok: false, reason: 'no-such-entry' } },
    });
  });

  test('has a clock that is at most a day wrong', () => {
    const day = 86_400_000;
    for (const ms of [day, -day]) {
      expect(usePhone(newPhone, { type: 'phone.set-skew', ms }, 0).phone).toMatchObject({
        skewMs: ms,
      });
    }
    for (const ms of [day + 1, -day - 1, 0.5]) {
      expect(() => usePhone(newPhone, { type: 'phone.set-skew', ms }, 0)).toThrow(RangeError);
    }
  });

  test('removes an entry, and refuses to remove one that it does not have', () => {
    const phone = player();
    phone.play({ type: 'phone.scan', text: uriOf(1) }, { type: 'phone.remove-entry', id: 1 });
    expect(phone.world.phone).toMatchObject({ entries: [] });
    expect(phone.play({ type: 'phone.remove-entry', id: 1 })).toContainEqual(
      refused('no-such-entry'),
    );
  });

  test('holds at most twenty entries', () => {
    const phone = player();
    for (let seed = 0; seed < 20; seed += 1) phone.play({ type: 'phone.scan', text: uriOf(seed) });
    expect(phone.play({ type: 'phone.scan', text: uriOf(20) })).toContainEqual(refused('full'));
  });

  test('shortens a long name and splits no surrogate pair', () => {
    const phone = player();
    phone.play({ type: 'phone.scan', text: uriOf(1, '\u{1F600}'.repeat(400)) });
    const { phone: held } = phone.world;
    const name = held.kind === 'in-hand' ? held.entries[0]?.name : undefined;
    expect(name?.kind === 'from-key-uri' && name.issuer).toBe('\u{1F600}'.repeat(64));
  });

  test('refuses every act after it is lost', () => {
    const phone = player();
    phone.play({ type: 'phone.lose' });
    expect(phone.play({ type: 'phone.scan', text: uriOf(1) })).toContainEqual(
      refused('phone-lost'),
    );
  });
});

describe('a security key', () => {
  const inserted = (): Player => {
    const key = player();
    key.play({ type: 'key.insert', name: 'first' });
    return key;
  };

  test('is saved and read when it is inserted', () => {
    const { world } = inserted();
    expect(readWorld(saveWorld(world))).toEqual({ ok: true, world });
  });

  test('accepts a typed text code only once', () => {
    const key = inserted();
    const text = secretFromEntropy(entropyOf(1)).toLowerCase();
    const type = { type: 'key.type-key', text, touch: 'required' } as const;
    expect(key.play(type)).toContainEqual(added(1));
    expect(key.play(type)).toContainEqual(refused('already-there'));
  });

  test('removes an entry, and refuses to remove one that it does not have', () => {
    const key = inserted();
    key.play({ type: 'key.scan', text: uriOf(1), touch: 'not-required' });
    const remove = { type: 'key.remove-entry', id: 1 } as const;
    expect(key.play(remove)).toContainEqual(
      expect.objectContaining({ note: { kind: 'entry-removed' } }),
    );
    expect(key.play(remove)).toContainEqual(refused('no-such-entry'));
  });

  test.each([
    ['first', 64],
    ['spare', 32],
  ] as const)('holds as many entries as its firmware allows: the %s key %d', (name, capacity) => {
    const key = player();
    key.play({ type: 'key.insert', name });
    const scan = (seed: number) =>
      key.play({ type: 'key.scan', text: uriOf(seed), touch: 'not-required' });
    for (let seed = 0; seed < capacity; seed += 1) scan(seed);
    expect(scan(capacity)).toContainEqual(refused('full'));
  });

  test('replaces the inserted key, and cannot be inserted after it is lost', () => {
    const key = inserted();
    key.play({ type: 'key.insert', name: 'spare' });
    expect(key.world.key).toMatchObject({
      first: { kind: 'in-hand' },
      spare: { kind: 'inserted' },
    });
    key.play({ type: 'key.remove' });
    expect(key.play({ type: 'key.remove' })).toContainEqual(refused('no-key-inserted'));
    key.play({ type: 'key.lose', name: 'spare' });
    expect(key.play({ type: 'key.insert', name: 'spare' })).toContainEqual(refused('key-lost'));
  });

  test('refuses every act while it is not inserted', () => {
    const key = player();
    for (const act of [
      { type: 'key.touch' },
      { type: 'key.scan', text: uriOf(1), touch: 'required' },
      { type: 'key.remove-entry', id: 1 },
    ] as const) {
      expect(key.play(act)).toContainEqual(refused('no-key-inserted'));
    }
  });
});

describe('the entries of an authenticator', () => {
  const secret = secretFromEntropy(entropyOf('typed'));

  test('have no name if the text code was typed', () => {
    const phone = player();
    phone.play({ type: 'phone.type-key', text: secret.toLowerCase() });
    expect(phone.world.phone).toMatchObject({ entries: [{ name: { kind: 'unnamed' }, secret }] });
  });

  test.each([
    ['first', 64],
    ['spare', 32],
  ] as const)('are numbered until the %s key is full, at %i', (name, capacity) => {
    const key = player();
    key.play({ type: 'key.insert', name });
    const scan = (at: number) => key.play({ type: 'key.scan', text: uriOf(at), touch: 'required' });
    for (let at = 0; at < capacity; at += 1) expect(scan(at)).toContainEqual(added(at + 1));
    expect(scan(capacity)).toContainEqual(refused('full'));
  });

  test('are removed from a key by number', () => {
    const key = player();
    key.play({ type: 'key.insert', name: 'first' });
    for (const at of [1, 2, 3]) key.play({ type: 'key.scan', text: uriOf(at), touch: 'required' });
    key.play({ type: 'key.remove-entry', id: 2 });
    expect(key.world.key.first).toMatchObject({ entries: [{ id: 1 }, { id: 3 }] });
  });

  test('that require a touch show their code only in the time step of the touch', () => {
    const key = player();
    key.play(
      { type: 'key.insert', name: 'first' },
      { type: 'key.scan', text: uriOf(1), touch: 'required' },
      { type: 'key.scan', text: uriOf(2), touch: 'not-required' },
    );
    const shown = (atMs: number) => keyDisplay(key.world.key, atMs).map(({ code }) => code.kind);
    expect(shown(key.atMs)).toEqual(['touch-needed', 'shown']);
    key.play({ type: 'key.touch' });
    expect(shown(key.atMs)).toEqual(['shown', 'shown']);
    expect(shown(key.atMs + 30_000)).toEqual(['touch-needed', 'shown']);
  });
});
