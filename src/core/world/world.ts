/**
 * The simulated world: its parts, and the update function that applies an event.
 *
 * The function is pure. Time and entropy are part of the event, so applying the same events gives
 * the same world. Devices and the hub exchange only text: the key URI or text code, and codes.
 * Codes, remaining seconds, and the key URI are derived, not stored.
 */
import type { AccessTokens } from '../account/access-token-list.ts';
import { abandonEnrollment, newAccount, type Account } from '../account/account.ts';
import type { ClockAct, SavedCodesAct, HubAct, Stamp, TerminalAct, WorldEvent } from './act.ts';
import {
  advanceClock,
  freezeClock,
  simulatedNow,
  runClock,
  runningClock,
  type SimulatedClock,
} from './clock.ts';
import { answerInBrowser, showDeviceLogin, type Computer } from './desk.ts';
import { nearestScreen, onScreen, signedIn, type BrowserSession } from '../hub/browser-session.ts';
import type { EditionId } from '../hub/edition.ts';
import type { Entry } from '../devices/authenticator.ts';
import { newPhone, usePhone, type Phone } from '../devices/phone.ts';
import { newSecurityKeys, useSecurityKey, type SecurityKeys } from '../devices/security-key.ts';
import type { AnonymousPulls } from '../devices/terminal/registry.ts';
import type { ImageStore } from '../devices/terminal/image-store.ts';
import { newTerminal, type Terminal } from '../devices/terminal/terminal.ts';
import {
  noSavedCodes,
  keepAccessToken,
  keepRecoveryCode,
  loseRecoveryCode,
  type SavedCodes,
} from './saved-codes.ts';
import { changeEffects, type Effect } from './effect.ts';
import { demoIdentity } from './demo-identity.ts';
import type { Secret } from '../otp/base32.ts';
import { formatKeyUri } from '../otp/key-uri.ts';
import { updateHub } from '../hub/hub.ts';
import { codeWire, keyUriWire } from './wire.ts';
import { rememberSecret } from './earlier-setup.ts';
import { namedCode } from './other-code.ts';

export type World = {
  readonly edition: EditionId;
  readonly clock: SimulatedClock;
  readonly account: Account;
  /** The access tokens of the person's other account, all from browser logins. */
  readonly otherTokens: AccessTokens;
  readonly browser: BrowserSession;
  readonly phone: Phone;
  /** The entries on the person's old phone, whose app can copy them to the phone. */
  readonly oldPhone: readonly Entry[];
  readonly key: SecurityKeys;
  readonly terminal: Terminal;
  readonly savedCodes: SavedCodes;
  /** Of the person's computer; the edition changes the hub's screens only. */
  readonly imageStore: ImageStore;
  /** The secrets of setups that were canceled or turned off, oldest first. */
  readonly earlierSecrets: readonly Secret[];
  readonly anonymousPulls: AnonymousPulls;
};

type Turn = { readonly world: World; readonly effects: readonly Effect[] };

/** A new world: 2FA is off, the person is signed in on the home screen, and the devices are
 * empty. */
export function newWorld(options: {
  readonly edition: EditionId;
  readonly email?: Account['email'];
  readonly fault?: Account['fault'];
  readonly imageStore?: ImageStore;
}): World {
  const { edition, email = 'verified', fault = 'none', imageStore = 'containerd' } = options;
  return {
    edition,
    clock: runningClock,
    account: { ...newAccount, email, fault },
    otherTokens: [],
    browser: signedIn,
    phone: newPhone,
    oldPhone: [],
    key: newSecurityKeys,
    terminal: newTerminal,
    savedCodes: noSavedCodes,
    imageStore,
    earlierSecrets: [],
    anonymousPulls: { kind: 'allowed' },
  };
}

/** Returns the world after an event, and the effects of the event in order. */
export type Update = (world: World, event: WorldEvent) => Turn;

