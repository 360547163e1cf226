/** Signing in without the device, and when a recovery code stops working. */
import { describe, expect, test } from 'vitest';
import { newWorld, type World } from '../../src/core/world/world.ts';
import {
  atCodePrompt,
  enrolled,
  paired,
  phoneCode,
  press,
  submitCode,
  submitRecoveryCode,
  toRecoveryCode,
} from './journey.ts';
import { playerOf, type Player } from './player.ts';

const toRecoveryEntry = {
  today: press('lost-device'),
  classic: press('lost-device', 'have-recovery-code'),
} as const;

function kept(world: World): string {
  const { recoveryCode } = world.savedCodes;
  if (recoveryCode.kind === 'empty') throw new Error('no recovery code is saved');
  return recoveryCode.recoveryCode;
}

function enrollAgain(player: Player, edition: 'today' | 'classic') {
  player.play(...toRecoveryCode[edition], ...press('saved-recovery-code'));
}

const judged = (verdict: object) =>
  expect.objectContaining({ type: 'recovery-code-judged', verdict });

describe.each(['today', 'classic'] as const)('in the %s edition', (edition) => {
  // trials.md#phone-after-recovery
  test('with the phone lost, the recovery code signs the person in, turns 2FA off, and is deleted', () => {
    const player = atCodePrompt(edition);
    player.play({ type: 'phone.lose' }, ...toRecoveryEntry[edition]);
    const effects = player.play(submitRecoveryCode(kept(player.world)));
    expect(player.world.browser.screen.kind).toBe('home');
    expect(player.world.account.twoFactor).toEqual({ kind: 'off' });
    expect(effects).toEqual([
      judged({ ok: true }),
      { type: 'two-factor', to: 'off' },
      { type: 'mail', kind: 'recovery-code-used' },
      { type: 'screen', from: 'recovery-entry', to: 'home' },
    ]);
  });

  test('after that, a new phone can be set up with a new secret', () => {
    const player = atCodePrompt(edition);
    const before = player.world.account.twoFactor;
    player.play({ type: 'phone.lose' }, ...toRecoveryEntry[edition]);
    player.play(submitRecoveryCode(kept(player.world)), { type: 'phone.replace' });
    enrollAgain(player, edition);
    const after = player.world.account.twoFactor;
    expect(after.kind !== 'off' && before.kind !== 'off' && after.secret !== before.secret).toBe(
      true,
    );
  });

  // trials.md#recovery-code-used-again
  test('a used recovery code is refused as used, also after a new enrollment', () => {
    const player = atCodePrompt(edition);
    const code = kept(player.world);
    player.play(...toRecoveryEntry[edition], submitRecoveryCode(code));
    expect(player.play(submitRecoveryCode(code))).toEqual([
      { type: 'refused', reason: 'not-on-this-screen' },
    ]);
    enrolOn(player, edition);
    player.play(...press('done', 'avatar', 'sign-out', 'use-practice-password', 'sign-in'));
    player.play(...toRecoveryEntry[edition]);
    expect(player.play(submitRecoveryCode(code))).toEqual([
      judged({ ok: false, reason: 'retired', how: 'used' }),
    ]);
  });
});

function enrolOn(player: Player, edition: 'today' | 'classic') {
  enrollAgain(player, edition);
  const { twoFactor } = player.world.account;
  if (twoFactor.kind !== 'enrolling') throw new Error('no enrollment is pending');
  player.play({ type: 'phone.type-key', text: twoFactor.secret });
  player.play(submitCode(phoneCode(player)));
}

test('a new recovery code replaces the old one, and an email is sent', () => {
  const player = enrolled('today');
  const old = kept(player.world);
  player.play(
    ...press('done', 'two-factor', 'use-practice-password', 'confirm', 'generate-new-code'),
  );
  expect(player.effects).toContainEqual({ type: 'mail', kind: 'recovery-code-generated' });
  player.play(...press('print-recovery-code', 'done', 'avatar', 'sign-out'));
  expect(kept(player.world)).not.toBe(old);
  player.play(...press('use-practice-password', 'sign-in', 'lost-device'));
  expect(player.play(submitRecoveryCode(old))).toEqual([
    judged({ ok: false, reason: 'retired', how: 'replaced' }),
  ]);
  player.play(submitRecoveryCode(kept(player.world)));
  expect(player.world.browser.screen.kind).toBe('home');
});

test('after 2FA was turned off and on again, the old recovery code is refused', () => {
  const player = enrolled('classic');
  const old = kept(player.world);
  player.play(...press('done', 'disable', 'use-practice-password', 'disable'));
  enrolOn(player, 'classic');
  player.play(...press('done', 'avatar', 'sign-out', 'use-practice-password', 'sign-in'));
  player.play(...press('lost-device', 'have-recovery-code'));
  expect(player.play(submitRecoveryCode(old))).toEqual([
    judged({ ok: false, reason: 'retired', how: 'turned-off' }),
  ]);
});

