/**
 * Every text field of the hub and the phone accepts or refuses thousands of unusual texts, and
 * loses no state.
 */
import fc, { runs } from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/core/world/act.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { update } from '../../src/core/world/update.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import { play } from '../../src/exercises/play.ts';
import { recover } from '../../src/exercises/plans/recover.ts';
import { signOut, toCodePrompt } from '../../src/exercises/plans/sign-in.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { stamps } from '../exercises/stamps.ts';
import { press } from './journey.ts';
import { entropyOf, startMs } from './player.ts';

/** The number of texts for each field. Each is entered in the same world, so that ten wrong codes
 * do not lock sign-in. */
const TEXTS = runs(10_000);
const stamp = stamps();

const on = play(newWorld({ edition: 'today' }), turnOn, stamp).world;
const atTokenForm = press(
  'done',
  'avatar',
  'account-settings',
  'personal-access-tokens',
  'generate-new-token',
).reduce(
  (world, act, at) => update(world, { ...act, at: startMs, entropy: entropyOf(at) }).world,
  on,
);
const out = play(on, signOut, stamp).world;
const atCodePrompt = play(out, toCodePrompt, stamp).world;
const atRecovery = play(
  atCodePrompt,
  recover,
  stamp,
  ({ browser }) => browser.screen.kind === 'recovery-entry',
).world;
const atPairing = play(
  newWorld({ edition: 'classic' }),
  turnOn,
  stamp,
  ({ browser }) => browser.screen.kind === 'pairing',
).world;

const atEmailCode = play(
  newWorld({ edition: 'today', email: 'not-verified' }),
  turnOn,
  stamp,
  ({ account }) => account.mails.length > 0,
).world;

const unusualText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.stringMatching(/^[0-9０-９ \u3000٠-٩-]{0,12}$/),
  fc.stringMatching(/^[A-Za-z2-7= ]{0,64}$/),
  fc.constantFrom(
    '123 456',
    '１２３４５６',
    '\u202e123456',
    '<script>',
    '__proto__',
    '🔑'.repeat(500),
  ),
  fc.webUrl().map((url) => url.replace(/^https?/, 'otpauth')),
);

const FIELDS: readonly (readonly [string, World, (text: string) => Act])[] = [
  ...(
    [
      ['code at sign-in', atCodePrompt],
      ['code at enrollment', atPairing],
    ] as const
  ).map(
    ([name, world]) =>
      [
        name,
        world,
        (text: string): Act => ({ type: 'hub.submit', field: 'authentication-code', text }),
      ] as const,
  ),
  ['recovery code', atRecovery, (text) => ({ type: 'hub.submit', field: 'recovery-code', text })],
  ['emailed code', atEmailCode, (text) => ({ type: 'hub.submit', field: 'email-code', text })],
  ['text code on the phone', atPairing, (text) => ({ type: 'phone.type-key', text })],
  ['QR code on the phone', atPairing, (text) => ({ type: 'phone.scan', text })],
  [
    'description of a token',
    atTokenForm,
    (text) => ({
      type: 'token.create',
      description: text,
      permission: 'read',
      expiry: { kind: 'none' },
    }),
  ],
];

describe(`${TEXTS} texts change neither 2FA nor the saved codes and keep the world readable`, () => {
  test.each(FIELDS)('%s', (_, world, actOf) => {
    const secret = world.account.twoFactor.kind === 'off' ? '' : world.account.twoFactor.secret;
    fc.assert(
      fc.property(unusualText, (text) => {
        const turn = update(world, { ...actOf(text), at: startMs, entropy: entropyOf('fuzz') });
        const { account, savedCodes } = turn.world;
        expect(account.twoFactor.kind).toBe(world.account.twoFactor.kind);
        if (account.twoFactor.kind !== 'off') expect(account.twoFactor.secret).toBe(secret);
        expect(savedCodes).toEqual(world.savedCodes);
        expect(readWorld(saveWorld(turn.world))).toMatchObject({ ok: true });
        expect(JSON.stringify(turn.effects)).not.toContain(secret || '\0');
        // The field exists on this screen.
        expect(turn.effects).not.toContainEqual({ type: 'refused', reason: 'not-on-this-screen' });
      }),
      { numRuns: TEXTS },
    );
  });
});
