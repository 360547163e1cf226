/** What the plans for the command line answer at each prompt, with each stored credential. */
import { describe, expect, test } from 'vitest';
import { onScreen } from '../../src/core/hub/browser-session.ts';
import type { Screen } from '../../src/core/hub/screen.ts';
import type { StoredCredential as Stored } from '../../src/core/devices/terminal/stored-credential.ts';
import type { Prompt } from '../../src/core/devices/terminal/terminal.ts';
import { noSavedCodes } from '../../src/core/world/saved-codes.ts';
import { update } from '../../src/core/world/update.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import { isNamed, makeToken } from '../../src/exercises/plans/access-tokens.ts';
import * as plans from '../../src/exercises/plans/command-line.ts';
import { press } from '../../src/exercises/plans/sign-in.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { play, type PlannedAct } from '../../src/exercises/play.ts';
import { startMs } from '../core/player.ts';
import { stamps } from './stamps.ts';

const { enter, logIn, logInWithBrowser, logInWithToken, pullLoggedIn } = plans;
const nowMs = startMs + 3_600_000;
const days = (count: number) => count * 86_400_000;
const interrupt: PlannedAct = { type: 'terminal.interrupt' };
const paste: PlannedAct = { type: 'terminal.paste', what: 'access-token' };
const userCode = 'ABCD-EFGH';

const stamp = stamps();
const withToken = (world: World, description: string) =>
  play(
    world,
    makeToken({ description, permission: 'read', expiry: { kind: 'days', days: 30 } }),
    stamp,
  ).world;
const textOf = ({ savedCodes: { accessToken } }: World) =>
  accessToken.kind === 'kept' ? accessToken.plaintext : '';

const none: Stored = { kind: 'none' };
const older = withToken(newWorld({ edition: 'today' }), 'older');
/** On the account’s home screen, with the token “newer” saved and nothing stored by `docker`. */
const world: World = { ...withToken(older, 'newer'), browser: onScreen({ kind: 'home' }) };
const storing = (secret: string): Stored => ({
  ...{ kind: 'access-token', username: 'aoi_demo', secret },
});
const password: Stored = {
  ...{ kind: 'account-password', username: 'aoi_demo', secret: 'practice-password' },
};

const at = (prompt: Prompt, own: Stored = none, root: Stored = none, from = world): World => ({
  ...from,
  terminal: { ...from.terminal, prompt, stored: { own, root } },
});
const on = (screen: Screen, from: World): World => ({ ...from, browser: onScreen(screen) });
const asking = (
  kind: 'password' | 'stdin',
  username = 'aoi_demo',
  owner: 'own' | 'root' = 'own',
) => ({ kind, owner, username });
const command: Prompt = { kind: 'command' };
const device = (browser: 'not-opened' | 'opened', owner: 'own' | 'root' = 'own'): Prompt => ({
  ...{ kind: 'device-login', owner, userCode, expiresAtMs: nowMs + 60_000, browser },
});

/** Prompts at which the plans enter nothing. */
const elsewhere: readonly Prompt[] = [
  ...(['own', 'root'] as const).flatMap((owner) => [
    { kind: 'username' as const, owner, secret: { kind: 'none' as const } },
    { kind: 'username' as const, owner, secret: { kind: 'given' as const, text: 'secret' } },
  ]),
  ...(['password', 'stdin'] as const).flatMap((kind) => [
    ...['aoi_old', 'someone-else', '', 'AOI_DEMO', 'aoi+practice@demo.example'].flatMap((name) => [
      asking(kind, name),
      asking(kind, name, 'root'),
    ]),
    asking(kind, 'aoi_demo', 'root'),
  ]),
];
const withSecret = [asking('password'), asking('stdin')];
const devices = [device('not-opened'), device('opened')];
const rootDevices = [device('not-opened', 'root'), device('opened', 'root')];
const everyPrompt = [command, ...withSecret, ...devices, ...rootDevices, ...elsewhere];

