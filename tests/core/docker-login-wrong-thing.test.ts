import { describe, expect, test } from 'vitest';
import { isRecoveryCode } from '../../src/core/account/recovery-code.ts';
import { filedRecoveryCode } from '../../src/core/account/two-factor.ts';
import { keyUriOf } from '../../src/core/world/world.ts';
import { signIn } from '../../src/exercises/plans/sign-in.ts';
import { paired, phoneCode } from './journey.ts';
import type { Player } from './player.ts';
import { atKeyboard, logIn, notesOf, pursue, withTwoFactor } from './terminal-session.ts';

const refusal =
  'Error response from daemon: Get "https://registry-1.docker.io/v2/": unauthorized: ';
const wrong = `${refusal}incorrect username or password`;
const storedIn = ({ world }: Player) => world.terminal.stored.own.kind;

describe('another kind of secret at Password: is named and not used up', () => {
  const device = 'BCDF-GHJK';
  const things: readonly (readonly [string, (player: Player) => string])[] = [
    ['authentication-code', phoneCode],
    ['recovery-code', ({ world }) => keptRecoveryCode(world)],
    ['text-code', ({ world }) => secretOf(world)],
    ['key-uri', ({ world }) => `otpauth://totp/x?secret=${secretOf(world)}`],
    ['device-code', () => device],
    ['password', () => 'password'],
  ];

  test.each(things)('%s', (what, thing) => {
    const player = withTwoFactor(atKeyboard());
    const { account, savedCodes } = player.world;
    for (let times = 0; times < 12; times += 1) {
      expect(logIn(player, thing(player)).at(-1)).toBe(wrong);
      expect(notesOf(player.effects).at(-1)).toEqual({ kind: 'wrong-thing', what });
    }
    expect(player.world.account).toEqual(account);
    expect(player.world.savedCodes).toEqual(savedCodes);
    expect(storedIn(player)).toBe('none');
  });

  test('six digits that were typed at Password: still sign in on the website', () => {
    const player = withTwoFactor(atKeyboard());
    player.play({ type: 'hub.press', control: 'done' });
    for (const control of ['avatar', 'sign-out'] as const)
      player.play({ type: 'hub.press', control });
    player.play({ type: 'clock.advance', ms: 60_000 });
    logIn(player, phoneCode(player));
    pursue(player, signIn);
    expect(player.world.browser.screen.kind).toBe('home');
  });

  test('a secret of the setup in progress is named too', () => {
    const player = paired('today');
    logIn(player, keyUriOf(player.world.account) ?? '');
    expect(notesOf(player.effects).at(-1)).toEqual({ kind: 'wrong-thing', what: 'key-uri' });
  });

  test('any other text is only incorrect, even if it looks like a token', () => {
    const player = atKeyboard();
    for (const secret of ['hunter2', 'dckr_pat.practice.0000.0000.0000.0000.0000']) {
      logIn(player, secret);
      expect(notesOf(player.effects).at(-1)).toMatchObject({ reason: 'incorrect', from: 'typed' });
    }
  });

  function keptRecoveryCode({ account, savedCodes }: Player['world']): string {
    const filed = filedRecoveryCode(account.twoFactor);
    const { recoveryCode: kept } = savedCodes;
    if (kept.kind === 'empty' || !filed) throw new Error('no recovery code was kept');
    expect(isRecoveryCode(kept.recoveryCode, filed)).toBe(true);
    return kept.recoveryCode;
  }

  function secretOf({ account }: Player['world']): string {
    return account.twoFactor.kind === 'off' ? '' : account.twoFactor.secret;
  }
});
