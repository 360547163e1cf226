/** The effects of each act, exactly: the log, the announcements, and the wire read nothing else. */
import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/core/world/act.ts';
import type { HubControl } from '../../src/core/hub/screen.ts';
import { keyDisplay } from '../../src/core/devices/security-key.ts';
import { codesOnPhone, newPhone } from '../../src/core/devices/phone.ts';
import { codeAt, timeStepAt } from '../../src/core/otp/totp.ts';
import { keyUriOf, newWorld } from '../../src/core/world/world.ts';
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
import { playerOf, startMs, type Player } from './player.ts';

const screen = (from: string, to: string) => ({ type: 'screen', from, to });
const refused = (reason: string) => [{ type: 'refused', reason }];
const pressed = (player: Player, control: HubControl) => player.play(...press(control));
const fresh = (edition: 'today' | 'classic' = 'today') => playerOf(newWorld({ edition }));

describe('turning 2FA on', () => {
  test('starts with a recovery code, and passes the key URI to the phone once', () => {
    const player = fresh();
    const effects = player.play(...toRecoveryCode.today);
    expect(effects).toEqual([
      { type: 'two-factor', to: 'enrolling' },
      screen('password', 'recovery-code-shown'),
    ]);
    expect(player.play({ type: 'saved-codes.keep-recovery-code' })).toEqual([
      { type: 'recovery-code-kept', how: 'paper' },
    ]);
    expect(pressed(player, 'saved-recovery-code')).toEqual([
      screen('recovery-code-shown', 'pairing'),
    ]);
    const scan: Act = { type: 'phone.scan', text: keyUriOf(player.world.account) ?? '' };
    expect(player.play(scan)).toEqual([
      { type: 'wire', what: 'key-uri', from: 'hub', to: 'phone' },
      { type: 'phone', note: { kind: 'entry-added', id: 1 } },
    ]);
    expect(player.play({ type: 'phone.remove-entry', id: 1 })).toEqual([
      { type: 'phone', note: { kind: 'entry-removed' } },
    ]);
    player.play(scan);
    expect(player.play(submitCode(phoneCode(player)))).toEqual([
      { type: 'wire', what: 'code', from: 'phone', to: 'hub' },
      {
        type: 'code-judged',
        at: 'pairing',
        verdict: { ok: true, timeStep: timeStepAt(player.atMs - 1000), drift: 0 },
      },
      { type: 'two-factor', to: 'on' },
      { type: 'mail', kind: 'two-factor-on' },
      screen('pairing', 'enabled'),
    ]);
  });

  test('passes the key URI to a security key, and its codes to the hub', () => {
    const player = fresh();
    player.play(...toRecoveryCode.today, ...press('saved-recovery-code'));
    expect(player.play({ type: 'key.insert', name: 'first' })).toEqual([
      { type: 'key', note: { kind: 'inserted' } },
    ]);
    const text = keyUriOf(player.world.account) ?? '';
    const scan = { type: 'key.scan', text, touch: 'required' } as const;
    expect(player.play(scan)).toEqual([
      { type: 'wire', what: 'key-uri', from: 'hub', to: 'key' },
      { type: 'key', note: { kind: 'entry-added', id: 1 } },
    ]);
    expect(keyDisplay(player.world.key, player.atMs).map(({ code }) => code)).toEqual([
      { kind: 'touch-needed' },
    ]);
    const { twoFactor } = player.world.account;
    const secret = twoFactor.kind === 'enrolling' ? twoFactor.secret : undefined;
    if (secret === undefined) throw new TypeError('nothing is pending');
    const code = () => codeAt(secret, timeStepAt(player.atMs));
    expect(player.play(submitCode(code()))[0]).toMatchObject({ type: 'code-judged' });

    const again = playerOf(newWorld({ edition: 'today' }), 'again');
    again.play(...toRecoveryCode.today, ...press('saved-recovery-code'));
    again.play({ type: 'key.insert', name: 'first' });
    again.play({ ...scan, text: keyUriOf(again.world.account) ?? '' });
    expect(again.play({ type: 'key.touch' })).toEqual([{ type: 'key', note: { kind: 'touched' } }]);
    const [shown] = keyDisplay(again.world.key, again.atMs);
    const typed = shown?.code.kind === 'shown' ? shown.code.code : '';
    expect(again.play(submitCode('12'))).not.toContainEqual(
      expect.objectContaining({ type: 'wire' }),
    );
    expect(again.play(submitCode(typed))[0]).toEqual({
      type: 'wire',
      what: 'code',
      from: 'key',
      to: 'hub',
    });
    again.play({ type: 'key.insert', name: 'spare' });
    expect(again.world.key.first.kind).toBe('in-hand');
    expect(again.play({ ...scan, text })).toEqual([
      { type: 'key', note: { kind: 'entry-added', id: 1 } },
    ]);
    expect(again.play({ type: 'key.remove' })).toEqual([
      { type: 'key', note: { kind: 'removed' } },
    ]);
    expect(again.play({ type: 'key.lose', name: 'first' })).toEqual([
      { type: 'key', note: { kind: 'lost' } },
    ]);
    expect(again.play({ type: 'key.insert', name: 'first' })).toEqual([
      { type: 'key', note: { kind: 'refused', refusal: { ok: false, reason: 'key-lost' } } },
    ]);
  });

  test('has no wire effect for another account’s key URI or a code that no device shows', () => {
    const player = paired('today');
    const other = paired('today', 'other');
    expect(player.play({ type: 'phone.scan', text: keyUriOf(other.world.account) ?? '' })).toEqual([
      { type: 'phone', note: { kind: 'entry-added', id: 2 } },
    ]);
    expect(player.play(submitCode('000000'))[0]).toMatchObject({ type: 'code-judged' });
    const off = fresh();
    expect(off.play({ type: 'phone.scan', text: keyUriOf(other.world.account) ?? '' })).toEqual([
      { type: 'phone', note: { kind: 'entry-added', id: 1 } },
    ]);
  });

  test('reports a discarded enrollment once', () => {
    const player = paired('classic');
    expect(player.play({ type: 'hub.leave' })).toEqual([
      { type: 'enrollment-discarded' },
      screen('pairing', 'home'),
    ]);
    const canceled = paired('today');
    expect(pressed(canceled, 'cancel')).toEqual([
      { type: 'enrollment-discarded' },
      screen('pairing', 'settings'),
    ]);
  });

  test('shows the QR code and the text code on one screen', () => {
    const player = paired('today');
    expect(pressed(player, 'text-code')).toEqual([]);
    expect(player.world.browser.screen).toEqual({ kind: 'pairing', tab: 'text' });
    pressed(player, 'qr-code');
    expect(player.world.browser.screen).toEqual({ kind: 'pairing', tab: 'qr' });
  });

  test('judges an empty field as malformed', () => {
    const player = paired('today');
    const [judged] = pressed(player, 'enable');
    expect(judged).toMatchObject({
      type: 'code-judged',
      at: 'pairing',
      verdict: { ok: false, reason: 'malformed', problem: 'empty' },
    });
  });
});