/**
 * Makes an update function with the given computer. `update.ts` passes in the simulated one. The
 * page loads its commands as a lazy chunk, because they are a fifth of its script.
 */
export function updateWith(computer: Computer): Update {
  return (world, event) => {
    const before = expireDeviceLogin(world, event, computer);
    const routed = route(before.world, event, computer);
    const after = expireDeviceLogin(routed.world, event, computer);
    const effects = [...before.effects, ...routed.effects, ...after.effects];
    const earlierSecrets = rememberSecret(world.earlierSecrets, world.account, after.world.account);
    return {
      world:
        earlierSecrets === world.earlierSecrets ? after.world : { ...after.world, earlierSecrets },
      effects: [...effects, ...changeEffects(world, after.world)],
    };
  };
}

/** Ends a login in the browser whose device code has expired. */
function expireDeviceLogin(world: World, { at, entropy }: Stamp, computer: Computer): Turn {
  const nowMs = simulatedNow(world.clock, at);
  const { prompt } = world.terminal;
  if (prompt.kind !== 'device-login' || nowMs < prompt.expiresAtMs) return { world, effects: [] };
  const { desk, effects } = computer.answerDeviceLogin(world, 'expired', { nowMs, entropy });
  return { world: { ...world, ...showDeviceLogin(desk) }, effects };
}

/** The key URI of a pending enrollment; `undefined` if there is none. */
export function keyUriOf(account: Account): string | undefined {
  if (account.twoFactor.kind !== 'enrolling') return undefined;
  const { secret } = account.twoFactor;
  return formatKeyUri({ issuer: demoIdentity.issuer, account: demoIdentity.email, secret });
}

/** The key URI that the hub's screen shows; `undefined` if it shows none, or no longer shows it. */
export function shownKeyUri({ account, browser: { screen } }: World): string | undefined {
  return screen.kind === 'pairing' && screen.tab !== 'gone' ? keyUriOf(account) : undefined;
}

function route(world: World, event: WorldEvent, computer: Computer): Turn {
  const nowMs = simulatedNow(world.clock, event.at);
  switch (event.type) {
    case 'hub.press':
    case 'hub.submit':
    case 'hub.leave':
    case 'password.reset':
    case 'token.create':
    case 'token.open':
    case 'token.save':
    case 'token.activate':
    case 'token.deactivate':
    case 'token.delete':
      return moveHub(world, event, nowMs, computer);
    case 'device-page.open':
    case 'device-page.submit': {
      const { desk, effects } = computer.useDevicePage(world, event);
      return { world: { ...world, ...showDeviceLogin(desk) }, effects };
    }
    case 'terminal.enter':
    case 'terminal.paste':
    case 'terminal.interrupt':
    case 'terminal.withhold':
      return moveTerminal(world, event, nowMs, computer);
    case 'phone.scan':
    case 'phone.type-key':
    case 'phone.remove-entry':
    case 'phone.set-skew':
    case 'phone.copy-entries':
    case 'phone.lose':
    case 'phone.replace': {
      const { phone, note } = usePhone(world.phone, event, nowMs, world.oldPhone);
      return withDevices(world, { ...world, phone }, { type: 'phone', note });
    }
    case 'key.insert':
    case 'key.remove':
    case 'key.touch':
    case 'key.scan':
    case 'key.type-key':
    case 'key.remove-entry':
    case 'key.lose': {
      const { keys, note } = useSecurityKey(world.key, event, nowMs);
      return withDevices(world, { ...world, key: keys }, { type: 'key', note });
    }
    case 'saved-codes.keep-recovery-code':
    case 'saved-codes.lose-recovery-code':
    case 'saved-codes.keep-access-token':
      return updateSavedCodes(world, event);
    case 'clock.freeze':
    case 'clock.run':
    case 'clock.advance':
      return {
        world: { ...world, clock: moveClock(world.clock, event) },
        effects: [{ type: 'clock' }],
      };
    case 'edition.choose':
      return chooseEdition(world, event.edition);
    case 'image-store.choose':
      return { world: { ...world, imageStore: event.imageStore }, effects: [] };
  }
}