describe('the login with the saved token', () => {
  const answer = (to: World, time = nowMs) => logInWithToken({ world: to, nowMs: time });

  test('enters the command at the shell, and the token where the own client asks for it', () => {
    expect(answer(at(command))).toEqual(enter('docker login -u aoi_demo'));
    for (const prompt of withSecret) expect(answer(at(prompt))).toEqual(paste);
  });

  test.each([...elsewhere, ...devices, ...rootDevices])('ends the prompt %j', (prompt) => {
    expect(answer(at(prompt))).toEqual(interrupt);
  });

  test('ends when the own client has stored the token, at any prompt', () => {
    for (const prompt of everyPrompt) {
      expect(answer(at(prompt, storing(textOf(world))))).toBeUndefined();
    }
  });

  test('replaces an older token and a password, and does not look at what root has stored', () => {
    for (const own of [storing(textOf(older)), password, none]) {
      const root = storing(textOf(world));
      expect(answer(at(command, own, root))).toEqual(enter('docker login -u aoi_demo'));
      expect(answer(at(asking('password'), own, root))).toEqual(paste);
    }
  });

  test('does not begin without a saved token that works', () => {
    const empty = { ...world, savedCodes: noSavedCodes };
    const deleted = { ...world, account: older.account };
    for (const prompt of everyPrompt) {
      expect(answer(at(prompt, none, none, empty))).toBeUndefined();
      expect(answer(at(prompt, none, none, deleted))).toBeUndefined();
      expect(answer(at(prompt), nowMs + days(30))).toBeUndefined();
    }
  });
});

describe('the login through the browser', () => {
  const answer = (to: World, time = nowMs) => logInWithBrowser({ world: to, nowMs: time });
  const onServer = (from: World): World => ({
    ...from,
    terminal: { ...from.terminal, host: 'server' },
  });

  test('begins at the shell, and removes a credential that does not work first', () => {
    expect(answer(at(command))).toEqual(enter('docker login'));
    expect(answer(at(command, none, storing(textOf(world))))).toEqual(enter('docker login'));
    for (const own of [password, storing('dckr_pat_practice'), storing(textOf(world))]) {
      expect(answer(at(command, own), nowMs + days(31))).toEqual(enter('docker logout'));
    }
  });

  test('ends when the own client has stored a token that works, at any prompt', () => {
    for (const prompt of everyPrompt) {
      for (const token of [older, world]) {
        expect(answer(at(prompt, storing(textOf(token))))).toBeUndefined();
      }
    }
  });

  test.each([...elsewhere, ...withSecret, ...rootDevices])('ends the prompt %j', (prompt) => {
    expect(answer(at(prompt))).toEqual(interrupt);
    expect(answer(onServer(at(prompt)))).toEqual(interrupt);
  });

  test('signs out of the other account first, at any prompt', () => {
    for (const prompt of everyPrompt) {
      expect(answer(on({ kind: 'other-home' }, at(prompt)))).toEqual(press('avatar'));
      const asked = on({ kind: 'other-device-login', userCode }, at(prompt));
      expect(answer(asked)).toEqual(press('cancel'));
    }
  });

  const atRest = ['home', 'settings', 'two-factor', 'access-tokens'] as const;
  const signedOut: Screen = { kind: 'sign-in', password: 'not-given' };

  test('lets the computer open the browser, whatever the browser shows', () => {
    for (const kind of [...atRest, 'access-token-form', 'device-code', 'code-prompt'] as const) {
      expect(answer(on({ kind }, at(device('not-opened')))), kind).toEqual(enter(''));
    }
  });

  test('for a server, enters the code on the page for it', () => {
    const waiting = onServer(at(device('not-opened')));
    for (const kind of atRest) {
      expect(answer(on({ kind }, waiting)), kind).toEqual({ type: 'device-page.open' });
    }
    expect(answer(on({ kind: 'device-code' }, waiting))).toEqual({
      ...{ type: 'device-page.submit', text: userCode },
    });
    expect(answer(on({ kind: 'access-token-form' }, waiting))).toEqual(press('cancel'));
    expect(answer(on({ kind: 'support' }, waiting))).toEqual({ type: 'hub.leave' });
    expect(answer(on(signedOut, waiting))).toEqual(press('use-practice-password'));
  });

  test.each(['computer', 'server'] as const)('on a %s, confirms the page that is open', (host) => {
    const opened = at(device('opened'));
    const waiting: World = { ...opened, terminal: { ...opened.terminal, host } };
    expect(answer(on({ kind: 'device-login', userCode }, waiting))).toEqual(
      press('confirm-device'),
    );
    expect(answer(on({ kind: 'access-token-form' }, waiting))).toEqual(press('cancel'));
    expect(answer(on({ kind: 'enabled' }, waiting))).toEqual(press('done'));
    expect(answer(on(signedOut, waiting))).toEqual(press('use-practice-password'));
  });
});

