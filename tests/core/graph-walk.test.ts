/**
 * Visits every situation that acts can lead to, and checks that a person can continue from it. A
 * situation is the screen, the state of 2FA, and what the person can still sign in with.
 */
import { expect, test } from 'vitest';
import { isRecoveryCode } from '../../src/core/account/recovery-code.ts';
import { filedRecoveryCode } from '../../src/core/account/two-factor.ts';
import type { Act, Stamp } from '../../src/core/world/act.ts';
import { simulatedNow } from '../../src/core/world/clock.ts';
import { controlsOn, screenCaseOf, type EditionId } from '../../src/core/hub/edition.ts';
import { isSignedIn } from '../../src/core/hub/screen.ts';
import { update } from '../../src/core/world/update.ts';
import { keyUriOf, newWorld, type World } from '../../src/core/world/world.ts';
import { shownCode, waitForNewStep } from '../../src/exercises/plans/authenticator-code.ts';
import { play, type Plan } from '../../src/exercises/play.ts';
import { recover, toSupport } from '../../src/exercises/plans/recover.ts';
import { signIn } from '../../src/exercises/plans/sign-in.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { stamps } from '../exercises/stamps.ts';

/** The recovery code and the devices that the person can still sign in with. */
function means({ account, savedCodes, phone, key }: World): string {
  const { twoFactor } = account;
  const filed = filedRecoveryCode(twoFactor);
  const { recoveryCode } = savedCodes;
  const code =
    recoveryCode.kind === 'kept' && filed && isRecoveryCode(recoveryCode.recoveryCode, filed);
  const secret = twoFactor.kind === 'off' ? '' : twoFactor.secret;
  const holds = (entries: readonly { readonly secret: string }[]) =>
    entries.some((entry) => entry.secret === secret);
  const onPhone = phone.kind === 'in-hand' && holds(phone.entries);
  const onKey = key.first.kind === 'inserted' && holds(key.first.entries);
  return [code && 'code', onPhone && 'phone', onKey && 'key', phone.kind].filter(Boolean).join('+');
}

function situationOf(world: World): string {
  const { account, browser, edition, terminal } = world;
  const { screen, menu } = browser;
  const given = 'password' in screen ? screen.password : '';
  const place = screenCaseOf(screen, account.twoFactor.kind);
  return [
    edition,
    place,
    menu,
    given,
    account.twoFactor.kind,
    means(world),
    terminal.prompt.kind,
    account.email,
    account.accessTokens.length > 0,
  ].join(' ');
}

/** The acts to try in a world. */
function actsIn(world: World, nowMs: number): readonly Act[] {
  const { account, browser, edition, savedCodes } = world;
  const code = shownCode({ world, nowMs }) ?? '000000';
  const kept = savedCodes.recoveryCode.kind === 'kept' ? savedCodes.recoveryCode.recoveryCode : '';
  const [token] = account.accessTokens;
  const emailed = account.mails.findLast((mail) => mail.kind === 'verify-email');
  return [
    ...controlsOn(edition, browser, account.twoFactor.kind).map(
      (control) => ({ type: 'hub.press', control }) as const,
    ),
    { type: 'hub.submit', field: 'authentication-code', text: code },
    { type: 'hub.submit', field: 'recovery-code', text: kept },
    { type: 'hub.submit', field: 'email-code', text: emailed?.code ?? '' },
    { type: 'hub.leave' },
    { type: 'phone.scan', text: keyUriOf(account) ?? '' },
    { type: 'phone.lose' },
    { type: 'saved-codes.keep-recovery-code' },
    { type: 'saved-codes.lose-recovery-code' },
    { type: 'clock.advance', ms: 30_000 },
    { type: 'edition.choose', edition: edition === 'today' ? 'classic' : 'today' },
    { type: 'terminal.enter', line: 'docker login' },
    { type: 'terminal.enter', line: '' },
    { type: 'terminal.interrupt' },
    { type: 'token.create', description: 'x', permission: 'read', expiry: { kind: 'none' } },
    ...(token ? [{ type: 'token.open', id: token.id } as const] : []),
  ];
}