describe('text in the recovery code field', () => {
  test.each([
    ['661 763', 'authentication-code'],
    ['dckr_pat_whatever', 'access-token'],
    ['my password', 'password'],
    ['JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', 'text-code'],
  ])('%j is recognized, does not count as an attempt, and is not stored', (text, looksLike) => {
    const player = atCodePrompt('today');
    player.play(...press('lost-device'));
    const before = player.world;
    const effects = player.play(submitRecoveryCode(text));
    expect(effects).toEqual([judged(expect.objectContaining({ reason: 'malformed', looksLike }))]);
    expect(player.world).toEqual(before);
    expect(JSON.stringify(effects)).not.toContain(text);
  });

  test('has its own limit: ten wrong recovery codes do not lock authentication codes', () => {
    const player = atCodePrompt('today');
    player.play(...press('lost-device'));
    player.play(...Array.from({ length: 10 }, () => submitRecoveryCode('0000000000000')));
    const right = player.play(submitRecoveryCode(kept(player.world)));
    const verdict = expect.objectContaining({ reason: 'throttled' }) as unknown;
    // No number of attempts is left: the attempt does not count.
    expect(right).toEqual([{ type: 'recovery-code-judged', verdict }]);
    player.play({ type: 'hub.leave' }, ...press('use-practice-password', 'sign-in'));
    player.play({ type: 'clock.advance', ms: 30_000 });
    player.play(submitCode(phoneCode(player)));
    expect(player.world.browser.screen.kind).toBe('home');
  });
});

// facts.md#no-code-on-file
describe('an account without a stored recovery code', () => {
  const broken = () => {
    const player = playerOf(newWorld({ edition: 'today', fault: 'loses-recovery-code' }));
    player.play(...toRecoveryCode.today, ...press('download-recovery-code'));
    player.play(...press('saved-recovery-code'));
    const { twoFactor } = player.world.account;
    if (twoFactor.kind !== 'enrolling') throw new Error('no enrollment is pending');
    player.play({ type: 'phone.type-key', text: twoFactor.secret });
    player.play(submitCode(phoneCode(player)), ...press('done'));
    return player;
  };

  test('refuses to generate a new one', () => {
    const player = broken();
    player.play(...press('two-factor', 'use-practice-password', 'confirm'));
    expect(player.play(...press('generate-new-code'))).toEqual([
      { type: 'refused', reason: 'no-recovery-code-on-file' },
    ]);
  });

  test('refuses every recovery code with its own reason', () => {
    const player = broken();
    player.play(...press('avatar', 'sign-out', 'use-practice-password', 'sign-in', 'lost-device'));
    const verdict = { ok: false, reason: 'no-code-on-file' };
    // No number of attempts is left: the attempt does not count.
    expect(player.play(submitRecoveryCode(kept(player.world)))).toEqual([
      { type: 'recovery-code-judged', verdict },
    ]);
  });

  test('can still turn 2FA off', () => {
    const player = broken();
    player.play(...press('two-factor', 'use-practice-password', 'confirm', 'disable'));
    expect(player.world.account.twoFactor.kind).toBe('off');
  });
});

describe('the saved codes', () => {
  test.each(['copy', 'download', 'print'] as const)(
    'receive the recovery code by the button to %s it',
    (how) => {
      const player = playerOf(newWorld({ edition: 'today' }));
      player.play(...toRecoveryCode.today);
      expect(player.play(...press(`${how}-recovery-code`))).toEqual([
        { type: 'recovery-code-kept', how },
      ]);
      const { screen } = player.world.browser;
      expect(screen.kind === 'recovery-code-shown' && screen.recoveryCode).toBe(kept(player.world));
    },
  );

  test('receive nothing from a screen without a recovery code', () => {
    const player = playerOf(newWorld({ edition: 'today' }));
    expect(player.play({ type: 'saved-codes.keep-recovery-code' })).toEqual([
      { type: 'refused', reason: 'nothing-to-keep' },
    ]);
  });

  test('can lose the recovery code without a change of the account', () => {
    const player = paired('today');
    const { account } = player.world;
    player.play({ type: 'saved-codes.lose-recovery-code' });
    expect(player.world.savedCodes.recoveryCode).toEqual({ kind: 'empty' });
    expect(player.world.account).toBe(account);
  });
});

test('without a device and a recovery code, only the support page is left', () => {
  for (const edition of ['today', 'classic'] as const) {
    const player = atCodePrompt(edition);
    player.play(...toRecoveryEntry[edition], ...press('lost-recovery-code'));
    expect(player.world.browser.screen.kind).toBe('support');
  }
  const player = atCodePrompt('classic');
  player.play(...press('lost-device', 'no-recovery-code'));
  expect(player.world.browser.screen.kind).toBe('support');
});