describe('signing in', () => {
  test('asks for the password and then, with 2FA on, for the code', () => {
    const player = enrolled('today');
    player.play(...press('done', 'avatar'));
    expect(player.world.browser.menu).toBe('open');
    expect(pressed(player, 'avatar')).toEqual([]);
    expect(player.world.browser.menu).toBe('closed');
    player.play(...press('avatar'));
    expect(pressed(player, 'sign-out')).toEqual([screen('settings', 'sign-in')]);
    expect(player.world.browser.screen).toEqual({ kind: 'sign-in', password: 'not-given' });
    expect(pressed(player, 'sign-in')).toEqual(refused('password-not-given'));
    expect(pressed(player, 'use-practice-password')).toEqual([]);
    expect(pressed(player, 'sign-in')).toEqual([screen('sign-in', 'code-prompt')]);
    expect(pressed(player, 'verify')[0]).toMatchObject({
      at: 'sign-in',
      verdict: { problem: 'empty' },
    });
    expect(pressed(player, 'disable')).toEqual(refused('not-on-this-screen'));
  });

  test('with the recovery code turns 2FA off and sends an email', () => {
    const player = atCodePrompt('today');
    const { recoveryCode } = player.world.savedCodes;
    expect(pressed(player, 'lost-device')).toEqual([screen('code-prompt', 'recovery-entry')]);
    expect(pressed(player, 'verify')[0]).toMatchObject({
      type: 'recovery-code-judged',
      verdict: { problem: 'empty' },
    });
    expect(player.play(submitRecoveryCode('7777777777777'))).toEqual([
      {
        type: 'recovery-code-judged',
        verdict: { ok: false, reason: 'mismatch' },
        attemptsLeft: 9,
      },
    ]);
    expect(player.play(submitCode('123456'))).toEqual(refused('not-on-this-screen'));
    const text = recoveryCode.kind === 'kept' ? recoveryCode.recoveryCode : '';
    expect(player.play(submitRecoveryCode(text))).toEqual([
      { type: 'recovery-code-judged', verdict: { ok: true } },
      { type: 'two-factor', to: 'off' },
      { type: 'mail', kind: 'recovery-code-used' },
      screen('recovery-entry', 'home'),
    ]);
  });

  test('offers support or a return to sign-in after a lost device, in the classic edition', () => {
    const player = atCodePrompt('classic');
    expect(pressed(player, 'lost-device')).toEqual([screen('code-prompt', 'lost-device')]);
    expect(pressed(player, 'back-to-sign-in')).toEqual([screen('lost-device', 'sign-in')]);
    player.play(...press('use-practice-password', 'sign-in', 'lost-device'));
    expect(pressed(player, 'no-recovery-code')).toEqual([screen('lost-device', 'support')]);
    expect(player.play({ type: 'hub.leave' })).toEqual([screen('support', 'sign-in')]);
  });
});

