/**
 * The next line is true: random walks through every exercise, in each of its editions. After each
 * act, the next line names an act that is offered and is not refused, and a reader who follows the line
 * reaches the goal. Otherwise the line says that the goal can no longer be reached, and no act
 * reaches it.
 *
 * With `LONG=1`, the walks are longer.
 */
import fc, { long } from '../support/fast-check.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { checkAccessToken, listedAccessTokens } from '../../src/core/account/access-token-list.ts';
import { isRecoveryCode } from '../../src/core/account/recovery-code.ts';
import { insertedKey, keyDisplay } from '../../src/core/devices/security-key.ts';
import {
  atRest,
  controlsOn,
  editions as editionTable,
  type EditionId,
} from '../../src/core/hub/edition.ts';
import { emailSuffices } from '../../src/core/hub/hub.ts';
import { isSignedIn } from '../../src/core/hub/screen.ts';
import { simulatedNow } from '../../src/core/world/clock.ts';
import type { Act } from '../../src/core/world/act.ts';
import { update } from '../../src/core/world/update.ts';
import { keyUriOf, type World } from '../../src/core/world/world.ts';
import { getBackIn } from '../../src/exercises/all/get-back-in.ts';
import { beginExercise, type Exercise } from '../../src/exercises/exercise.ts';
import { exercises } from '../../src/exercises/list.ts';
import { play } from '../../src/exercises/play.ts';
import { getInAndTurnOn } from '../../src/exercises/plans/get-in-and-turn-on.ts';
import { signOut } from '../../src/exercises/plans/sign-in.ts';
import { routeFrom } from '../../src/exercises/route.ts';
import { nextLine, refusedText } from '../../src/simulator/next-line.ts';
import { nothingTyped } from '../../src/simulator/show-step.ts';
import { startMs } from '../core/player.ts';
import { draw, historyOf, type Draw } from '../core/random-history.ts';
import { keys } from '../simulator/keys.ts';
import { inEachEdition } from './each-edition.ts';
import { stamps } from './stamps.ts';

const acts = 200;
const walks = long ? 15 : 1;

const all = inEachEdition([...exercises, getBackIn]);

const counted = { worlds: 0, steps: 0, reached: 0, stuck: 0, followed: 0 };
afterAll(() => console.info('next line:', JSON.stringify(counted)));

/** Whether a screen or a device has a control for the act now. */
function isOffered(world: World, act: Act, nowMs: number): boolean {
  const { account, browser, edition, key, phone, savedCodes, terminal } = world;
  const { screen } = browser;
  const scanned = screen.kind === 'pairing' && screen.tab === 'qr' && keyUriOf(account);
  switch (act.type) {
    case 'hub.press':
      return controlsOn(edition, browser, account.twoFactor.kind).includes(act.control);
    case 'hub.submit':
      switch (act.field) {
        case 'recovery-code':
          return screen.kind === 'recovery-entry' && savedCodes.recoveryCode.kind === 'kept';
        case 'email-code':
          return screen.kind === 'email-not-verified';
        case 'authentication-code':
          return screen.kind === 'pairing' || screen.kind === 'code-prompt';
      }
    case 'password.reset':
      return (
        account.password === 'forgotten' &&
        account.mails.some(({ kind }) => kind === 'password-reset')
      );
    case 'hub.leave':
      return ['code-prompt', 'lost-device', 'recovery-entry', 'support'].includes(screen.kind);
    case 'token.create':
      return screen.kind === 'access-token-form';
    case 'token.open':
      return (
        screen.kind === editionTable[edition].tokenList &&
        listedAccessTokens(account.accessTokens).some(({ id }) => id === act.id)
      );
    case 'token.save':
    case 'token.delete':
      return screen.kind === 'access-token-edit';
    case 'saved-codes.keep-recovery-code':
      return screen.kind === 'recovery-code-shown';
    case 'saved-codes.keep-access-token':
      return screen.kind === 'access-token-shown';
    case 'device-page.open':
      return terminal.host === 'server' && atRest(screen);
    case 'device-page.submit':
      return screen.kind === 'device-code';
    case 'terminal.enter':
      return terminal.prompt.kind === (act.line === '' ? 'device-login' : 'command');
    case 'terminal.paste':
      return terminal.prompt.kind === 'password' || terminal.prompt.kind === 'stdin';
    case 'terminal.interrupt':
      return terminal.prompt.kind !== 'command';
    case 'phone.copy-entries':
      return phone.kind === 'in-hand' && world.oldPhone.length > 0;
    case 'phone.scan':
      return phone.kind === 'in-hand' && act.text === scanned;
    case 'phone.set-skew':
      return phone.kind === 'in-hand' && phone.skewMs !== 0;
    case 'phone.remove-entry':
      return phone.kind === 'in-hand' && phone.entries.some(({ id }) => id === act.id);
    case 'phone.replace':
      return phone.kind === 'lost';
    case 'key.insert':
      return key[act.name].kind === 'in-hand';
    case 'key.scan':
      return insertedKey(key) !== undefined && act.text === scanned;
    case 'key.touch':
      return keyDisplay(key, nowMs).some(({ code }) => code.kind === 'touch-needed');
    case 'clock.advance':
      return act.ms > 0;
    default:
      return false;
  }
}

