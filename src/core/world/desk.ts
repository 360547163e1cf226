/**
 * The state that the terminal and the browser share, and the interface of the computer that runs
 * the terminal's commands.
 *
 * This module shows and removes the browser's page for a login that `docker login` started
 * (facts.md#login-browser).
 */
import type { AccessTokens } from '../account/access-token-list.ts';
import type { Account } from '../account/account.ts';
import type { DevicePageAct, HubAct, TerminalAct } from './act.ts';
import { homeOf, onScreen, type BrowserSession } from '../hub/browser-session.ts';
import { atRest, type EditionId } from '../hub/edition.ts';
import type { Screen } from '../hub/screen.ts';
import type { AnonymousPulls } from '../devices/terminal/registry.ts';
import type { ImageStore } from '../devices/terminal/image-store.ts';
import type { Terminal } from '../devices/terminal/terminal.ts';
import type { SavedCodes } from './saved-codes.ts';
import type { Effect } from './effect.ts';
import type { Moment } from '../hub/flow.ts';

/** The part of the world that the terminal reads and changes. */
export type Desk = {
  readonly edition: EditionId;
  readonly account: Account;
  readonly otherTokens: AccessTokens;
  readonly browser: BrowserSession;
  readonly terminal: Terminal;
  readonly savedCodes: SavedCodes;
  readonly imageStore: ImageStore;
  readonly anonymousPulls: AnonymousPulls;
};

export type DeskTurn = { readonly desk: Desk; readonly effects: readonly Effect[] };

/** The person's computer: it runs commands, and completes a login with the browser. */
export type Computer = {
  /** Applies an act of a person at the terminal. */
  use(desk: Desk, act: TerminalAct, moment: Moment): DeskTurn;
  /** Applies an act on the page for a device confirmation code. */
  useDevicePage(desk: Desk, act: DevicePageAct): DeskTurn;
  /** Ends the login that the terminal waits for. */
  answerDeviceLogin(desk: Desk, answer: DeviceLoginAnswer, moment: Moment): DeskTurn;
};

/** The person answered in the browser, which was signed in to the simulated or to the other
 * account, or the device code expired. */
export type DeviceLoginAnswer = 'confirmed' | 'confirmed-by-other' | 'refused' | 'expired';

/** Shows the page of a waiting login when the person is signed in and not in the middle of a flow.
 * Removes the page when the terminal no longer waits. */
export function showDeviceLogin(desk: Desk): Desk {
  const { prompt } = desk.terminal;
  const { screen } = desk.browser;
  const waits = prompt.kind === 'device-login' && prompt.browser === 'opened';
  if (waits && atRest(screen)) {
    const kind = screen.kind === 'other-home' ? 'other-device-login' : 'device-login';
    return { ...desk, browser: onScreen({ kind, userCode: prompt.userCode }) };
  }
  if (!waits && isDeviceLogin(screen)) return { ...desk, browser: homeOf(screen) };
  return desk;
}

/** Passes the answer of a press on the page of a waiting login to the terminal. `before` is the
 * state before the press, `desk` the state after it. */
export function answerInBrowser(
  before: Desk,
  act: HubAct,
  desk: Desk,
  moment: Moment,
  computer: Computer,
): DeskTurn {
  const { screen } = before.browser;
  const asked = isDeviceLogin(screen) && act.type === 'hub.press';
  if (!asked || isDeviceLogin(desk.browser.screen)) return { desk, effects: [] };
  const confirmed = screen.kind === 'device-login' ? 'confirmed' : 'confirmed-by-other';
  const answer = act.control === 'confirm-device' ? confirmed : 'refused';
  return computer.answerDeviceLogin(desk, answer, moment);
}

const isDeviceLogin = ({ kind }: Screen): boolean =>
  kind === 'device-login' || kind === 'other-device-login';
