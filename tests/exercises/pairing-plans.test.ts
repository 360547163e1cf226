/** The screen with the QR code: what the plans do with each state of the phone and of the keys. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/core/devices/authenticator.ts';
import { phoneCapacity, type Phone } from '../../src/core/devices/phone.ts';
import { newSecurityKeys, type SecurityKey } from '../../src/core/devices/security-key.ts';
import { onScreen } from '../../src/core/hub/browser-session.ts';
import { secretFromEntropy } from '../../src/core/otp/base32.ts';
import { codeAt, timeStepAt } from '../../src/core/otp/totp.ts';
import { keyUriOf, type World } from '../../src/core/world/world.ts';
import { submitCode } from '../../src/exercises/plans/authenticator-code.ts';
import { press } from '../../src/exercises/plans/sign-in.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import * as withKey from '../../src/exercises/plans/turn-on-with-key.ts';
import { entropyOf, startMs } from '../core/player.ts';
import { enrolling, on } from '../simulator/worlds.ts';

const { onKeyAtHand, pairKey, someKeyLeft, turnOnWithKey } = withKey;
const nowMs = startMs + 60_000;
const [sample] = on.phone.kind === 'in-hand' ? on.phone.entries : [];
const { twoFactor } = enrolling.account;
if (!sample || twoFactor.kind !== 'enrolling') throw new TypeError('There is no setup');
const { secret } = twoFactor;
const mine: Entry = { ...sample, id: 100, secret };
const foreign = (count: number): readonly Entry[] =>
  Array.from({ length: count }, (_, nth) => ({
    ...sample,
    ...{ id: nth + 1, secret: secretFromEntropy(entropyOf(`foreign ${nth}`)) },
  }));
const tabs = ['qr', 'text', 'gone'] as const;
const at = (tab: (typeof tabs)[number], rest: Partial<World>): World => ({
  ...enrolling,
  ...{ browser: onScreen({ kind: 'pairing', tab }) },
  ...rest,
});
const scan = { type: 'phone.scan', text: keyUriOf(enrolling.account) } as const;
const submit = submitCode(codeAt(secret, timeStepAt(nowMs)));

describe('the phone', () => {
  const answer = (tab: (typeof tabs)[number], phone: Phone) =>
    turnOn({ world: at(tab, { phone }), nowMs });
  const having = (entries: readonly Entry[], skewMs = 0): Phone => ({
    ...{ kind: 'in-hand', skewMs, entries },
  });

  test('is replaced if it is lost, and its clock is set if that is wrong', () => {
    for (const tab of tabs) {
      expect(answer(tab, { kind: 'lost' })).toEqual({ type: 'phone.replace' });
      for (const skewMs of [1, -1, 30_000, -300_000]) {
        for (const entries of [[], foreign(phoneCapacity), [mine]]) {
          const set = { type: 'phone.set-skew', ms: 0 };
          expect(answer(tab, having(entries, skewMs))).toEqual(set);
        }
      }
    }
  });

  test('scans the QR code, and loses its oldest entry only if it is full', () => {
    for (const count of [0, 1, phoneCapacity - 1]) {
      expect(answer('qr', having(foreign(count)))).toEqual(scan);
      expect(answer('text', having(foreign(count)))).toEqual(press('qr-code'));
    }
    for (const tab of ['qr', 'text'] as const) {
      const full = answer(tab, having(foreign(phoneCapacity)));
      expect(full).toEqual({ type: 'phone.remove-entry', id: 1 });
    }
  });

  test('needs no QR code once it has the secret', () => {
    for (const tab of tabs) {
      for (const entries of [[mine], [...foreign(3), mine], [mine, ...foreign(19)]]) {
        expect(answer(tab, having(entries))).toEqual(submit);
      }
    }
  });

  test('cannot scan a QR code that the page no longer shows: the setup begins again', () => {
    for (const count of [0, 1, phoneCapacity]) {
      expect(answer('gone', having(foreign(count)))).toEqual(press('cancel'));
    }
  });
});

describe('a key', () => {
  const firmware = '5.7';
  const entriesOf = (list: readonly Entry[]) =>
    list.map((entry) => ({ ...entry, touch: 'required' as const }));
  const inHand = (list: readonly Entry[]): SecurityKey => ({
    ...{ kind: 'in-hand', firmware, entries: entriesOf(list) },
  });
  const inserted = (list: readonly Entry[], touched = false): SecurityKey => ({
    ...{ kind: 'inserted', firmware, entries: entriesOf(list) },
    touchedTimeStep: touched ? timeStepAt(nowMs) : 'none',
  });
  const lost: SecurityKey = { kind: 'lost' };
  const insert = (name: 'first' | 'spare') => ({ type: 'key.insert', name });
  const scanned = { ...scan, type: 'key.scan', touch: 'required' };
  const answer = (
    tab: (typeof tabs)[number],
    first: SecurityKey,
    spare: SecurityKey = newSecurityKeys.spare,
    rest: Partial<World> = {},
  ) => turnOnWithKey({ world: at(tab, { key: { first, spare }, ...rest }), nowMs });

  test('is inserted: the first one, or the spare one if the first is lost', () => {
    for (const tab of tabs) {
      expect(answer(tab, inHand([]))).toEqual(insert('first'));
      expect(answer(tab, inHand([mine]), inHand([]))).toEqual(insert('first'));
      expect(answer(tab, lost, inHand([]))).toEqual(insert('spare'));
      expect(answer(tab, lost, lost)).toBeUndefined();
    }
  });

  test('scans the QR code, also if the other key is inserted or the phone has the secret', () => {
    const phone: Phone = { kind: 'in-hand', skewMs: 0, entries: [mine] };
    for (const list of [[], foreign(2)]) {
      for (const rest of [{}, { phone }]) {
        expect(answer('qr', inserted(list), undefined, rest)).toEqual(scanned);
        expect(answer('qr', inHand([]), inserted(list), rest)).toEqual(scanned);
        expect(answer('text', inserted(list), undefined, rest)).toEqual(press('qr-code'));
        expect(answer('gone', inserted(list), undefined, rest)).toEqual(press('cancel'));
      }
    }
  });

  test('that is inserted scans first, although another device could show the code', () => {
    const phone: Phone = { kind: 'in-hand', skewMs: 60_000, entries: [mine] };
    expect(answer('qr', inserted([]), inHand([mine]))).toEqual(scanned);
    expect(answer('qr', inserted([]), undefined, { phone })).toEqual(scanned);
  });

  test('shows the code after a touch, and the code is entered', () => {
    for (const tab of tabs) {
      for (const list of [[mine], [...foreign(2), mine]]) {
        expect(answer(tab, inserted(list))).toEqual({ type: 'key.touch' });
        expect(answer(tab, inserted(list, true))).toEqual(submit);
        expect(answer(tab, lost, inserted(list, true))).toEqual(submit);
      }
    }
  });

  test('has the secret: then there is nothing to store', () => {
    const world = at('qr', { key: { first: inserted([...foreign(2), mine]), spare: lost } });
    expect(pairKey({ world, nowMs })).toBeUndefined();
  });

  test('is left unless both are lost', () => {
    const left = (first: SecurityKey, spare: SecurityKey) =>
      someKeyLeft({ ...on, key: { first, spare } });
    expect(left(lost, lost)).toBe(false);
    for (const key of [inHand([]), inserted([])]) {
      expect([left(key, lost), left(lost, key), left(key, inHand([]))]).toEqual([true, true, true]);
    }
  });

  test('can show codes while 2FA is on, in either place, with the account’s secret', () => {
    if (on.account.twoFactor.kind !== 'on') throw new TypeError('2FA is not on');
    const own: Entry = { ...mine, secret: on.account.twoFactor.secret };
    const isAtHand = (first: SecurityKey, spare: SecurityKey, world = on) =>
      onKeyAtHand({ ...world, key: { first, spare } });
    for (const key of [inHand([own]), inserted([...foreign(1), own])]) {
      expect(isAtHand(key, lost)).toBe(true);
      expect(isAtHand(lost, key)).toBe(true);
      const world = { ...on, key: { first: key, spare: lost } };
      expect(turnOnWithKey({ world, nowMs })).toBeUndefined();
    }
    expect(isAtHand(inHand(foreign(1)), inserted(foreign(2)))).toBe(false);
    expect(isAtHand(inHand([mine]), lost, enrolling)).toBe(false);
  });

  test('gets the secret of a new setup if 2FA is on with the phone', () => {
    const home = { ...on, browser: onScreen({ kind: 'two-factor' }) } as const;
    expect(turnOnWithKey({ world: home, nowMs })).toEqual(press('disable'));
    const signedOut = onScreen({ kind: 'sign-in', password: 'given' });
    expect(turnOnWithKey({ world: { ...on, browser: signedOut }, nowMs })).toEqual(
      press('sign-in'),
    );
    const none = { ...home, key: { first: lost, spare: lost } };
    expect(turnOnWithKey({ world: none, nowMs })).toBeUndefined();
  });
});