/** Whether the reader can still sign in to the account with what is left in this world. */
function canGetIn({ account, browser, key, phone, savedCodes }: World): boolean {
  const { twoFactor } = account;
  if (isSignedIn(browser.screen) || twoFactor.kind !== 'on') return true;
  const entries = [phone, key.first, key.spare].flatMap((device) =>
    device.kind === 'lost' ? [] : device.entries,
  );
  if (entries.some(({ secret }) => secret === twoFactor.secret)) return true;
  const { recovery } = twoFactor;
  const { recoveryCode } = savedCodes;
  return (
    recoveryCode.kind === 'kept' &&
    recovery.kind === 'on-file' &&
    isRecoveryCode(recoveryCode.recoveryCode, recovery.digest)
  );
}

/** Whether the goal can no longer be reached, determined without the plans. */
function isOutOfReach(id: string, world: World, nowMs: number): boolean {
  // A reader who is signed in, or needs no code to sign in, is not led to support.
  if (id === 'lost-both') {
    return isSignedIn(world.browser.screen) || world.account.twoFactor.kind !== 'on';
  }
  // Without the expired token on the account's list, the goal cannot see that another token is
  // newer.
  const forgotten = !world.account.accessTokens.some(({ expiresAt }) => expiresAt !== 'never');
  if (id === 'token-expired' && forgotten) return true;
  const { first, spare } = world.key;
  const onKey = id === 'first-enrollment-key' || id === 'second-device';
  if (onKey && first.kind === 'lost' && spare.kind === 'lost') return true;
  // The secret must be the one on the old phone.
  if (id === 'copy-entry') {
    return world.account.twoFactor.kind !== 'on' || world.earlierSecrets.length > 0;
  }
  if (id === getBackIn.id || canGetIn(world)) return false;
  // A saved token logs in to docker, even if the reader cannot sign in to the website.
  return !(savedTokenServes[id]?.(world, nowMs) ?? false);
}

/** Whether the saved token works now. With `mayWrite`, it must also have write permission. */
const tokenServes =
  (mayWrite: boolean) =>
  ({ account, savedCodes: { accessToken } }: World, nowMs: number): boolean => {
    if (accessToken.kind === 'empty') return false;
    const verdict = checkAccessToken(account.accessTokens, accessToken.plaintext, nowMs);
    return verdict.ok && (!mayWrite || verdict.token.permission.startsWith('read-write'));
  };

/** Whether docker has stored a token that works now. */
const storedServes = ({ account, terminal: { stored } }: World, nowMs: number): boolean =>
  stored.own.kind === 'access-token' &&
  checkAccessToken(account.accessTokens, stored.own.secret, nowMs).ok;

