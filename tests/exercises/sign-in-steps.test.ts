/** Single steps of the plans that sign in, verify the address, and compare devices. */
import { describe, expect, test } from 'vitest';
import { emailCodeFrom, emailCodeLifetimeMs } from '../../src/core/account/email-code.ts';
import type { Mail } from '../../src/core/account/mail.ts';
import type { Throttle } from '../../src/core/account/throttle.ts';
import { onScreen } from '../../src/core/hub/browser-session.ts';
import type { Screen } from '../../src/core/hub/screen.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import { offThenOn } from '../../src/exercises/plans/off-then-on.ts';
import { onDeviceAtHand } from '../../src/exercises/plans/on-device-at-hand.ts';
import { recover } from '../../src/exercises/plans/recover.ts';
import { press, signIn, toCodePrompt, toHeader } from '../../src/exercises/plans/sign-in.ts';
import { toVerifiedEmail, verifyEmail } from '../../src/exercises/plans/verify-email.ts';
import { startMs } from '../core/player.ts';
import { enrolling, off, on } from '../simulator/worlds.ts';

const nowMs = startMs + 3_600_000;
const at = (kind: 'code-prompt' | 'recovery-entry' | 'lost-device', from: World = on): World => ({
  ...from,
  browser: onScreen({ kind }),
});
const locked: Throttle = { kind: 'locked', untilMs: nowMs + 90_000 };
const wait = { type: 'clock.advance', ms: 90_000 };

describe('a reader who signs in', () => {
  test('waits for a lock before anything else', () => {
    const phone = { ...on.phone, skewMs: 60_000 } as World['phone'];
    const codes = { ...on, phone, account: { ...on.account, codeThrottle: locked } };
    expect(signIn({ world: at('code-prompt', codes), nowMs })).toEqual(wait);
    const account = { ...on.account, recoveryThrottle: locked };
    expect(recover({ world: at('recovery-entry', { ...on, account }), nowMs })).toEqual(wait);
  });

  test('without a device that has the secret, submits no code', () => {
    for (const phone of [newWorld({ edition: 'today' }).phone, { kind: 'lost' } as const]) {
      expect(signIn({ world: at('code-prompt', { ...on, phone }), nowMs })).toBeUndefined();
    }
  });

  test('is not signed out to reach the field for the code', () => {
    const world = { ...on, browser: onScreen({ kind: 'home' }) };
    expect(toCodePrompt({ world, nowMs })).toBeUndefined();
  });

  test('goes back with the page’s own button', () => {
    const world: World = { ...at('lost-device'), edition: 'classic' };
    expect(signIn({ world, nowMs })).toEqual(press('back-to-sign-in'));
  });

  test('submits no recovery code that the account no longer accepts', () => {
    const kept = on.savedCodes.recoveryCode;
    if (kept.kind !== 'kept') throw new TypeError('No recovery code is saved');
    const text = kept.recoveryCode;
    const valid = { type: 'hub.submit', field: 'recovery-code', text };
    expect(recover({ world: at('recovery-entry'), nowMs })).toEqual(valid);
    const recoveryCode = `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}` as typeof text;
    for (const saved of [{ ...kept, recoveryCode }, { kind: 'empty' } as const]) {
      const savedCodes = { ...on.savedCodes, recoveryCode: saved };
      expect(
        recover({ world: at('recovery-entry', { ...on, savedCodes }), nowMs }),
      ).toBeUndefined();
    }
  });
});

test('a page without a button that leaves it is left by opening the website again', () => {
  for (const kind of ['home', 'settings', 'access-tokens'] as const) {
    const world = { ...on, browser: onScreen({ kind }) };
    expect(toHeader({ world, nowMs })).toEqual({ type: 'hub.leave' });
  }
});

describe('the code in the inbox', () => {
  const mail = (seed: string, sentAtMs: number): Mail => ({
    ...{ kind: 'verify-email', code: emailCodeFrom(seed), sentAtMs },
  });
  const at = (mails: readonly Mail[], rest: Partial<World['account']> = {}): World => ({
    ...off,
    account: { ...off.account, email: 'not-verified', mails, ...rest },
    browser: onScreen({ kind: 'email-not-verified' }),
  });
  const step = (mails: readonly Mail[]) => toVerifiedEmail({ world: at(mails), nowMs });
  const submit = (seed: string) => ({
    ...{ type: 'hub.submit', field: 'email-code', text: emailCodeFrom(seed) },
  });

  test('is the newest one', () => {
    const older = mail('00000001', nowMs - 2_000);
    const notice: Mail = { kind: 'password-reset', sentAtMs: nowMs - 500 };
    expect(step([older])).toEqual(submit('00000001'));
    expect(step([older, mail('00000002', nowMs - 1_000), notice])).toEqual(submit('00000002'));
  });

  test('is entered until it expires, and a new one is sent then', () => {
    const resend = press('resend-verification');
    expect(step([])).toEqual(resend);
    expect(step([mail('00000001', nowMs - emailCodeLifetimeMs + 1)])).toEqual(submit('00000001'));
    expect(step([mail('00000001', nowMs - emailCodeLifetimeMs)])).toEqual(resend);
  });

  test('is not needed for a verified address, or on the earlier screens', () => {
    const verified = at([mail('00000001', nowMs)], { email: 'verified' });
    expect(toVerifiedEmail({ world: verified, nowMs })).toEqual(press('cancel'));
    expect(verifyEmail({ world: verified, nowMs })).toBeUndefined();
    const home: Screen = { kind: 'home' };
    const classic: World = { ...at([]), edition: 'classic', browser: onScreen(home) };
    expect(verifyEmail({ world: classic, nowMs })).toBeUndefined();
  });
});

test('a phone serves only while 2FA is on, with the account’s secret', () => {
  expect(onDeviceAtHand(on)).toBe(true);
  expect(offThenOn({ world: on, nowMs })).toBeUndefined();
  if (on.phone.kind !== 'in-hand' || on.account.twoFactor.kind !== 'on') throw new TypeError();
  const [entry] = on.phone.entries;
  const { secret } = on.account.twoFactor;
  const other = { ...entry, secret: `${secret.slice(1)}${secret[0]}` } as typeof entry & object;
  const having = (...entries: readonly (typeof other)[]): World => ({
    ...on,
    phone: { kind: 'in-hand', skewMs: 0, entries },
  });
  expect(onDeviceAtHand(having(other))).toBe(false);
  expect(onDeviceAtHand(having())).toBe(false);
  expect(onDeviceAtHand(having(other, { ...other, secret }))).toBe(true);
  expect(onDeviceAtHand({ ...on, phone: { kind: 'lost' } })).toBe(false);
  expect(onDeviceAtHand({ ...on, account: enrolling.account })).toBe(false);
});