describe('managing the account', () => {
  test('reports that 2FA was turned off and sends an email', () => {
    const player = enrolled('classic');
    player.play(...press('done', 'disable', 'use-practice-password'));
    expect(pressed(player, 'disable')).toEqual([
      { type: 'two-factor', to: 'off' },
      { type: 'mail', kind: 'two-factor-off' },
      screen('password', 'two-factor'),
    ]);
  });

  test('sends an email about a new recovery code, and saves the code when it is copied', () => {
    const player = enrolled('classic');
    player.play(...press('done'));
    expect(pressed(player, 'view-recovery-code')).toEqual(refused('not-simulated'));
    player.play(...press('generate-new-code', 'use-practice-password'));
    expect(pressed(player, 'generate-new-code')).toEqual([
      { type: 'mail', kind: 'recovery-code-generated' },
      screen('password', 'recovery-code-shown'),
    ]);
    for (const how of ['copy', 'download', 'print'] as const) {
      expect(pressed(player, `${how}-recovery-code`)).toEqual([
        { type: 'recovery-code-kept', how },
      ]);
    }
    expect(player.play({ type: 'saved-codes.lose-recovery-code' })).toEqual([
      { type: 'recovery-code-thrown-away' },
    ]);
    expect(player.world.savedCodes.recoveryCode).toEqual({ kind: 'empty' });
  });

  test('reports each change of an access token', () => {
    const player = fresh();
    player.play(
      ...press('avatar', 'account-settings', 'personal-access-tokens', 'generate-new-token'),
    );
    const create: Act = {
      type: 'token.create',
      description: 'laptop',
      permission: 'read',
      expiry: { kind: 'none' },
    };
    const done = (change: string) => ({ type: 'access-token', change });
    expect(player.play(create)).toEqual([
      done('created'),
      screen('access-token-form', 'access-token-shown'),
    ]);
    expect(player.play({ type: 'saved-codes.keep-access-token' })).toEqual([done('kept')]);
    pressed(player, 'done');
    const id = player.world.account.accessTokens[0]?.id ?? '';
    const change = (act: Act) => player.play({ type: 'token.open', id }, act);
    const back = screen('access-token-edit', 'access-tokens');
    expect(player.play({ type: 'token.open', id: 'other' })).toEqual(refused('not-on-this-screen'));
    expect(change({ type: 'token.save', description: 'desk' })).toEqual([done('saved'), back]);
    expect(change({ type: 'token.deactivate' })).toEqual([done('deactivated'), back]);
    expect(change({ type: 'token.activate' })).toEqual([done('activated'), back]);
    expect(change({ type: 'token.delete' })).toEqual([done('deleted'), back]);
  });
});

describe('the devices', () => {
  test('report each change of the phone', () => {
    const player = fresh();
    const note = (kind: string) => [{ type: 'phone', note: { kind } }];
    const refusal = (reason: string) => [
      { type: 'phone', note: { kind: 'refused', refusal: { ok: false, reason } } },
    ];
    expect(player.play({ type: 'phone.set-skew', ms: 5000 })).toEqual(note('clock-set'));
    expect(player.play({ type: 'phone.remove-entry', id: 9 })).toEqual(refusal('no-such-entry'));
    expect(player.play({ type: 'phone.lose' })).toEqual(note('lost'));
    expect(player.world.phone).toEqual({ kind: 'lost' });
    expect(codesOnPhone(player.world.phone, startMs)).toEqual([]);
    expect(player.play({ type: 'phone.set-skew', ms: 0 })).toEqual(refusal('phone-lost'));
    expect(player.play({ type: 'phone.replace' })).toEqual(note('replaced'));
    expect(player.world.phone).toEqual(newPhone);
  });

  test('keep the other entries when one is removed', () => {
    const player = paired('today');
    const other = paired('today', 'other');
    player.play({ type: 'phone.scan', text: keyUriOf(other.world.account) ?? '' });
    player.play({ type: 'phone.remove-entry', id: 1 });
    expect(player.world.phone).toMatchObject({ entries: [{ id: 2 }] });
  });

  test('show the code for their own clock', () => {
    const player = paired('today');
    player.play({ type: 'phone.set-skew', ms: 60_000 });
    const { phone, account } = player.world;
    const secret = account.twoFactor.kind === 'enrolling' ? account.twoFactor.secret : undefined;
    if (secret === undefined) throw new TypeError('nothing is pending');
    expect(codesOnPhone(phone, player.atMs)).toEqual([
      codeAt(secret, timeStepAt(player.atMs + 60_000)),
    ]);
  });

  test('do not change with the simulator clock or the edition', () => {
    const player = fresh();
    for (const type of ['clock.freeze', 'clock.run'] as const) {
      expect(player.play({ type })).toEqual([{ type: 'clock' }]);
      expect(player.world.clock.kind).toBe(type === 'clock.freeze' ? 'frozen' : 'running');
    }
    expect(player.play({ type: 'clock.advance', ms: 1 })).toEqual([{ type: 'clock' }]);
    const before = player.world;
    expect(player.play({ type: 'edition.choose', edition: 'today' })).toEqual([
      { type: 'edition' },
    ]);
    expect(player.world).toBe(before);
  });
});

