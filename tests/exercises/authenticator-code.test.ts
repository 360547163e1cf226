/**
 * Which device shows the code: every combination of a phone and two keys, each lost or not, with
 * the account’s entry among others or without it.
 */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/core/devices/authenticator.ts';
import type { Phone } from '../../src/core/devices/phone.ts';
import { newSecurityKeys, type SecurityKey } from '../../src/core/devices/security-key.ts';
import { secretFromEntropy } from '../../src/core/otp/base32.ts';
import { codeAt, timeStepAt } from '../../src/core/otp/totp.ts';
import type { World } from '../../src/core/world/world.ts';
import {
  hasCode,
  showCode,
  shownCode,
  waitForNewStep,
} from '../../src/exercises/plans/authenticator-code.ts';
import type { PlannedAct } from '../../src/exercises/play.ts';
import { entropyOf, startMs } from '../core/player.ts';
import { enrolling, off, on } from '../simulator/worlds.ts';
import { after, nowIn } from './situations.ts';

const [ofPhone] = on.phone.kind === 'in-hand' ? on.phone.entries : [];
if (!ofPhone || on.account.twoFactor.kind !== 'on') throw new TypeError('2FA is not on');
const { secret } = on.account.twoFactor;
const foreign = (id: number): Entry => ({
  ...ofPhone,
  ...{ id, secret: secretFromEntropy(entropyOf(`foreign ${id}`)) },
});
const mine: Entry = { ...ofPhone, id: 2 };
/** Entries with the account’s secret, and entries without it. */
const lists = [
  { has: true, list: [foreign(1), mine, foreign(3)] },
  { has: false, list: [foreign(1)] },
];

type Device<D> = {
  readonly has: boolean;
  readonly device: D;
  readonly acts: readonly PlannedAct[];
};

const phones: readonly Device<Phone>[] = [
  { has: false, device: { kind: 'lost' }, acts: [] },
  ...[0, 1, -300_000].flatMap((skewMs) =>
    lists.map(({ has, list }) => ({
      has,
      device: { kind: 'in-hand' as const, skewMs, entries: list },
      acts: skewMs === 0 ? [] : [{ type: 'phone.set-skew' as const, ms: 0 }],
    })),
  ),
];

const step = timeStepAt(nowIn(on));
function keysNamed(name: 'first' | 'spare'): readonly Device<SecurityKey>[] {
  const firmware = '5.7';
  const insert: PlannedAct = { type: 'key.insert', name };
  const touch: PlannedAct = { type: 'key.touch' };
  return lists.flatMap(({ has, list }): readonly Device<SecurityKey>[] => {
    const free = list.map((entry) => ({ ...entry, touch: 'not-required' as const }));
    const entries = list.map((entry) => ({ ...entry, touch: 'required' as const }));
    const inserted = (touchedTimeStep: number | 'none') =>
      ({ kind: 'inserted', firmware, entries, touchedTimeStep }) as const;
    return [
      { has: false, device: { kind: 'lost' }, acts: [] },
      { has, device: { kind: 'in-hand', firmware, entries }, acts: [insert, touch] },
      { has, device: { kind: 'in-hand', firmware, entries: free }, acts: [insert] },
      { has, device: inserted('none'), acts: [touch] },
      { has, device: inserted(step - 1), acts: [touch] },
      { has, device: inserted(step), acts: [] },
      { has, device: { ...inserted('none'), entries: free }, acts: [] },
    ];
  });
}
const firsts = keysNamed('first');
const spares = keysNamed('spare');

/** Every pair of keys; only one of them is inserted, because the computer has one port. */
const pairs = firsts.flatMap((first) =>
  spares
    .filter(({ device }) => device.kind !== 'inserted' || first.device.kind !== 'inserted')
    .map((spare) => ({ first, spare })),
);

/** The acts of the plan, until it asks for no further one. */
function actsIn(world: World): { readonly acts: readonly PlannedAct[]; readonly end: World } {
  const acts: PlannedAct[] = [];
  let end = world;
  for (;;) {
    const act = showCode({ world: end, nowMs: nowIn(end) });
    if (!act) return { acts, end };
    if (acts.push(act) > 3) throw new RangeError('The plan does not end');
    end = after(end, act).world;
  }
}

describe('the plan makes a device show the code', () => {
  const code = codeAt(secret, step);

  const { twoFactor } = enrolling.account;
  if (twoFactor.kind !== 'enrolling') throw new TypeError('There is no setup');
  const account = { ...on.account, twoFactor: { ...twoFactor, secret } };

  test.each([
    ['on', on],
    ['in setup', { ...enrolling, account }],
  ])(
    'with the fewest acts, the phone before a key and the first key before the spare (%s)',
    (_, base) => {
      for (const phone of phones) {
        for (const { first, spare } of pairs) {
          const world: World = {
            ...base,
            phone: phone.device,
            key: { first: first.device, spare: spare.device },
          };
          const chosen = [phone, first, spare].find(({ has }) => has);
          expect(hasCode(world)).toBe(chosen !== undefined);
          const { acts, end } = actsIn(world);
          expect(acts).toEqual(chosen?.acts ?? []);
          expect(shownCode({ world: end, nowMs: nowIn(end) })).toBe(chosen && code);
        }
      }
    },
  );

  test('of its own clock, if that is wrong', () => {
    const phone: Phone = { kind: 'in-hand', skewMs: 60_000, entries: [foreign(1), mine] };
    const world = { ...on, phone };
    expect(shownCode({ world, nowMs: nowIn(world) })).toBe(codeAt(secret, step + 2));
  });

  test('but not while 2FA is off', () => {
    for (const phone of phones) {
      const world = { ...off, phone: phone.device, key: newSecurityKeys };
      expect(hasCode(world)).toBe(false);
      expect(shownCode({ world, nowMs: startMs })).toBeUndefined();
      expect(showCode({ world, nowMs: startMs })).toBeUndefined();
    }
  });
});

describe('the wait for a code that was not used', () => {
  const twoFactor = on.account.twoFactor;
  if (twoFactor.kind !== 'on') throw new TypeError('2FA is not on');
  const nowMs = step * 30_000;
  const wait = (used: number, elapsedMs: number) => {
    const account = { ...on.account, twoFactor: { ...twoFactor, lastAcceptedTimeStep: used } };
    return waitForNewStep({ world: { ...on, account }, nowMs: nowMs + elapsedMs });
  };

  test('lasts until the next time step begins, also if the code after this one was used', () => {
    for (const used of [step, step + 1, step + 2]) {
      expect(wait(used, 0)).toEqual({ type: 'clock.advance', ms: 30_000 });
      expect(wait(used, 12_000)).toEqual({ type: 'clock.advance', ms: 18_000 });
      expect(wait(used, 29_000)).toEqual({ type: 'clock.advance', ms: 1_000 });
    }
  });

  test('is not needed after an earlier code, or while 2FA is not on', () => {
    expect(wait(step - 1, 0)).toBeUndefined();
    expect(wait(step, 30_000)).toBeUndefined();
    for (const world of [off, enrolling]) expect(waitForNewStep({ world, nowMs })).toBeUndefined();
  });
});
