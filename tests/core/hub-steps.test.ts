/** Steps on the hub that a person takes too early, with another control, or not at all. */
import { describe, expect, test } from 'vitest';
import type { HubControl } from '../../src/core/hub/screen.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { atCodePrompt, enrolled, press } from './journey.ts';
import { entropyOf, playerOf, type Player } from './player.ts';
import { atKeyboard, enter, noted, notesOf, withTwoFactor } from './terminal-session.ts';

const screenOf = ({ world }: Player) => world.browser.screen;
const refused = (reason: string) => [{ type: 'refused', reason }];

describe('without the password,', () => {
  const places: readonly (readonly [string, () => Player, HubControl])[] = [
    [
      'turning 2FA on (today)',
      () => {
        const player = playerOf(newWorld({ edition: 'today' }));
        player.play(...press('avatar', 'account-settings', 'two-factor'));
        return player;
      },
      'confirm',
    ],
    [
      'managing 2FA (today)',
      () => {
        const player = enrolled('today');
        player.play(...press('done', 'two-factor'));
        return player;
      },
      'confirm',
    ],
    [
      'turning 2FA off (classic)',
      () => {
        const player = enrolled('classic');
        player.play(...press('done', 'disable'));
        return player;
      },
      'disable',
    ],
    [
      'generating a new recovery code (classic)',
      () => {
        const player = enrolled('classic');
        player.play(...press('done', 'generate-new-code'));
        return player;
      },
      'generate-new-code',
    ],
  ];

  test.each(places)('%s is refused and changes nothing', (_what, begin, control) => {
    const player = begin();
    expect(screenOf(player)).toMatchObject({ kind: 'password', password: 'not-given' });
    const before = player.world;
    expect(player.play(...press(control))).toEqual(refused('password-not-given'));
    expect(player.world).toEqual(before);
    player.play(...press('use-practice-password', control));
    expect(screenOf(player)).not.toMatchObject({ kind: 'password' });
  });
});

describe('a person who closes the page and opens it again', () => {
  const leave = { type: 'hub.leave' } as const;

  test.each([
    ['the code prompt', 'code-prompt', []],
    ['the choice for a lost device', 'lost-device', press('lost-device')],
    ['the recovery page', 'recovery-entry', press('lost-device', 'have-recovery-code')],
    ['the support page', 'support', press('lost-device', 'no-recovery-code')],
  ] as const)('from %s has to sign in again', (_where, kind, acts) => {
    const player = atCodePrompt('classic');
    player.play(...acts);
    expect(screenOf(player).kind).toBe(kind);
    player.play(leave);
    expect(screenOf(player)).toEqual({ kind: 'sign-in', password: 'not-given' });
  });

  test('while signed in is on the home screen', () => {
    const player = enrolled('classic');
    player.play(...press('done', 'disable'), leave);
    expect(screenOf(player)).toEqual({ kind: 'home' });
  });
});

describe('a copied access token', () => {
  const shown = (edition: 'today' | 'classic') => {
    const player = playerOf(newWorld({ edition }));
    player.play(
      ...press('avatar', 'account-settings'),
      ...press(edition === 'today' ? 'personal-access-tokens' : 'security'),
      ...press('generate-new-token'),
      { type: 'token.create', description: 'x', permission: 'read', expiry: { kind: 'none' } },
      ...press('copy-access-token'),
    );
    return player;
  };

  test('closes its page, unless the page has a button Done', () => {
    expect(screenOf(shown('classic')).kind).toBe('two-factor');
    const today = shown('today');
    expect(screenOf(today).kind).toBe('access-token-shown');
    expect(today.world.savedCodes.accessToken.kind).toBe('kept');
    today.play(...press('done'));
    expect(screenOf(today).kind).toBe('access-tokens');
  });
});

describe('a login that waits for the browser', () => {
  const waiting = () => {
    const player = withTwoFactor(atKeyboard());
    player.play(...press('done'));
    enter(player, 'docker login', '');
    expect(screenOf(player).kind).toBe('device-login');
    return player;
  };

  test('is confirmed by the button Confirm and refused by the button Cancel', () => {
    const confirmed = notesOf(waiting().play(...press('confirm-device')));
    expect(confirmed).toContainEqual({ kind: 'device-login-confirmed' });
    const canceled = notesOf(waiting().play(...press('cancel')));
    expect(canceled).toEqual([{ kind: 'device-login-refused' }]);
  });

  test('keeps waiting until the person answers in the browser', () => {
    expect(noted(waiting(), '')).toEqual([{ kind: 'device-login-waiting' }]);
  });
});

test('a recovery code has a salt of 16 bytes, an access token one of 8 bytes', () => {
  const player = enrolled('today');
  const { twoFactor } = player.world.account;
  const digest =
    twoFactor.kind === 'on' && twoFactor.recovery.kind === 'on-file'
      ? twoFactor.recovery.digest
      : undefined;
  expect(digest?.salt).toMatch(/^[0-9a-f]{32}$/);
  player.play(...press('done', 'personal-access-tokens', 'generate-new-token'), {
    type: 'token.create',
    description: 'x',
    permission: 'read',
    expiry: { kind: 'none' },
  });
  const [token] = player.world.account.accessTokens;
  expect(token?.salt).toMatch(/^[0-9a-f]{16}$/);
  expect(token?.id).toMatch(/^[0-9a-f]{8}$/);
  expect(entropyOf(1)).not.toContain(token?.salt);
});
