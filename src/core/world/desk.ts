/**
 * The desk: what a terminal and the browser beside it share, and what a computer there can do.
 *
 * A browser login that a terminal began is handed to the browser and taken away again here.
 */
import type { Account } from '../account/account.ts';
import type { SiteAct, TerminalAct } from './act.ts';
import { onScreen, type BrowserSession } from '../hub/browser-session.ts';
import { atRest } from '../hub/edition.ts';
import type { Terminal } from '../devices/terminal/terminal.ts';
import type { Drawer } from './saved-codes.ts';
import type { Effect } from './effect.ts';
import type { Moment } from '../hub/flow.ts';

/** The part of the world a terminal can touch. */
export type Desk = {
  readonly account: Account;
  readonly browser: BrowserSession;
  readonly terminal: Terminal;
  readonly drawer: Drawer;
};

export type DeskTurn = { readonly desk: Desk; readonly effects: readonly Effect[] };

/** The commands of the person's computer, and its part in a login by browser. */
export type Computer = {
  use(desk: Desk, act: TerminalAct, moment: Moment): DeskTurn;
  /** The browser's answer to the login that a terminal waits for. */
  answerDeviceLogin(desk: Desk, answer: 'confirmed' | 'refused', moment: Moment): DeskTurn;
};

/** Shows a waiting login in the browser as soon as the person is signed in and busy with nothing;
 * takes its page away once nobody waits. */
export function showDeviceLogin(desk: Desk): Desk {
  const { prompt } = desk.terminal;
  const { screen } = desk.browser;
  const waits = prompt.kind === 'device-login' && prompt.browser === 'opened';
  if (waits && atRest(screen)) {
    return { ...desk, browser: onScreen({ kind: 'device-login', userCode: prompt.userCode }) };
  }
  if (!waits && screen.kind === 'device-login') {
    return { ...desk, browser: onScreen({ kind: 'home' }) };
  }
  return desk;
}

/** What a press on the page of a waiting browser login tells the terminal. `desk` is after the press. */
export function answerInBrowser(
  before: Desk,
  act: SiteAct,
  desk: Desk,
  moment: Moment,
  computer: Computer,
): DeskTurn {
  const asked = before.browser.screen.kind === 'device-login' && act.type === 'site.press';
  if (!asked || desk.browser.screen.kind === 'device-login') return { desk, effects: [] };
  const answer = act.control === 'confirm-device' ? 'confirmed' : 'refused';
  return computer.answerDeviceLogin(desk, answer, moment);
}