type Reached = { readonly world: World; readonly stamp: () => Stamp };

/** One world for each situation that can be reached. */
function everywhere(edition: EditionId): readonly Reached[] {
  const stamp = stamps();
  const found = new Map<string, World>();
  const waiting: World[] = [
    newWorld({ edition }),
    newWorld({ edition, email: 'not-verified' }),
    newWorld({ edition, fault: 'loses-recovery-code' }),
  ];
  for (let world = waiting.pop(); world !== undefined; world = waiting.pop()) {
    const name = situationOf(world);
    if (found.has(name)) continue;
    found.set(name, world);
    const { at } = stamp();
    for (const act of actsIn(world, simulatedNow(world.clock, at))) {
      waiting.push(update(world, { ...act, ...stamp() }).world);
    }
  }
  return [...found.values()].map((world) => ({ world, stamp }));
}

const reached = { today: everywhere('today'), classic: everywhere('classic') };
const situations = [...reached.today, ...reached.classic];

/** Signs in with a code if a device shows one, otherwise with the recovery code. */
const backIn: Plan = (situation) => {
  const { world } = situation;
  if (isSignedIn(world.browser.screen)) return undefined;
  if (shownCode(situation) !== undefined || waitForNewStep(situation) !== undefined) {
    return signIn(situation);
  }
  return world.account.twoFactor.kind === 'on' ? recover(situation) : signIn(situation);
};

/** No authenticator, no valid recovery code, and not signed in. */
const lostAll = (world: World): boolean =>
  world.account.twoFactor.kind === 'on' &&
  !/code|phone\+|key/.test(means(world)) &&
  !isSignedIn(world.browser.screen);

test('the walk visits more than 400 situations and at least 22 screens', () => {
  expect(situations.length).toBeGreaterThan(400);
  const places = new Set(
    situations.map(({ world }) => screenCaseOf(world.browser.screen, world.account.twoFactor.kind)),
  );
  expect(places.size).toBeGreaterThanOrEqual(22);
});

test('the person can sign in from every situation, except without any device and recovery code', () => {
  for (const { world, stamp } of situations) {
    const end = play(world, backIn, stamp).world;
    const name = situationOf(world);
    if (lostAll(world)) {
      expect(isSignedIn(end.browser.screen), name).toBe(false);
      const atSupport = play(end, toSupport, stamp).world;
      expect(atSupport.browser.screen.kind, name).toBe('support');
    } else {
      expect(isSignedIn(end.browser.screen), name).toBe(true);
    }
  }
});

test('a person who can sign in can turn 2FA on, whatever was not completed before', () => {
  for (const { world, stamp } of situations) {
    if (lostAll(world)) continue;
    const inside = play(world, backIn, stamp).world;
    const end = play(inside, turnOn, stamp).world;
    expect(end.account.twoFactor.kind, situationOf(world)).toBe('on');
  }
});

test('two presses are enough to reach another screen', () => {
  for (const { world, stamp } of situations) {
    const { account, browser } = world;
    if (browser.screen.kind === 'support') continue;
    const here = screenCaseOf(browser.screen, account.twoFactor.kind);
    const presses = (at: World): readonly World[] =>
      [
        ...controlsOn(at.edition, at.browser, at.account.twoFactor.kind).map(
          (control) => ({ type: 'hub.press', control }) as const,
        ),
        { type: 'hub.leave' } as const,
      ].map((act) => update(at, { ...act, ...stamp() }).world);
    const elsewhere = (at: World) =>
      screenCaseOf(at.browser.screen, at.account.twoFactor.kind) !== here;
    const once = presses(world);
    expect(once.some(elsewhere) || once.flatMap(presses).some(elsewhere), situationOf(world)).toBe(
      true,
    );
  }
});