describe('changing the edition', () => {
  const switched = (player: Player, edition: 'today' | 'classic') => {
    player.play({ type: 'edition.choose', edition });
    return player.world.browser.screen;
  };

  test('asks for the password where the new edition does', () => {
    const managing = enrolled('classic');
    managing.play(...press('done'));
    expect(switched(managing, 'today')).toEqual({
      kind: 'password',
      flow: 'manage',
      password: 'not-given',
    });
    const disabling = enrolled('classic');
    disabling.play(...press('done', 'disable'));
    expect(switched(disabling, 'today')).toMatchObject({ kind: 'password', flow: 'manage' });
    const replacing = enrolled('classic');
    replacing.play(...press('done', 'generate-new-code'));
    expect(switched(replacing, 'today')).toEqual({ kind: 'settings' });
    const enabling = fresh();
    enabling.play(...press('avatar', 'account-settings', 'two-factor'));
    expect(switched(enabling, 'classic')).toEqual({ kind: 'get-app' });
    expect(switched(enabling, 'today')).toMatchObject({ kind: 'password', flow: 'enable' });
  });

  test('shows the corresponding screen', () => {
    const lost = atCodePrompt('classic');
    lost.play(...press('lost-device'));
    expect(switched(lost, 'today')).toEqual({ kind: 'recovery-entry' });
    const off = fresh('classic');
    off.play(...press('avatar', 'account-settings', 'security'));
    expect(switched(off, 'today')).toEqual({ kind: 'settings' });
    const mail = playerOf(newWorld({ edition: 'today', email: 'not-verified' }));
    mail.play(...press('avatar', 'account-settings', 'two-factor'));
    expect(switched(mail, 'classic')).toEqual({ kind: 'two-factor' });
  });

  test.each([
    ['reminder', []],
    ['recovery code', ['set-up-using-an-app']],
    ['QR code', ['set-up-using-an-app', 'saved-recovery-code']],
  ] as const)(
    'requires a verified email address where the new edition does: at the %s',
    (_, further) => {
      const player = playerOf(newWorld({ edition: 'classic', email: 'not-verified' }));
      player.play(...press('avatar', 'account-settings', 'security', 'enable-two-factor'));
      player.play(...press(...further));
      expect(switched(player, 'today')).toEqual({ kind: 'email-not-verified' });
      expect(player.world.account.twoFactor).toEqual({ kind: 'off' });
    },
  );

  test('requires a verified email address for a token, but still shows a replaced recovery code', () => {
    const player = playerOf(newWorld({ edition: 'classic', email: 'not-verified' }));
    player.play(...press('avatar', 'account-settings', 'security', 'generate-new-token'));
    expect(switched(player, 'today')).toEqual({ kind: 'email-not-verified' });
    const replacing = enrolled('classic');
    replacing.world = {
      ...replacing.world,
      account: { ...replacing.world.account, email: 'not-verified' },
    };
    replacing.play(...press('done', 'generate-new-code', 'use-practice-password'));
    replacing.play(...press('generate-new-code'));
    expect(switched(replacing, 'today')).toMatchObject({ kind: 'recovery-code-shown' });
  });

  test('shows a waiting browser login if the new screen is not part of a flow', () => {
    const player = enrolled('classic');
    player.play(...press('done', 'generate-new-code'));
    player.play(
      { type: 'terminal.enter', line: 'docker login' },
      { type: 'terminal.enter', line: '' },
    );
    expect(player.world.browser.screen.kind).toBe('password');
    expect(switched(player, 'today')).toMatchObject({ kind: 'device-login' });
  });
});
