import { describe, expect, test } from 'vitest';
import { formatKeyUri } from '../../src/core/otp/key-uri.ts';
import { secretFromEntropy } from '../../src/core/otp/base32.ts';
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
  test('takes a key once, and tells entries apart by number', () => {
    const phone = player();
    expect(phone.play({ type: 'phone.scan', text: uriOf(1) })).toContainEqual(added(1));
    expect(phone.play({ type: 'phone.scan', text: uriOf(1) })).toContainEqual(
      refused('already-there'),
    );
    expect(phone.play({ type: 'phone.scan', text: uriOf(2) })).toContainEqual(added(2));
  });

  test('takes a key URI that was pasted where the text code is typed', () => {
    const phone = player();
    expect(phone.play({ type: 'phone.type-key', text: uriOf(1) })).toContainEqual(added(1));
    expect(phone.world.phone).toMatchObject({ entries: [{ name: { kind: 'from-key-uri' } }] });
  });

  test('forgets an entry that is removed, and says when there is none', () => {
    const phone = player();
    phone.play({ type: 'phone.scan', text: uriOf(1) }, { type: 'phone.remove-entry', id: 1 });
    expect(phone.world.phone).toMatchObject({ entries: [] });
    expect(phone.play({ type: 'phone.remove-entry', id: 1 })).toContainEqual(
      refused('no-such-entry'),
    );
  });

  test('holds twenty entries', () => {
    const phone = player();
    for (let seed = 0; seed < 20; seed += 1) phone.play({ type: 'phone.scan', text: uriOf(seed) });
    expect(phone.play({ type: 'phone.scan', text: uriOf(20) })).toContainEqual(refused('full'));
  });

  test('keeps the beginning of a name that is too long, and tears no character', () => {
    const phone = player();
    phone.play({ type: 'phone.scan', text: uriOf(1, '\u{1F600}'.repeat(400)) });
    const { phone: held } = phone.world;
    const name = held.kind === 'in-hand' ? held.entries[0]?.name : undefined;
    expect(name?.kind === 'from-key-uri' && name.issuer).toMatch(/^(?:\u{1F600})+$/u);
  });

  test('that is lost does nothing more', () => {
    const phone = player();
    phone.play({ type: 'phone.lose' });
    expect(phone.play({ type: 'phone.scan', text: uriOf(1) })).toContainEqual(
      refused('phone-lost'),
    );
  });
});

describe('a YubiKey', () => {
  const inserted = (): Player => {
    const key = player();
    key.play({ type: 'key.insert', name: 'first' });
    return key;
  };

  test('takes a typed text code, once', () => {
    const key = inserted();
    const text = secretFromEntropy(entropyOf(1)).toLowerCase();
    const type = { type: 'key.type-key', text, touch: 'required' } as const;
    expect(key.play(type)).toContainEqual(added(1));
    expect(key.play(type)).toContainEqual(refused('already-there'));
  });

  test('forgets an entry that is removed, and says when there is none', () => {
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
  ] as const)('holds what its firmware allows: the %s key %d entries', (name, capacity) => {
    const key = player();
    key.play({ type: 'key.insert', name });
    const scan = (seed: number) =>
      key.play({ type: 'key.scan', text: uriOf(seed), touch: 'not-required' });
    for (let seed = 0; seed < capacity; seed += 1) scan(seed);
    expect(scan(capacity)).toContainEqual(refused('full'));
  });

  test('is alone in the port', () => {
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

  test('needs to be inserted for anything', () => {
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
