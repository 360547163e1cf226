/** Deriving which device a submitted code came from. */
import { describe, expect, test } from 'vitest';
import { secretFromEntropy } from '../../src/core/otp/base32.ts';
import { formatKeyUri } from '../../src/core/otp/key-uri.ts';
import { codeAt, timeStepAt } from '../../src/core/otp/totp.ts';
import { codeWire } from '../../src/core/world/wire.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { entropyOf, playerOf } from './player.ts';

const secretOf = (seed: string) => secretFromEntropy(entropyOf(seed));
const uriOf = (seed: string) =>
  formatKeyUri({ issuer: '2FA Practice', account: 'aoi', secret: secretOf(seed) });

describe('a submitted code', () => {
  /** One secret is on the phone; two are on the key, of which one requires a touch. */
  const player = playerOf(newWorld({ edition: 'today' }));
  player.play(
    { type: 'phone.scan', text: uriOf('phone') },
    { type: 'key.insert', name: 'first' },
    { type: 'key.scan', text: uriOf('touched'), touch: 'required' },
    { type: 'key.scan', text: uriOf('open'), touch: 'not-required' },
  );
  const { world, atMs } = player;
  const code = (seed: string, ms = atMs) => codeAt(secretOf(seed), timeStepAt(ms));

  test.each([
    ['phone', 'phone'],
    ['open', 'key'],
  ] as const)('of the secret “%s” comes from the %s', (seed, from) => {
    expect(codeWire(world, code(seed), atMs)).toEqual([{ what: 'code', from, to: 'hub' }]);
  });

  test('that a device does not show comes from no device', () => {
    expect(codeWire(world, code('touched'), atMs)).toEqual([]);
  });

  test('of another time comes from no device', () => {
    expect(codeWire(world, code('open', atMs + 60_000), atMs)).toEqual([]);
  });

  test('that is not a code comes from no device', () => {
    expect(codeWire(world, 'hello', atMs)).toEqual([]);
  });
});
