/**
 * A verdict names the code of an entry from a canceled or an earlier setup, in every field for six
 * digits and for every app that has the entry (trials.md#two-entries).
 */
import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import type { EditionId } from '../../src/core/hub/edition.ts';
import type { HubControl } from '../../src/core/hub/screen.ts';
import type { Secret } from '../../src/core/otp/base32.ts';
import { codeAt, period, timeStepAt } from '../../src/core/otp/totp.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { earlierSecretsKept } from '../../src/core/world/earlier-setup.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { playerOf, type Player } from './player.ts';

const press = (player: Player, ...controls: readonly HubControl[]) =>
  player.play(...controls.map((control) => ({ type: 'hub.press', control }) as const));

/** The website's verdict on a code. */
function verdictOf(player: Player, text: string) {
  const field = 'authentication-code';
  const judged = player
    .play({ type: 'hub.submit', field, text })
    .find((effect) => effect.type === 'code-judged');
  return judged?.type === 'code-judged' ? judged.verdict : undefined;
}

function secretOf({ world }: Player): Secret {
  const { twoFactor } = world.account;
  if (twoFactor.kind === 'off') throw new TypeError('The account has no secret');
  return twoFactor.secret;
}

/**
 * A world that shows the QR code after a number of canceled setups, with the secrets of all of
 * them.
 */
function afterCanceled(edition: EditionId, canceled: number, seed: number) {
  const player = playerOf(newWorld({ edition }), seed);
  const toPairing = () =>
    edition === 'today'
      ? press(player, 'two-factor', 'use-practice-password', 'confirm', 'saved-recovery-code')
      : press(player, 'enable-two-factor', 'set-up-using-an-app', 'saved-recovery-code');
  press(player, 'avatar', 'account-settings');
  if (edition === 'classic') press(player, 'security');
  const earlier: Secret[] = [];
  for (let at = 0; at < canceled; at += 1) {
    toPairing();
    earlier.push(secretOf(player));
    press(player, 'cancel');
  }
  toPairing();
  return { player, earlier };
}

/** The time steps in which the verifier looks for a code, relative to the current one. */
const nearby = Array.from({ length: 41 }, (_, at) => at - 20);

const named = { ok: false, reason: 'earlier-setup' };

describe.each(['today', 'classic'] as const)('after canceled setups (%s)', (edition) => {
  test('a code of each of their entries is named, during setup and at sign-in', () => {
    let codes = 0;
    const canceled = fc.integer({ min: 1, max: earlierSecretsKept });
    const drift = fc.integer({ min: -1, max: 1 });
    fc.assert(
      fc.property(canceled, fc.nat(), drift, (count, seed, steps) => {
        const { player, earlier } = afterCanceled(edition, count, seed);
        const codeOf = (secret: Secret, by: number) => codeAt(secret, timeStepAt(player.atMs) + by);
        const eachIsNamed = () => {
          for (const secret of earlier) {
            const code = codeOf(secret, steps);
            // By chance, one code in 25,000 is also a code of the new entry at another time.
            fc.pre(!nearby.some((by) => codeOf(secretOf(player), by) === code));
            expect(verdictOf(player, code)).toEqual(named);
            codes += 1;
          }
        };
        eachIsNamed();
        expect(verdictOf(player, codeOf(secretOf(player), 0))?.ok).toBe(true);
        press(player, 'done', 'avatar', 'sign-out', 'use-practice-password', 'sign-in');
        player.atMs += 2 * period * 1000;
        eachIsNamed();
        expect(verdictOf(player, codeOf(secretOf(player), 0))?.ok).toBe(true);
      }),
      { numRuns: 25 },
    );
    console.log(`${edition}: ${codes} codes of earlier entries`);
    expect(codes).toBeGreaterThanOrEqual(50);
  });

  test('their last secrets are saved with the world', () => {
    const { player, earlier } = afterCanceled(edition, earlierSecretsKept + 3, 1);
    expect(player.world.earlierSecrets).toEqual(earlier.slice(3));
    const read = readWorld(saveWorld(player.world));
    expect(read.ok && read.world.earlierSecrets).toEqual(earlier.slice(3));
  });
});

test('a code that no entry shows is a plain mismatch', () => {
  const { player } = afterCanceled('today', 1, 2);
  const verdicts = ['000000', '123456', '999999'].map((text) => verdictOf(player, text));
  expect(verdicts).toEqual(verdicts.map(() => ({ ok: false, reason: 'mismatch' })));
});
