/** The screens of the hub: which need a signed-in person, which state of 2FA, and which address. */
import { describe, expect, test } from 'vitest';
import { tokenTextFrom } from '../../src/core/account/access-token-text.ts';
import { nearestScreen } from '../../src/core/hub/browser-session.ts';
import { editions, screenCaseOf, type EditionId } from '../../src/core/hub/edition.ts';
import { isSignedIn, type Screen, type ScreenKind } from '../../src/core/hub/screen.ts';
import type { RecoveryCode } from '../../src/core/account/recovery-code.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import type { World } from '../../src/core/world/world.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { enrolled, paired, press, toRecoveryCode } from './journey.ts';
import { playerOf } from './player.ts';

const EDITIONS = ['today', 'classic'] as const;
const recoveryCode = '9G1KBVZK31XFH' as RecoveryCode;

type State = 'off' | 'enrolling' | 'on';
const any: readonly State[] = ['off', 'on'];

/** Each screen, whether the person is signed in on it, and the states of 2FA that it allows. */
const SCREENS: readonly (readonly [Screen, boolean, readonly State[]])[] = [
  [{ kind: 'sign-in', password: 'not-given' }, false, any],
  [{ kind: 'code-prompt' }, false, ['on']],
  [{ kind: 'lost-device' }, false, ['on']],
  [{ kind: 'recovery-entry' }, false, ['on']],
  [{ kind: 'support' }, false, ['on']],
  [{ kind: 'other-home' }, false, any],
  [{ kind: 'home' }, true, any],
  [{ kind: 'settings' }, true, any],
  [{ kind: 'two-factor' }, true, any],
  [{ kind: 'email-not-verified' }, true, any],
  [{ kind: 'password', flow: 'enable', password: 'not-given' }, true, ['off']],
  [{ kind: 'password', flow: 'manage', password: 'not-given' }, true, ['on']],
  [{ kind: 'password', flow: 'disable', password: 'not-given' }, true, ['on']],
  [{ kind: 'get-app' }, true, ['off']],
  [{ kind: 'enabled' }, true, ['on']],
  [{ kind: 'recovery-code-shown', flow: 'enable', recoveryCode }, true, ['enrolling']],
  [{ kind: 'recovery-code-shown', flow: 'new-recovery-code', recoveryCode }, true, ['on']],
  [{ kind: 'pairing', tab: 'qr' }, true, ['enrolling']],
  [{ kind: 'access-tokens' }, true, any],
  [{ kind: 'access-token-form' }, true, any],
  [{ kind: 'access-token-shown', plaintext: tokenTextFrom(new Uint8Array(20)) }, true, any],
  [{ kind: 'device-code' }, true, any],
];

test.each(SCREENS)('%j: signed in: %s', (screen, signedIn) => {
  expect(isSignedIn(screen)).toBe(signedIn);
});

test.each([
  [{ kind: 'other-device-login', userCode: 'BCDF-GHJK' }, false],
  [{ kind: 'device-login', userCode: 'BCDF-GHJK' }, true],
  [{ kind: 'access-token-edit', id: '0' }, true],
] as const)('%j is about something that does not exist: signed in: %s', (screen, signedIn) => {
  expect(isSignedIn(screen)).toBe(signedIn);
  const world = { ...newWorld({ edition: 'today' }), browser: { screen, menu: 'closed' } } as const;
  expect(readWorld(saveWorld(world))).toEqual({ ok: false, reason: 'unreadable' });
});

describe.each(EDITIONS)('a saved world (%s)', (edition) => {
  const worlds: Readonly<Record<State, World>> = {
    off: newWorld({ edition }),
    enrolling: paired(edition).world,
    on: enrolled(edition).world,
  };
  /** Screens that have no controls below the header. */
  const bare: readonly ScreenKind[] = ['home', 'other-home', 'support'];

  test.each(SCREENS)(
    'with %j can be read if 2FA is in a state that it allows',
    (screen, _, states) => {
      for (const state of ['off', 'enrolling', 'on'] as const) {
        const world: World = { ...worlds[state], browser: { screen, menu: 'closed' } };
        const drawn =
          bare.includes(screen.kind) ||
          editions[edition].controls[screenCaseOf(screen, state)].length > 0;
        expect(readWorld(saveWorld(world)).ok, state).toBe(drawn && states.includes(state));
      }
    },
  );
});

describe('the screen of the edition that checks the email address', () => {
  const [checks = 'today'] = EDITIONS.filter((id) => editions[id].needsVerifiedEmail);
  const account = { email: 'not-verified', twoFactor: { kind: 'off' } } as const;
  const at = (screen: Screen, id: EditionId = checks) => nearestScreen(id, screen, account).kind;

  test.each<Screen>([
    { kind: 'get-app' },
    { kind: 'password', flow: 'enable', password: 'not-given' },
    { kind: 'pairing', tab: 'qr' },
    { kind: 'access-token-form' },
    { kind: 'recovery-code-shown', flow: 'enable', recoveryCode },
  ])('for %j is the page that asks to verify it', (screen) => {
    expect(at(screen)).toBe('email-not-verified');
  });

  test.each<Screen>([
    { kind: 'home' },
    { kind: 'settings' },
    { kind: 'recovery-code-shown', flow: 'new-recovery-code', recoveryCode },
  ])('for %j is the same screen', (screen) => {
    expect(at(screen)).toBe(screen.kind);
  });
});

test('another edition leaves an enrollment as it is', () => {
  for (const [from, to] of [EDITIONS, [...EDITIONS].reverse()]) {
    const player = playerOf(newWorld({ edition: from ?? 'today' }));
    player.play(...toRecoveryCode[from ?? 'today'], ...press('saved-recovery-code'));
    const { twoFactor } = player.world.account;
    expect(player.play({ type: 'edition.choose', edition: to ?? 'classic' })).toEqual([
      { type: 'edition' },
    ]);
    expect(player.world.account.twoFactor).toEqual(twoFactor);
  }
});

test('the other image store is chosen without an effect', () => {
  const player = playerOf(newWorld({ edition: 'today' }));
  expect(player.play({ type: 'image-store.choose', imageStore: 'graph' })).toEqual([]);
  expect(player.world.imageStore).toBe('graph');
});
