/**
 * The simulated world: every part of it, and the one function that moves it.
 *
 * It is pure. Time and entropy come inside the event, so folding a log of events gives the
 * same world again. This is the only place where one part's output becomes another's input: what
 * the site shows reaches a device only as text, and what a device shows reaches the site the same
 * way. Codes, seconds left and the key URI are derived, never stored.
 */
import { abandonEnrollment, newAccount, verifyEmail, type Account } from '../account/account.ts';
import type {
  ClockAct,
  DrawerAct,
  InboxAct,
  SiteAct,
  Stamp,
  TerminalAct,
  WorldEvent,
} from './act.ts';
import {
  advanceClock,
  freezeClock,
  practiceNow,
  runClock,
  runningClock,
  type PracticeClock,
} from './clock.ts';
import { answerInBrowser, showDeviceLogin, type Computer } from './desk.ts';
import {
  nearestScreen,
  onScreen,
  signedIn,
  type BrowserSession,
} from '../hub/browser-session.ts';
import type { EditionId } from '../hub/edition.ts';
import { newPhone, usePhone, type Phone } from '../devices/phone.ts';
import { newSecurityKeys, useSecurityKey, type SecurityKeys } from '../devices/security-key.ts';
import { newTerminal, type Terminal } from '../devices/terminal/terminal.ts';
import {
  emptyDrawer,
  keepAccessToken,
  keepRecoveryCode,
  loseRecoveryCode,
  type Drawer,
} from './saved-codes.ts';
import { changeEffects, type Effect } from './effect.ts';
import { fiction } from './demo-identity.ts';
import { formatKeyUri } from '../otp/key-uri.ts';
import { useSite } from '../hub/hub.ts';
import { codeWire, keyUriWire } from './wire.ts';

export type World = {
  readonly edition: EditionId;
  readonly clock: PracticeClock;
  readonly account: Account;
  readonly browser: BrowserSession;
  readonly phone: Phone;
  readonly key: SecurityKeys;
  readonly terminal: Terminal;
  readonly drawer: Drawer;
};

export type Turn = { readonly world: World; readonly effects: readonly Effect[] };

/** A world in which nothing has happened: 2FA off, signed in at home, empty devices at hand. */
export function newWorld(options: {
  readonly edition: EditionId;
  readonly email?: Account['email'];
  readonly fault?: Account['fault'];
}): World {
  const { edition, email = 'verified', fault = 'none' } = options;
  return {
    edition,
    clock: runningClock,
    account: { ...newAccount, email, fault },
    browser: signedIn,
    phone: newPhone,
    key: newSecurityKeys,
    terminal: newTerminal,
    drawer: emptyDrawer,
  };
}

/** What one event makes of the world, and what happened on the way. */
export type Update = (world: World, event: WorldEvent) => Turn;

/**
 * The update of a world with that computer in it. `update.ts` has the one with all its commands;
 * a page may bring those later than the rest, because they are a fifth of its script.
 */
export function updateWith(computer: Computer): Update {
  return (world, event) => {
    const { world: next, effects } = route(world, event, computer);
    return { world: next, effects: [...effects, ...changeEffects(world, next)] };
  };
}

/** The key URI on the pairing screen; `undefined` while nothing is being paired. */
export function keyUriOf(account: Account): string | undefined {
  if (account.twoFactor.kind !== 'enrolling') return undefined;
  const { secret } = account.twoFactor;
  return formatKeyUri({ issuer: fiction.issuer, account: fiction.email, secret });
}

function route(world: World, event: WorldEvent, computer: Computer): Turn {
  const nowMs = practiceNow(world.clock, event.at);
  switch (event.type) {
    case 'site.press':
    case 'site.submit':
    case 'site.leave':
    case 'token.create':
    case 'token.open':
    case 'token.save':
    case 'token.activate':
    case 'token.deactivate':
    case 'token.delete':
      return moveSite(world, event, nowMs, computer);
    case 'terminal.enter':
    case 'terminal.paste':
    case 'terminal.interrupt':
    case 'terminal.withhold':
      return moveTerminal(world, event, nowMs, computer);
    case 'phone.scan':
    case 'phone.type-key':
    case 'phone.remove-entry':
    case 'phone.set-skew':
    case 'phone.lose':
    case 'phone.replace': {
      const { phone, note } = usePhone(world.phone, event, nowMs);
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
    case 'drawer.keep-recovery-code':
    case 'drawer.lose-recovery-code':
    case 'drawer.keep-access-token':
      return moveDrawer(world, event);
    case 'inbox.verify-email':
      return openMail(world, event);
    case 'clock.freeze':
    case 'clock.run':
    case 'clock.advance':
      return {
        world: { ...world, clock: moveClock(world.clock, event) },
        effects: [{ type: 'clock' }],
      };
    case 'edition.choose':
      return chooseEdition(world, event.edition);
  }
}

function moveSite(world: World, event: SiteAct & Stamp, nowMs: number, computer: Computer): Turn {
  const moment = { nowMs, entropy: event.entropy };
  const { site, effects } = useSite(world, event, moment);
  const sent = event.type === 'site.submit' ? codeWire(world, event.text, nowMs) : [];
  const { account, browser } = site;
  const drawer = effects.reduce((kept, effect) => copied(kept, effect, world), world.drawer);
  const moved = { ...world, account, browser, drawer };
  const { desk, effects: answered } = answerInBrowser(world, event, moved, moment, computer);
  return {
    world: { ...moved, ...showDeviceLogin(desk) },
    effects: [...sent.map((wire) => ({ type: 'wire', ...wire }) as const), ...effects, ...answered],
  };
}

/** What the site's own buttons copied from the screen the person was on. */
function copied(drawer: Drawer, effect: Effect, { browser }: World): Drawer {
  if (effect.type === 'recovery-code-kept') return keepRecoveryCode(drawer, browser.screen);
  return effect.type === 'access-token' && effect.change === 'kept'
    ? keepAccessToken(drawer, browser.screen)
    : drawer;
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

function moveDrawer(world: World, act: DrawerAct): Turn {
  if (act.type === 'drawer.lose-recovery-code') {
    const drawer = loseRecoveryCode(world.drawer);
    return { world: { ...world, drawer }, effects: [{ type: 'recovery-code-thrown-away' }] };
  }
  const code = act.type === 'drawer.keep-recovery-code';
  const keep = code ? keepRecoveryCode : keepAccessToken;
  const drawer = keep(world.drawer, world.browser.screen);
  if (drawer === world.drawer) {
    return { world, effects: [{ type: 'refused', reason: 'nothing-to-keep' }] };
  }
  return {
    world: { ...world, drawer },
    effects: [
      code
        ? { type: 'recovery-code-kept', how: 'paper' }
        : { type: 'access-token', change: 'kept' },
    ],
  };
}

function openMail(world: World, act: InboxAct): Turn {
  switch (act.type) {
    case 'inbox.verify-email':
      return world.account.mails.some(({ kind }) => kind === 'verify-email')
        ? {
            world: { ...world, account: verifyEmail(world.account) },
            effects: [{ type: 'email-verified' }],
          }
        : { world, effects: [{ type: 'refused', reason: 'no-such-mail' }] };
  }
}

function moveClock(clock: PracticeClock, event: ClockAct & Stamp): PracticeClock {
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
  // Where the way into 2FA is closed, what was begun on it is forgotten, as by Cancel.
  const account =
    screen.kind === 'email-not-verified' ? abandonEnrollment(world.account) : world.account;
  const moved = showDeviceLogin({ ...world, account, browser: onScreen(screen) });
  return { world: { ...world, ...moved, edition }, effects };
}