/** Signed out, without a device and a recovery code. The saved token still works. */
const lockedOut: World = {
  ...play(world, turnOn, stamp).world,
  browser: onScreen({ kind: 'sign-in', password: 'not-given' }),
  phone: { kind: 'lost' },
  savedCodes: { ...world.savedCodes, recoveryCode: { kind: 'empty' } },
};

test('a reader logs in through the browser, and with the token only if they cannot sign in', () => {
  expect(logIn({ world: at(command), nowMs })).toEqual(enter('docker login'));
  const out = at(command, none, none, lockedOut);
  expect(logIn({ world: out, nowMs })).toEqual(enter('docker login -u aoi_demo'));
  expect(logIn({ world: { ...out, savedCodes: noSavedCodes }, nowMs })).toBeUndefined();
});

describe('the pull with a login', () => {
  const answer = (to: World) => pullLoggedIn('alpine')({ world: to, nowMs });

  test('waits for the login, and ends another prompt before it', () => {
    expect(answer(at(command))).toEqual(enter('docker login'));
    const own = storing(textOf(older));
    expect(answer(at(command, own))).toEqual(enter('docker pull alpine'));
    for (const prompt of everyPrompt.filter(({ kind }) => kind !== 'command')) {
      expect(answer(at(prompt, own)), JSON.stringify(prompt)).toEqual(interrupt);
    }
  });

  test('is not proposed if no login is possible', () => {
    const nothingLeft = { ...lockedOut, savedCodes: noSavedCodes };
    for (const own of [none, password]) {
      expect(answer(at(command, own, none, nothingLeft))).toBeUndefined();
    }
  });
});

describe('the stored token', () => {
  const stored = (to: World) => plans.storedToken(to)?.description;
  const working = (to: World, time: number) =>
    plans.workingToken({ world: to, nowMs: time })?.description;

  test('is the own client’s, and not root’s, a password, or an unknown text', () => {
    expect(stored(at(command, storing(textOf(older)), storing(textOf(world))))).toBe('older');
    for (const own of [none, password, storing('dckr_pat_practice')]) {
      expect(stored(at(command, own, storing(textOf(world))))).toBeUndefined();
    }
  });

  test('works until it expires', () => {
    const own = at(command, storing(textOf(world)));
    const token = own.account.accessTokens.find(isNamed('newer'));
    const end = typeof token?.expiresAt === 'number' ? token.expiresAt : 0;
    expect(working(own, end - 1)).toBe('newer');
    expect(working(own, end)).toBeUndefined();
    expect(stored(own)).toBe('newer');
  });

  test.each(['token.deactivate', 'token.delete'] as const)('is not found after %s', (type) => {
    const token = world.account.accessTokens.find(isNamed('newer'));
    const open = on({ kind: 'access-token-edit', id: token?.id ?? '' }, world);
    const { account } = update(open, { type, ...stamp() }).world;
    const own = at(command, storing(textOf(world)), none, { ...world, account });
    expect(stored(own)).toBeUndefined();
    expect(working(own, nowMs)).toBeUndefined();
  });
});