function moveHub(world: World, event: HubAct & Stamp, nowMs: number, computer: Computer): Turn {
  const moment = { nowMs, entropy: event.entropy };
  const { hub, effects: judged } = updateHub(world, event, moment);
  const effects =
    event.type === 'hub.submit'
      ? judged.map((effect) => namedCode(effect, event.text, world, nowMs))
      : judged;
  const sent = event.type === 'hub.submit' ? codeWire(world, event.text, nowMs) : [];
  const { account, browser } = hub;
  const savedCodes = effects.reduce(
    (kept, effect) => copied(kept, effect, world),
    world.savedCodes,
  );
  const moved = { ...world, account, browser, savedCodes };
  const { desk, effects: answered } = answerInBrowser(world, event, moved, moment, computer);
  return {
    world: { ...moved, ...showDeviceLogin(desk) },
    effects: [...sent.map((wire) => ({ type: 'wire', ...wire }) as const), ...effects, ...answered],
  };
}

/** Saves what a button of the hub copied from the screen before the event. */
function copied(savedCodes: SavedCodes, effect: Effect, { browser }: World): SavedCodes {
  if (effect.type === 'recovery-code-kept') return keepRecoveryCode(savedCodes, browser.screen);
  return effect.type === 'access-token' && effect.change === 'kept'
    ? keepAccessToken(savedCodes, browser.screen)
    : savedCodes;
}

function moveTerminal(
  world: World,
  event: TerminalAct & Stamp,
  nowMs: number,
  computer: Computer,
): Turn {
  const { desk, effects } = computer.use(world, event, { nowMs, entropy: event.entropy });
  return { world: { ...world, ...showDeviceLogin(desk) }, effects };
}

function withDevices(before: World, world: World, noted: Effect): Turn {
  const taken = keyUriWire(world.account, before, world);
  return { world, effects: [...taken.map((wire) => ({ type: 'wire', ...wire }) as const), noted] };
}

function updateSavedCodes(world: World, act: SavedCodesAct): Turn {
  if (act.type === 'saved-codes.lose-recovery-code') {
    const savedCodes = loseRecoveryCode(world.savedCodes);
    return { world: { ...world, savedCodes }, effects: [{ type: 'recovery-code-thrown-away' }] };
  }
  const code = act.type === 'saved-codes.keep-recovery-code';
  const keep = code ? keepRecoveryCode : keepAccessToken;
  const savedCodes = keep(world.savedCodes, world.browser.screen);
  if (savedCodes === world.savedCodes) {
    return { world, effects: [{ type: 'refused', reason: 'nothing-to-keep' }] };
  }
  return {
    world: { ...world, savedCodes },
    effects: [
      code
        ? { type: 'recovery-code-kept', how: 'paper' }
        : { type: 'access-token', change: 'kept' },
    ],
  };
}

function moveClock(clock: SimulatedClock, event: ClockAct & Stamp): SimulatedClock {
  switch (event.type) {
    case 'clock.freeze':
      return freezeClock(clock, event.at);
    case 'clock.run':
      return runClock(clock, event.at);
    case 'clock.advance':
      return advanceClock(clock, event.ms);
  }
}

function chooseEdition(world: World, edition: EditionId): Turn {
  const effects: readonly Effect[] = [{ type: 'edition' }];
  if (edition === world.edition) return { world, effects };
  const screen = nearestScreen(edition, world.browser.screen, world.account);
  // The other edition does not allow the enrollment with this address, so it is discarded.
  const account =
    screen.kind === 'email-not-verified' ? abandonEnrollment(world.account) : world.account;
  const moved = showDeviceLogin({ ...world, account, browser: onScreen(screen) });
  return { world: { ...world, ...moved, edition }, effects };
}