const savedTokenServes: Readonly<Record<string, ReturnType<typeof tokenServes>>> = {
  'broken-pull': tokenServes(false),
  'ci-password-stdin': tokenServes(false),
  'read-only-token': tokenServes(true),
  'token-expired': tokenServes(false),
  'server-login': tokenServes(false),
  'device-code-expired': tokenServes(false),
  'missing-store': tokenServes(false),
  'rate-limit': (world, nowMs) => tokenServes(false)(world, nowMs) || storedServes(world, nowMs),
  'wrong-account': (world, nowMs) => tokenServes(false)(world, nowMs) || storedServes(world, nowMs),
  'unverified-pull': (world, nowMs) =>
    emailSuffices(world) && (tokenServes(false)(world, nowMs) || storedServes(world, nowMs)),
  // Every older token must already be deleted.
  'rotate-token': (world, nowMs) =>
    tokenServes(false)(world, nowMs) &&
    world.account.accessTokens.filter(({ source }) => source === 'manual').length > 1 &&
    world.account.accessTokens.filter(
      ({ source, status }) => source === 'manual' && status !== 'deleted',
    ).length === 1,
};

/** Follows the line from a world to the goal. Checks that each act is offered and not refused. */
function follow(exercise: Exercise, from: World, route: readonly Act[], at: number): void {
  let world = from;
  for (const act of route) {
    const nowMs = simulatedNow(world.clock, at);
    const line = nextLine({
      ...{ t: keys, exercise, world, effects: [], canUndo: true, reachable: true },
      seen: { ...nothingTyped, nowMs },
    });
    const where = `${exercise.id} ${world.browser.screen.kind} ${JSON.stringify(act)}`;
    expect(line.kind, where).toBe('step');
    expect(isOffered(world, act, nowMs), where).toBe(true);
    const turn = update(world, { ...act, at, entropy: '5a'.repeat(64) });
    expect(refusedText(keys, world, turn.effects), where).toBeUndefined();
    expect(turn.world, where).not.toEqual(world);
    world = turn.world;
    counted.followed += 1;
  }
  expect(exercise.goal(world)).toBe(true);
}

/** Checks the next line after each act of a walk that begins in `first`. */
function walk(exercise: Exercise, edition: EditionId, first: World, draws: readonly Draw[]): void {
  const firstMs = startMs + 60_000;
  for (const [nth, { after: world }] of historyOf(draws, edition, firstMs, first).entries()) {
    const at = firstMs + nth * 2000 + 1000;
    const nowMs = simulatedNow(world.clock, at);
    const route = routeFrom(exercise, { world, nowMs }, update);
    const line = nextLine({
      ...{ t: keys, exercise, world, effects: [], canUndo: true },
      seen: { ...nothingTyped, nowMs },
      reachable: route !== undefined,
    });
    const where = `${exercise.id} ${JSON.stringify(world.browser)} ${world.account.twoFactor.kind}`;
    counted.worlds += 1;
    if (exercise.goal(world)) {
      expect(line.kind).toBe('reached');
      counted.reached += 1;
    } else if (isOutOfReach(exercise.id, world, nowMs)) {
      expect(line, where).toMatchObject({ kind: 'stuck', waysOut: ['undo', 'get-back-in'] });
      counted.stuck += 1;
    } else {
      expect(route, where).toBeDefined();
      expect(line.kind, where).toBe('step');
      counted.steps += 1;
      follow(exercise, world, route ?? [], at);
    }
  }
}

/** A world with 2FA on, in which the reader is signed out and has no way to sign in. */
function lockedOut(world: World): World {
  const losses: readonly Act[] = [
    { type: 'terminal.interrupt' },
    { type: 'phone.lose' },
    { type: 'key.lose', name: 'first' },
    { type: 'key.lose', name: 'spare' },
    { type: 'saved-codes.lose-recovery-code' },
  ];
  const stamp = stamps();
  const on = play(world, getInAndTurnOn, stamp).world;
  return losses.reduce(
    (at, act) => update(at, { ...act, ...stamp() }).world,
    play(on, signOut, stamp).world,
  );
}

describe.each(all)('in %s (%s), the next line is true', (id, edition, exercise) => {
  const begin = () => beginExercise(exercise, edition, stamps());
  const walked = (first: () => World, length: number) =>
    fc.assert(
      fc.property(fc.array(draw, { minLength: length, maxLength: length }), (draws) =>
        walk(exercise, edition, first(), draws),
      ),
      { numRuns: walks },
    );

  test(`after each of ${acts} random acts`, () => walked(begin, acts));

  test('after each of 50 random acts of a reader who is locked out', () => {
    const world = lockedOut(begin());
    expect(canGetIn(world), id).toBe(false);
    walked(() => world, 50);
  });
});
